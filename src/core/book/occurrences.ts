import type { ReferenceKind } from '../schema/vocabulary.ts';
import { type Visit, walkDocument } from '../schema/walk.ts';
import { compact } from '../text/compact.ts';
import { own } from '../text/own.ts';
import { touchesDamage } from '../yaml/damage.ts';
import { dereference, findPair, valueUnder, type YamlMapping, type YamlPair, type YamlScalar } from '../yaml/nodes.ts';
import type { BookDocument } from './book.ts';
import type { Place } from './model.ts';
import { scalarOf, textUnder } from './read-node.ts';
import { readRecordName } from './record-name.ts';

/** A reference as one document writes it, before the rest of the book is known. */
export interface RawReference {
  /** Claims and charts are named by prose alone. */
  readonly kind: Exclude<ReferenceKind, 'condition' | 'column' | 'cell'> | 'claim' | 'chart';
  readonly id: string;
  /** The decoded text of the token; longer than the id where that is a part of it (`-app.dau`). */
  readonly text: string;
  /** The taxonomy of a term; the dataset of a measure, field, record or member. */
  readonly scope: string | undefined;
  /** The taxonomy is named in the file and is a reference of its own. */
  readonly scopeIsWritten: boolean;
  /** Of a check of type rank, whose records are those of the ranking that it names. */
  readonly ranking?: string | undefined;
  /** For a metric: the platform that it is observed on, where the place says so. */
  readonly platform: string | undefined;
  /** In CSV a title or an alias will do. */
  readonly byLabel: boolean;
  /** What it is to name hangs on a key that is missing, empty or half-typed: that it names nothing is then no fault. */
  readonly unsure: boolean;
  readonly place: Place;
}

/** A value in a `where`: what it means depends on the field that its key names. */
export interface RawCondition {
  readonly field: string;
  readonly dataset: string;
  readonly scalar: YamlScalar;
  readonly pair: YamlPair | undefined;
  /** As in RawReference. */
  readonly unsure: boolean;
  readonly place: Place;
}

/** A figure whose unit the book knows. */
export interface RawFigure {
  /** The metric or measure that gives the unit; undefined where only the spelling can be judged. */
  readonly measure: string | undefined;
  /** The unit, where a check's type fixes it; its figure is then no value of a measure and may lie beyond the range. */
  readonly checkUnit: string | undefined;
  /** It is what a check states: of its measure it has the unit alone. */
  readonly isOfCheck: boolean;
  readonly dataset: string;
  readonly scalar: YamlScalar;
  readonly pair: YamlPair | undefined;
  readonly place: Place;
}

export interface Occurrences {
  readonly references: readonly RawReference[];
  readonly conditions: readonly RawCondition[];
  readonly figures: readonly RawFigure[];
}

const kept = new WeakMap<BookDocument, Occurrences>();

/** What a document refers to and the figures in it. Kept with the document: an edit elsewhere does not read it again. */
export function readOccurrences(document: BookDocument): Occurrences {
  let found = kept.get(document);
  if (!found) {
    found = collect(document);
    kept.set(document, found);
  }
  return found;
}

function collect(document: BookDocument): Occurrences {
  const references: RawReference[] = [];
  const conditions: RawCondition[] = [];
  const figures: RawFigure[] = [];
  if (!document.yaml.root) return { references, conditions, figures };
  walkDocument(document.kind, document.yaml.root, (visit) => {
    const { annotation, node: scalar } = visit;
    // What an alias stands for is read at its own place: one mistake there is one finding.
    if (!annotation || scalar.kind !== 'scalar' || visit.aliased) return;
    const place = { file: document.path, range: visit.range };
    const { reference } = annotation;
    const unsure = visit.guessed || (hangsOnDataset(reference) && !isDatasetSure(visit.ancestors, document.yaml));
    if (reference === 'condition') {
      const field = conditionField(visit);
      if (field !== undefined) {
        conditions.push({ field, dataset: datasetOf(visit.ancestors), scalar, pair: visit.pair, unsure, place });
      }
      return;
    }
    if (
      annotation.figure &&
      !visit.guessed &&
      annotation.figure !== 'plain' &&
      annotation.figure !== 'cell' &&
      visit.role === 'value'
    ) {
      const { measure, checkUnit, isOfCheck, dataset } = figureContext(visit, annotation.figure === 'metric');
      figures.push({ measure, checkUnit, isOfCheck, dataset, scalar, pair: visit.pair, place });
    }
    // Cells of a table are read by their columns.
    if (!reference || reference === 'column' || reference === 'cell') return;
    const id = visit.role === 'key' ? scalar.source : scalarOf(scalar)?.source;
    if (id === undefined) return;
    references.push({
      kind: reference,
      id: reference === 'measure' || reference === 'field' ? id.replace(/^-/, '') : id,
      text: id,
      scope: scopeOf(visit),
      scopeIsWritten: annotation.taxonomy === '$key',
      ranking: reference === 'member' ? rankingOf(visit.ancestors.at(-1)) : undefined,
      platform: reference === 'metric' ? textUnder(visit.ancestors.at(-1), 'platform') : undefined,
      byLabel: false,
      unsure,
      place,
    });
  });
  return { references: compact(references), conditions: compact(conditions), figures: compact(figures) };
}

const measuredChecks: ReadonlySet<string> = new Set(['value', 'sum', 'mean', 'median', 'min', 'max']);
const unitsOfChecks: Readonly<Record<string, string>> = { count: 'count', rank: 'count', share: 'percent' };

/** What says in which unit a figure must be: the key of an observation; of a check its measure, or its type. */
function figureContext(visit: Visit, isMetric: boolean) {
  const plain = (measure: string | undefined) => ({
    measure,
    checkUnit: undefined,
    isOfCheck: false,
    dataset: 'products',
  });
  if (isMetric) return plain(visit.pair?.key.source);
  const check = visit.ancestors.at(-1);
  const type = visit.pair?.key.source === 'is' ? textUnder(check, 'type') : undefined;
  if (type === undefined) return plain(undefined);
  const measure = measuredChecks.has(type) ? textUnder(check, 'measure') : undefined;
  return { measure, checkUnit: own(unitsOfChecks, type), isOfCheck: true, dataset: datasetOf(visit.ancestors) };
}

function rankingOf(check: YamlMapping | undefined): string | undefined {
  return textUnder(check, 'type') === 'rank' ? textUnder(check, 'ranking') : undefined;
}

function scopeOf(visit: Visit): string | undefined {
  const { annotation, ancestors, path } = visit;
  if (annotation?.reference === 'term') {
    if (annotation.taxonomy === '$key') return lastKey(path);
    return annotation.taxonomy === '$enclosing' ? String(path[1]) : annotation.taxonomy;
  }
  return hangsOnDataset(annotation?.reference) ? datasetOf(ancestors) : undefined;
}

const queried: ReadonlySet<ReferenceKind> = new Set(['measure', 'field', 'record', 'member', 'condition']);

function hangsOnDataset(reference: ReferenceKind | undefined): boolean {
  return reference !== undefined && queried.has(reference);
}

/** Whether `from` (or the `data` that may hold it) is absent or readable, and not on a line that could not be read. */
function isDatasetSure(ancestors: readonly YamlMapping[], document: BookDocument['yaml']): boolean {
  const around = ancestors.slice(1);
  return !around.some((mapping, depth) => {
    const from = findPair(mapping, 'from');
    const data = valueUnder(mapping, 'data');
    const isUnread = (from && !scalarOf(from.value)) || (data && data.kind !== 'mapping');
    return isUnread || (depth === 0 && touchesDamage(mapping.range, document));
  });
}

function lastKey(path: readonly (string | number)[]): string | undefined {
  return path.findLast((part) => typeof part === 'string') as string | undefined;
}

/** The field that a condition's value belongs to: the key under `where`, past lists and `not`. */
function conditionField(visit: Visit): string | undefined {
  const keys = visit.path.filter((part): part is string => typeof part === 'string');
  return keys.at(-1) === 'not' ? keys.at(-2) : keys.at(-1);
}

/**
 * What the query around a place runs over: the nearest `from`, or that of a chart's `data`; of a check on one row
 * (`of: deals/d1`, `of: deals#3`) the row's table. A check of type `change` uses `from` for a date.
 */
export function datasetOf(ancestors: readonly YamlMapping[]): string {
  for (const mapping of [...ancestors].reverse()) {
    const { table } = readRecordName(textUnder(mapping, 'of') ?? '');
    if (table !== undefined) return table;
    const from = textUnder(mapping, 'type') === 'change' ? undefined : textUnder(mapping, 'from');
    const dataFrom = textUnder(dereference(findPair(mapping, 'data')?.value), 'from');
    if (from !== undefined || dataFrom !== undefined) return from ?? dataFrom!;
    const whole = valueUnder(mapping, 'check');
    if (whole) break;
  }
  return 'products';
}
