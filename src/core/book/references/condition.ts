import { own } from '../../text/own.ts';
import type { FigureOccurrence, Reference } from '../book.ts';
import type { RawCondition, RawFigure, RawReference } from '../occurrences.ts';
import { taxonomyOfField } from '../record-fields.ts';
import type { Lookup } from './lookup.ts';
import { resolveReference } from './resolve.ts';

/** What a value in a `where` names, by its field: a term, a member, or nothing; a figure is added to `figures`. */
export function resolveCondition(raw: RawCondition, lookup: Lookup, figures: FigureOccurrence[]): Reference[] {
  const column = lookup.columns(raw.dataset)?.get(raw.field);
  const reference = (kind: RawReference['kind'], scope: string | undefined): Reference[] =>
    resolveReference(
      {
        kind,
        id: raw.scalar.source,
        text: raw.scalar.source,
        scope,
        scopeIsWritten: column?.type === 'term',
        platform: undefined,
        byLabel: false,
        unsure: raw.unsure,
        place: raw.place,
      },
      lookup,
    );
  if (raw.field === 'id') return reference('member', raw.dataset);
  if (column?.type === 'term') return reference('term', column.taxonomy);
  if (column?.type === 'ref') return reference('member', column.of);
  if (column?.type === 'figure') figures.push(figureOf(raw, column.unit, column.range));
  if (raw.dataset.startsWith('taxonomies/') && raw.field === 'parent') {
    return reference('term', raw.dataset.slice('taxonomies/'.length));
  }
  if (column || (raw.dataset !== 'products' && raw.dataset !== 'trends')) return [];
  const taxonomy = own(taxonomyOfField, raw.field) ?? raw.field;
  if (lookup.find('taxonomy', taxonomy)) return reference(taxonomy === 'platform' ? 'platform' : 'term', taxonomy);
  if (raw.field === 'related') return reference('trend', undefined);
  if (raw.field === 'products') return reference('product', undefined);
  const metric = metricOf(raw.field, lookup);
  if (metric) figures.push(figureOf(raw, metric.unit, metric.range));
  return [];
}

/** A figure under a metric's key, or one whose spelling alone can be judged. */
export function judgedByMetric(raw: RawFigure, lookup: Lookup): FigureOccurrence {
  if (raw.isOfCheck) return figureOf(raw, raw.checkUnit ?? unitOfMeasure(raw, lookup), undefined);
  const metric = raw.measure === undefined ? undefined : lookup.metrics().get(raw.measure);
  return figureOf(raw, metric?.unit, metric?.range);
}

function figureOf(
  raw: RawFigure | RawCondition,
  unit: string | undefined,
  range: FigureOccurrence['range'],
): FigureOccurrence {
  const { scalar, place, pair } = raw;
  const empty = scalar.value === null && (scalar.style === 'empty' || scalar.style === 'plain');
  return { text: scalar.source, place, empty, unit, range, unitKnown: unit !== undefined, pair };
}

function unitOfMeasure({ measure, dataset }: RawFigure, lookup: Lookup): string | undefined {
  if (measure === undefined) return undefined;
  if (dataset === 'products') return metricOf(measure, lookup)?.unit;
  return lookup.columns(dataset)?.get(measure)?.unit;
}

function metricOf(measure: string, lookup: Lookup) {
  const name = measure.replace(/@.*$/, '');
  return lookup.metrics().get(name.slice(name.indexOf('.') + 1));
}
