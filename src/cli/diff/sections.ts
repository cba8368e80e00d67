import type { Verdict } from '../../core/claims/index.ts';
import {
  type BookDiff,
  type ChangeKind,
  type EntryChange,
  entryKinds,
  type FigureChange,
  type RankPlace,
} from '../../core/diff/index.ts';
import { formatFigure } from '../../core/figures/index.ts';
import { render } from '../../core/messages/catalogue.ts';
import type { DiffColumn, DiffSection } from '../../core/messages/en/diff.ts';
import { type Locale, message } from '../../core/messages/message.ts';
import { displayWidth } from '../../core/text/display-width.ts';
import { textOf } from '../claims/claim-report.ts';

/** A table of the comparison, as text and Markdown print it. */
export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Stands for what is not there. */
const nothing = '—';

/** What changed, the most telling first; without the tables that would be empty. */
export function sectionsOf(diff: BookDiff, locale: Locale): Section[] {
  const all = [
    verdicts(diff, locale),
    figures(diff, locale),
    ranks(diff, locale),
    forecasts(diff, locale),
    ...entryKinds.map((kind) => entries(diff, kind, locale)),
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

function section(
  part: DiffSection,
  columns: readonly DiffColumn[],
  rows: readonly (readonly string[])[],
  locale: Locale,
): Section {
  const title = render(message('diff/section', { part, count: rows.length }), locale);
  return { title, head: columns.map((column) => render(message('diff/column', { column }), locale)), rows };
}

function verdicts(diff: BookDiff, locale: Locale): Section {
  const computed = (value: Verdict['computed']) => short(textOf(value, locale) ?? nothing);
  const rows = diff.verdicts.map((each) => [
    each.claim,
    short(each.statement ?? ''),
    arrow(verdictName(each.before, locale), verdictName(each.after, locale)),
    arrow(computed(each.computedBefore), computed(each.computedAfter)),
  ]);
  return section('verdict', ['id', 'statement', 'verdict', 'computed'], rows, locale);
}

function verdictName(kind: BookDiff['verdicts'][number]['before'], locale: Locale): string {
  return render(message('claim/kind', { kind }), locale);
}

/** The figures of a product that is new or gone are told by that. */
function figures(diff: BookDiff, locale: Locale): Section {
  const rows = diff.figures
    .filter(({ withRecord }) => !withRecord)
    .map((each) => [
      each.label,
      each.measure,
      dates(each),
      each.before?.text ?? nothing,
      each.after?.text ?? nothing,
      difference(each, locale) ?? render(message('diff/change', { change: each.change }), locale),
    ]);
  return section('figure', ['name', 'measure', 'date', 'before', 'after', 'change'], rows, locale);
}

function dates({ before, after }: FigureChange): string {
  const [from, to] = [before?.at, after?.at];
  if (before && after && from !== to) return arrow(from ?? nothing, to ?? nothing);
  return to ?? from ?? nothing;
}

/** Of percentages in points, else relative. */
export function difference(change: FigureChange, locale: Locale): string | undefined {
  const [before, after] = [change.before?.number, change.after?.number];
  if (before === undefined || after === undefined) return undefined;
  const isShare = change.unit === 'percent';
  const value = isShare ? after - before : change.relative;
  if (value === undefined) return undefined;
  const rounded = Number(value.toFixed(isShare ? 4 : 3));
  const end = { min: rounded, max: rounded, minOpen: false, maxOpen: false };
  return `${rounded > 0 ? '+' : ''}${formatFigure({ ...end, form: isShare ? 'points' : 'percent' }, { locale })}`;
}

function ranks(diff: BookDiff, locale: Locale): Section {
  const rows = diff.ranks.map((each) => [
    each.title,
    each.label,
    arrow(rank(each.before), rank(each.after)),
    arrow(interval(each.before), interval(each.after)),
    moved(each.before, each.after, each.change, locale),
  ]);
  return section('rank', ['ranking', 'name', 'rank', 'interval', 'change'], rows, locale);
}

function rank(place: RankPlace | undefined): string {
  return place ? String(place.rank) : nothing;
}

function interval(place: RankPlace | undefined): string {
  if (!place) return nothing;
  return place.best === place.worst ? String(place.best) : `${place.best}–${place.worst}`;
}

function moved(
  before: RankPlace | undefined,
  after: RankPlace | undefined,
  change: ChangeKind,
  locale: Locale,
): string {
  if (!before || !after) return render(message('diff/change', { change }), locale);
  if (before.listed !== after.listed) return render(message('diff/listed', { listed: after.listed }), locale);
  const up = before.rank - after.rank;
  if (up === 0) return '=';
  return `${up > 0 ? '↑' : '↓'}${Math.abs(up)}`;
}

function forecasts(diff: BookDiff, locale: Locale): Section {
  const rows = diff.forecasts.map(({ trend, statement, due, state, outcome, dropped }) => {
    const result = [outcome?.result, outcome?.resolved, outcome?.note].filter((text) => text !== undefined);
    const said = result.length > 0 ? short(result.join('; ')) : nothing;
    return [
      trend,
      short(statement),
      due ?? nothing,
      render(message('diff/forecast', { state, dropped }), locale),
      said,
    ];
  });
  return section('review', ['trend', 'statement', 'due', 'state', 'outcome'], rows, locale);
}

function entries(diff: BookDiff, kind: EntryChange['kind'], locale: Locale): Section {
  const rows = diff.entries
    .filter((each) => each.kind === kind)
    .flatMap((each) => {
      const head = [each.id, short(each.label)];
      if (each.change !== 'changed') {
        const what = render(message('diff/change', { change: each.change }), locale);
        const count = diff.figures.filter(({ id, withRecord }) => withRecord && id === each.id).length;
        const known = kind === 'product' && count > 0 ? render(message('diff/with-figures', { count }), locale) : '';
        return [[...head, what, each.change === 'gone' ? known : '', each.change === 'new' ? known : '']];
      }
      return each.fields.map(({ field, before, after }) => {
        if (field === 'prose' && before !== undefined && after !== undefined) {
          return [...head, field, nothing, render(message('diff/change', { change: 'changed' }), locale)];
        }
        return [...head, field, short(before ?? nothing), short(after ?? nothing)];
      });
    });
  return section(kind, ['id', 'name', 'field', 'before', 'after'], rows, locale);
}

function arrow(before: string, after: string): string {
  return before === after ? before : `${before} → ${after}`;
}

const widest = 48;

/** The text on one line, cut where it is longer than a cell of a table should be. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (displayWidth(line) <= widest) return line;
  let cut = '';
  for (const character of line) {
    if (displayWidth(cut + character) > widest - 1) break;
    cut += character;
  }
  return `${cut}…`;
}
