import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import { findDataset, findField, valuesOf } from '../query/index.ts';
import { captionOf } from './caption.ts';
import { drawColor } from './color.ts';
import { type Drawing, fieldLabel, fieldTitle, problem, select, valueLabel } from './drawing.ts';
import { framed } from './frame.ts';
import type { Picture, Tier } from './picture.ts';
import { sortRecords } from './sort-records.ts';
import { type Source, sourcesOf, tableOf, withSources } from './sources.ts';

/** Records as cards in columns, one a term of the tier's taxonomy, in its order. */
export function drawTiers(drawing: Drawing): Picture {
  const { chart, model, locale } = drawing;
  const { from } = chart.query;
  if (!findDataset(model, from)) return problem(drawing, message('picture/unknown-dataset', { name: from }));
  if (chart.tier === undefined) return problem(drawing, message('picture/needs', { key: 'tier' }));
  const field = findField(model, from, chart.tier);
  if (!field) return problem(drawing, message('picture/unknown-field', { name: chart.tier }));
  const labelField = chart.label === undefined ? undefined : findField(model, from, chart.label);
  if (chart.label !== undefined && !labelField)
    return problem(drawing, message('picture/unknown-field', { name: chart.label }));
  const { certain, possible, fault } = select(drawing, []);
  if (fault) return fault;
  if (certain.length === 0) return problem(drawing, message('picture/no-data', {}));

  const notGiven = render(message('picture/not-given', {}), locale);
  const cards = new Map<string | undefined, Source[]>([...(field.taxonomy?.terms.keys() ?? [])].map((id) => [id, []]));
  let severalGroups = false;
  const shown = sortRecords(drawing, certain).slice(0, chart.limit);
  for (const { record, label } of shown) {
    const values = valuesOf(record, field) ?? [undefined];
    severalGroups ||= values.length > 1;
    const text = (labelField && fieldLabel(drawing, record, labelField)) || label;
    const card = { label: text, detail: '', place: record.place };
    for (const value of values) {
      const column = cards.get(value);
      if (column) column.push(card);
      else cards.set(value, [card]);
    }
  }
  const unplaced = cards.get(undefined);
  cards.delete(undefined);
  const tierOf = (title: string, color: string | undefined, own: readonly Source[]): Tier =>
    withSources({ title, color, cards: own.map(({ label }) => label) }, own);
  const tiers = [...cards].map(([value, own]) =>
    tierOf(valueLabel(drawing, field, value!), drawColor(field.taxonomy?.terms.get(value!)?.color), own),
  );
  if (unplaced) tiers.push(tierOf(notGiven, undefined, unplaced));

  const caption = captionOf(drawing, {
    evidence: [],
    severalGroups,
    shown: shown.length,
    all: certain.length,
    possible: possible.length,
  });
  const columns = [
    { title: fieldTitle(drawing, field), numeric: false },
    { title: render(message('picture/record', {}), locale), numeric: false },
  ];
  const lines = tiers.flatMap((tier) =>
    sourcesOf(tier).map((card) => ({ cells: [tier.title, card.label], sources: [card] })),
  );
  return { ...framed(drawing, caption, tableOf(columns, lines)), kind: 'tiers', tiers };
}
