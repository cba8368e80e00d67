import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import { titleOf } from '../query/index.ts';
import { captionOf, evidenceOf } from './caption.ts';
import { type Drawing, fieldTitle, problem, select } from './drawing.ts';
import { framed } from './frame.ts';
import { aggregateOf, groupSources, groupUnit, groupValue } from './group-value.ts';
import { groupsOf, membersOf, overlap } from './groups.ts';
import { isBounded, knownValue, markOf } from './mark.ts';
import type { Mark, Picture, Slice } from './picture.ts';
import { missingDataset, resolveFields, resolveMeasures } from './resolve.ts';
import { compare, sortRecords } from './sort-records.ts';
import { figureSources, sourcesOf, tableOf, together } from './sources.ts';

interface Part {
  readonly name: string;
  readonly color: string | undefined;
  readonly mark: Mark;
}

/** Shares of a whole: a slice a group of `by`, or a slice a record. What the limit leaves out becomes one slice. */
export function drawPie(drawing: Drawing): Picture {
  const { chart, model, locale } = drawing;
  const missing = missingDataset(drawing);
  if (missing) return missing;
  const measures = resolveMeasures(drawing, chart.query.measures.slice(0, 1));
  const fields = resolveFields(drawing, chart.by.slice(0, 1));
  if (measures.fault ?? fields.fault) return (measures.fault ?? fields.fault)!;
  const [measure] = measures.found!;
  const [field] = fields.found!;
  if (!measure && !field) return problem(drawing, message('picture/needs', { key: 'data.by' }));
  const selection = select(drawing, measure ? [measure.name] : []);
  if (selection.fault) return selection.fault;

  const aggregate = aggregateOf(chart.aggregate, measure);
  const unit = groupUnit(aggregate, measure);
  const members = [...selection.certain, ...selection.possible];
  const parts: Part[] = field
    ? groupsOf(drawing, field, members).flatMap((group) => {
        const inGroup = membersOf(members, field, group);
        const value = groupValue(inGroup, { aggregate, measure, whole: members });
        const sources = groupSources(inGroup, { aggregate, measure });
        return value ? [{ name: group.label, color: group.color, mark: markOf(value, { unit, locale, sources }) }] : [];
      })
    : sortRecords(drawing, members).flatMap((record) => {
        const value = knownValue(record, measure!.name);
        const possible = record.certainty === 'possible';
        if (!value) return [];
        const sources = figureSources([record], measure!.name);
        return [{ name: record.label, color: undefined, mark: markOf(value, { unit, locale, possible, sources }) }];
      });
  const positive = inOrder(drawing, parts, field !== undefined).filter(({ mark }) => mark.representative > 0);
  if (positive.length === 0) return problem(drawing, message('picture/no-data', {}));

  const slices = slicesOf(drawing, positive, unit);
  const counts = aggregate === 'count' || aggregate === 'share';
  const known = members.filter((record) => !measure || knownValue(record, measure.name));
  const undrawn = (records: readonly { readonly id: string }[]) =>
    counts ? 0 : records.filter(({ id }) => !known.some((each) => each.id === id)).length;
  const marks = slices.map(({ mark }) => mark);
  const caption = captionOf(drawing, {
    evidence: evidenceOf(members),
    bounds: marks,
    boundsText: message('picture/caption/stated', {}),
    marked: marks.some((mark) => mark.possible),
    severalGroups: overlap(members, [field]),
    left: undrawn(selection.certain),
    possible: undrawn(selection.possible),
  });
  const valueTitle = measure && aggregate !== 'count' ? titleOf(model, measure) : say(drawing, aggregate === 'share');
  const first = field ? fieldTitle(drawing, field) : render(message('picture/record', {}), locale);
  const table = tableOf(
    [
      { title: first, numeric: false },
      { title: valueTitle, numeric: true },
      { title: say(drawing, true), numeric: true },
    ],
    slices.map(({ name, mark, share }) => ({ cells: [name, mark.text, percent(share)], sources: sourcesOf(mark) })),
  );
  return { ...framed(drawing, caption, table), kind: 'pie', slices, valueTitle };
}

/** A share as the picture writes it. */
export function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))}%`;
}

function say({ locale }: Drawing, share: boolean): string {
  return render(message(share ? 'picture/share' : 'picture/count', {}), locale);
}

function slicesOf({ chart, locale }: Drawing, parts: readonly Part[], unit: string): Slice[] {
  const total = parts.reduce((sum, { mark }) => sum + mark.representative, 0);
  const shown = parts.slice(0, chart.limit);
  const rest = parts.slice(shown.length);
  const slices = shown.map((part) => ({ ...part, share: part.mark.representative / total }));
  if (rest.length === 0) return slices;
  const end = (key: 'min' | 'max') => rest.reduce((sum, { mark }) => sum + (mark[key] ?? Infinity), 0);
  const representative = rest.reduce((sum, { mark }) => sum + mark.representative, 0);
  const isOpen = rest.some(({ mark }) => isBounded(mark));
  const interval = { min: end('min'), max: end('max'), minOpen: false, maxOpen: isOpen && end('max') === Infinity };
  const sources = together(rest.map((part) => part.mark));
  const mark = markOf({ interval, representative }, { unit, locale, sources });
  const name = render(message('picture/rest', { count: rest.length }), locale);
  return [...slices, { name, color: undefined, mark, share: representative / total }];
}

/** Groups in their own order unless `sort` says otherwise; by the sort's field its order, else by size. */
function inOrder({ chart }: Drawing, parts: readonly Part[], grouped: boolean): readonly Part[] {
  if (!chart.sort || !grouped) return parts;
  const sign = chart.sort.descending ? -1 : 1;
  if (chart.sort.name === chart.by[0]) return sign < 0 ? [...parts].reverse() : parts;
  return [...parts].sort((a, b) => sign * (a.mark.representative - b.mark.representative) || compare(a.name, b.name));
}
