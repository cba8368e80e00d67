import { scalarOf, scalarsOf } from '../book/read-node.ts';
import { parseFigure } from '../figures/index.ts';
import { readWhere } from '../query/index.ts';
import { dereference, findPair, valueUnder, type YamlNode } from '../yaml/nodes.ts';
import { type Check, type CheckType, checkTypes, type FigureToken, type Token } from './check.ts';

const kept = new WeakMap<YamlNode, { readonly check: Check | undefined }>();

/** Reads a check or an operand from its mapping. Lenient; undefined where nothing is there that could be one. Kept with the node. */
export function readCheck(node: YamlNode | undefined): Check | undefined {
  if (!node) return undefined;
  const known = kept.get(node) ?? { check: read(node, undefined) };
  kept.set(node, known);
  return known.check;
}

/** @param around the dataset of what the operand stands in, which holds where it names none of its own */
function read(node: YamlNode | undefined, around: Token | undefined): Check | undefined {
  const mapping = dereference(node);
  if (mapping?.kind !== 'mapping') return undefined;
  const type = readType(tokenUnder(mapping, 'type')?.text);
  const where = valueUnder(mapping, 'where');
  const is = valueUnder(mapping, 'is');
  const direction = type === 'compare' ? tokenUnder(mapping, 'is')?.text : undefined;
  const from = tokenUnder(mapping, 'from') ?? around;
  const both = type === 'ratio' || type === 'compare' ? from : undefined;
  return {
    type,
    range: mapping.range,
    from,
    to: tokenUnder(mapping, 'to'),
    where: readWhere(where),
    hasWhere: where !== undefined,
    isUnreadable: isUnreadable(mapping, type),
    whole: readWhere(valueUnder(mapping, 'of')),
    of: tokenUnder(mapping, 'of'),
    measure: tokenUnder(mapping, type === 'top' ? 'by' : 'measure'),
    is: figureUnder(mapping, 'is'),
    direction: direction === 'higher' || direction === 'lower' ? direction : undefined,
    exactly: is?.kind === 'sequence' ? tokensUnder(mapping, 'is') : undefined,
    includes: tokensUnder(mapping, 'includes'),
    first: tokensUnder(mapping, 'first'),
    ascending: tokenUnder(mapping, 'order')?.text === 'asc',
    lead: figureUnder(mapping, type === 'top' ? 'leads' : 'by'),
    ranking: tokenUnder(mapping, 'ranking'),
    a: read(findPair(mapping, 'a')?.value, both),
    b: read(findPair(mapping, 'b')?.value, both),
  };
}

function isUnreadable(mapping: YamlNode, type: CheckType | undefined): boolean {
  const conditions = ['where', ...(type === 'share' ? ['of'] : [])].map((key) => findPair(mapping, key));
  const from = findPair(mapping, 'from');
  const isNoMapping = conditions.some((pair) => pair && dereference(pair.value)?.kind !== 'mapping');
  return isNoMapping || (from !== undefined && !scalarOf(from.value));
}

function readType(text: string | undefined): CheckType | undefined {
  return checkTypes.find((type) => type === text);
}

function tokenUnder(node: YamlNode, key: string): Token | undefined {
  const scalar = scalarOf(findPair(node, key)?.value);
  return scalar && { text: scalar.source, range: scalar.range };
}

/** The texts of a list; undefined where there is none or nothing in it. */
function tokensUnder(node: YamlNode, key: string): Token[] | undefined {
  const list = scalarsOf(findPair(node, key)?.value).map(({ source, range }) => ({ text: source, range }));
  return list.length > 0 ? list : undefined;
}

function figureUnder(node: YamlNode, key: string): FigureToken | undefined {
  const token = tokenUnder(node, key);
  return token && { ...token, figure: parseFigure(token.text).figure };
}
