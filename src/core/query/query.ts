import type { TextRange } from '../text/range.ts';
import { dereference, findPair, valueUnder, type YamlNode, type YamlScalar } from '../yaml/nodes.ts';

/** Which records of a dataset are asked for, and which of their measures: section 3 of the format. */
export interface Query {
  /** `products`, `trends`, a table's id or `taxonomies/<id>`. */
  readonly from: string;
  /** All of them must hold. */
  readonly where: readonly Condition[];
  /** Measures to show besides those in `where`. */
  readonly measures: readonly string[];
  /** Where the query stands in its file. */
  readonly range: TextRange | undefined;
}

/** `key: value`, `key: [any, of]`, or `key: { not: … }`. */
export interface Condition {
  readonly key: string;
  /** As written; a record meets the condition with any of them. Empty where nothing readable is written. */
  readonly values: readonly string[];
  readonly negated: boolean;
  /** The key's place. */
  readonly range: TextRange;
  /** The places of `values`, in their order. */
  readonly valueRanges: readonly TextRange[];
}

/** Reads `{ from, where, measures }` from a mapping. Lenient: what is missing or of another type is left out. */
export function readQuery(node: YamlNode | undefined): Query {
  const from = valueUnder(node, 'from');
  return {
    from: from?.kind === 'scalar' && isText(from) ? from.source : 'products',
    where: readWhere(valueUnder(node, 'where')),
    measures: scalarsIn(valueUnder(node, 'measures')).map((scalar) => scalar.source),
    range: node?.range,
  };
}

/** Reads the conditions of a `where`; the first of duplicate keys counts. */
export function readWhere(node: YamlNode | undefined): Condition[] {
  const mapping = dereference(node);
  if (mapping?.kind !== 'mapping') return [];
  const seen = new Set<string>();
  return mapping.pairs.flatMap(({ key, value }) => {
    if (seen.has(key.source)) return [];
    seen.add(key.source);
    const negation = findPair(value, 'not');
    const scalars = scalarsIn(negation ? negation.value : value);
    return [
      {
        key: key.source,
        values: scalars.map((scalar) => scalar.source),
        negated: negation !== undefined,
        range: key.range,
        valueRanges: scalars.map((scalar) => scalar.range),
      },
    ];
  });
}

function isText(scalar: YamlScalar): boolean {
  return scalar.style !== 'empty' && scalar.value !== null;
}

function scalarsIn(node: YamlNode | undefined): YamlScalar[] {
  const target = dereference(node);
  if (target?.kind === 'scalar') return isText(target) ? [target] : [];
  if (target?.kind !== 'sequence') return [];
  return target.items.map(dereference).filter((item) => item?.kind === 'scalar' && isText(item)) as YamlScalar[];
}
