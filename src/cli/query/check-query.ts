import type { Book, FigureOccurrence, Reference } from '../../core/book/book.ts';
import { lookupOf } from '../../core/book/build-book.ts';
import type { BookModel } from '../../core/book/model.ts';
import type { RawReference } from '../../core/book/occurrences.ts';
import { resolveCondition as resolveValue } from '../../core/book/references/condition.ts';
import type { Lookup } from '../../core/book/references/lookup.ts';
import { resolveReference } from '../../core/book/references/resolve.ts';
import { parseDate } from '../../core/dates/index.ts';
import { checkFigure, parseFigure } from '../../core/figures/index.ts';
import { type Message, message } from '../../core/messages/message.ts';
import {
  type Condition,
  type ConditionFault,
  findField,
  readWhere,
  resolveCondition,
  resolveMeasure,
} from '../../core/query/index.ts';
import { messageFor, yamlMessage } from '../../core/rules/yaml/yaml-problems.ts';
import { nearest } from '../../core/text/nearest.ts';
import { contains, type TextRange } from '../../core/text/range.ts';
import {
  dereference,
  findSplitFigures,
  findUnquotedComparison,
  forEachNode,
  type YamlFile,
  type YamlNode,
  type YamlPair,
  type YamlScalar,
} from '../../core/yaml/index.ts';

/** Something wrong with the query itself. */
export interface QueryFinding {
  /** In the query's text. */
  readonly range: TextRange;
  readonly message: Message;
}

const keys = ['from', 'where', 'measures'];

/** What is wrong with a query given as YAML, sorted by place; one mistake is one finding. */
export function checkQuery(book: Book, file: YamlFile): QueryFinding[] {
  if (file.problems.length > 0) {
    return file.problems.map((problem) => ({ range: problem.range, message: yamlMessage(problem) }));
  }
  const check = new QueryCheck(book, file);
  return check.findings().sort((a, b) => a.range.start - b.range.start);
}

class QueryCheck {
  readonly #model: BookModel;
  readonly #lookup: Lookup;
  readonly #file: YamlFile;
  readonly #findings: QueryFinding[] = [];
  #dataset = 'products';

  constructor(book: Book, file: YamlFile) {
    this.#file = file;
    this.#model = book.model;
    this.#lookup = lookupOf(book);
  }

  findings(): QueryFinding[] {
    const [document, another] = this.#file.documents;
    const root = dereference(document?.root);
    if (another) this.#report(another.range, message('query/several-documents'));
    if (!root || (root.kind === 'scalar' && root.style === 'empty')) return this.#findings;
    if (root.kind !== 'mapping') {
      this.#report(root.range, message('query/no-mapping'));
      return this.#findings;
    }
    this.#checkComparisons(root);
    for (const { key } of root.pairs) if (!keys.includes(key.source)) this.#reportKey(key);
    const pairs = new Map(root.pairs.map((pair) => [pair.key.source, pair]));
    const isKnown = this.#checkFrom(pairs.get('from'));
    if (isKnown) {
      this.#checkWhere(pairs.get('where'));
      this.#checkMeasures(pairs.get('measures'));
    }
    return this.#findings;
  }

  /** One mistake is one finding: what lies in the range of an earlier one comes of it. */
  #report(range: TextRange, text: Message): void {
    if (!this.#findings.some((each) => contains(each.range, range))) this.#findings.push({ range, message: text });
  }

  #reportKey(key: YamlScalar): void {
    const suggestion = nearest(key.source, keys, 1)[0] ?? '';
    const allowed = keys.join(', ');
    this.#report(
      key.range,
      message('schema/unknown-key', { key: key.source, allowed, count: keys.length, suggestion }),
    );
  }

  /** `>100万` and `1,200` without quotes: whatever else is odd there comes of it. */
  #checkComparisons(root: YamlNode): void {
    const { source } = this.#file;
    forEachNode(root, (node) => {
      const comparison = findUnquotedComparison(node, source);
      if (comparison) this.#report(comparison.range, message('yaml/unquoted-comparison', comparison));
      if (node.kind !== 'mapping') return;
      for (const { range, text } of findSplitFigures(node, source)) {
        this.#report(range, message('yaml/unquoted-comparison/comma', { text }));
      }
    });
  }

  #checkFrom(pair: YamlPair | undefined): boolean {
    if (!pair) return true;
    const from = textOf(pair.value);
    if (!from) {
      this.#report(rangeOf(pair), message('query/from'));
      return false;
    }
    this.#dataset = from.source;
    return this.#resolve('dataset', from);
  }

  #checkWhere(pair: YamlPair | undefined): void {
    if (!pair) return;
    const where = dereference(pair.value);
    if (where?.kind !== 'mapping') {
      this.#report(rangeOf(pair), message('query/where'));
      return;
    }
    const conditions = readWhere(where);
    for (const each of where.pairs) {
      const condition = conditions.find(({ range }) => range === each.key.range);
      if (condition && this.#resolve('field', each.key)) this.#checkCondition(condition, each);
    }
  }

  #checkCondition(condition: Condition, pair: YamlPair): void {
    const figures: FigureOccurrence[] = [];
    const before = this.#findings.length;
    for (const scalar of scalarsIn(pair.value)) {
      const place = { file: '', range: scalar.range };
      const raw = { field: condition.key, dataset: this.#dataset, scalar, pair, unsure: false, place };
      for (const reference of resolveValue(raw, this.#lookup, figures)) this.#reportFault(reference);
    }
    for (const { text, unit, range, empty, place } of figures) {
      const expectation = { unit, range, allowNegative: true };
      const fault = empty ? undefined : checkFigure(text, parseFigure(text, unit), expectation);
      if (fault) this.#report(place.range, messageFor(`${fault.rule}/${fault.code}`, fault.params));
    }
    if (this.#findings.length > before) return;
    const resolved = resolveCondition(this.#model, this.#dataset, condition);
    if (resolved.kind !== 'unknown') return;
    if (resolved.fault === 'not-of-the-type') this.#reportType(condition);
    else this.#report(pair.key.range, messageOf(resolved.fault, condition.key));
  }

  /** A date or a boolean is asked for, and something else is written. */
  #reportType({ key, values, valueRanges }: Condition): void {
    const isDate = findField(this.#model, this.#dataset, key)?.date;
    values.forEach((text, at) => {
      const range = valueRanges[at]!;
      if (!isDate) this.#report(range, message('book/cell/boolean', { text }));
      else if (!parseDate(text)) this.#report(range, message('schema/format/edtf', { value: text, suggestion: '' }));
    });
  }

  #checkMeasures(pair: YamlPair | undefined): void {
    if (!pair) return;
    const written = dereference(pair.value);
    if (written?.kind === 'mapping' || (written?.kind === 'scalar' && !textOf(written))) {
      this.#report(rangeOf(pair), message('query/measures'));
      return;
    }
    for (const scalar of scalarsIn(written)) {
      if (!this.#resolve('measure', scalar)) continue;
      const { fault } = resolveMeasure(this.#model, this.#dataset, scalar.source);
      if (fault) this.#report(scalar.range, messageOf(fault, scalar.source));
    }
  }

  /** Whether the name names something; else it is reported. */
  #resolve(kind: 'dataset' | 'field' | 'measure', { source, range }: YamlScalar): boolean {
    const raw: RawReference = {
      kind,
      id: source,
      text: source,
      scope: kind === 'dataset' ? undefined : this.#dataset,
      scopeIsWritten: false,
      platform: undefined,
      byLabel: false,
      unsure: false,
      place: { file: '', range },
    };
    const references = resolveReference(raw, this.#lookup);
    for (const reference of references) this.#reportFault(reference);
    return references.every((reference) => !reference.fault);
  }

  #reportFault({ fault, place }: Reference): void {
    if (fault) this.#report(place.range, fault.message);
  }
}

function messageOf(fault: ConditionFault, name: string): Message {
  if (fault === 'no-value') return message('query/no-value', { name });
  if (fault === 'not-a-date') return message('query/not-a-date', { name });
  return message('query/not-a-measure', { name });
}

function textOf(node: YamlNode | undefined): YamlScalar | undefined {
  const scalar = dereference(node);
  return scalar?.kind === 'scalar' && scalar.style !== 'empty' && scalar.value !== null ? scalar : undefined;
}

function rangeOf({ key, value }: YamlPair): TextRange {
  return value.range.start === value.range.end ? key.range : value.range;
}

/** The scalars of a value, of a list, of `{ not: … }`. */
function scalarsIn(node: YamlNode | undefined): YamlScalar[] {
  const target = dereference(node);
  if (target?.kind === 'sequence') return target.items.flatMap(scalarsIn);
  if (target?.kind === 'mapping') return target.pairs.flatMap(({ value }) => scalarsIn(value));
  return textOf(target) ? [target as YamlScalar] : [];
}
