import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import type { Evidence, Measure, QueriedRecord } from '../query/index.ts';
import { titleOf } from '../query/index.ts';
import { evidenceOf } from './caption.ts';
import { type Drawing, fieldTitle, type Selection } from './drawing.ts';
import { aggregateOf, type Grouping, groupSources, groupUnit, groupValue } from './group-value.ts';
import { groupsOf, membersOf, overlap } from './groups.ts';
import { knownValue, markOf } from './mark.ts';
import type { Mark, ProblemPicture } from './picture.ts';
import { resolveFields } from './resolve.ts';
import { compare } from './sort-records.ts';

/** The bars of a chart before they are cut to its limit. */
export interface BarData {
  readonly bars: readonly Bar[];
  readonly series: readonly { readonly name: string; readonly color: string | undefined }[];
  readonly valueTitle: string;
  readonly categoryTitle: string;
  readonly unit: string | undefined;
  /** How many records have no figure and are not drawn. */
  readonly left: number;
  /** How many may belong here and are not drawn. */
  readonly possible: number;
  /** Whether some record is counted in more than one group. */
  readonly severalGroups: boolean;
}

export interface Bar {
  readonly label: string;
  /** One a series. */
  readonly marks: readonly (Mark | null)[];
  readonly evidence: readonly Evidence[];
}

/** The bars of `by`: categories by its first field, series by its second or by the measures. */
export function groupedBars(
  drawing: Drawing,
  selection: Selection,
  measures: readonly Measure[],
): BarData | ProblemPicture {
  const { chart, model, locale } = drawing;
  const fields = resolveFields(drawing, chart.by);
  if (fields.fault) return fields.fault;
  const [category, split] = fields.found;
  const members = [...selection.certain, ...selection.possible];
  const categories = groupsOf(drawing, category!, members);
  const splits = split ? groupsOf(drawing, split, members) : undefined;
  const aggregate = aggregateOf(chart.aggregate, measures[0]);
  const unit = groupUnit(aggregate, measures[0]);
  const counted = aggregate === 'count' || measures.length === 0;
  const grouping = (measure: Measure | undefined): Grouping => ({ aggregate, measure, whole: members });

  const bars = categories.map((group): Bar => {
    const inGroup = membersOf(members, category!, group);
    const color = splits ? undefined : group.color;
    const markFor = (records: readonly QueriedRecord[], measure: Measure | undefined): Mark | null => {
      const value = groupValue(records, grouping(measure));
      const sources = groupSources(records, { aggregate, measure });
      return value ? markOf(value, { unit, locale, color, sources }) : null;
    };
    return {
      label: group.label,
      marks: splits
        ? splits.map((one) => markFor(membersOf(inGroup, split!, one), measures[0]))
        : (counted ? [measures[0]] : measures).map((measure) => markFor(inGroup, measure)),
      evidence: evidenceOf(inGroup),
    };
  });
  const titles = measures.map((measure) => titleOf(model, measure));
  const counts = render(message(aggregate === 'share' ? 'picture/share' : 'picture/count', {}), locale);
  const names = splits ? splits.map((one) => one.label) : counted ? [counts] : titles;
  return {
    bars: sorted(
      drawing,
      bars.filter((bar) => bar.marks.some((mark) => mark !== null)),
    ),
    series: names.map((name, index) => ({ name, color: splits?.[index]?.color })),
    valueTitle: counted ? counts : titles.join(', '),
    categoryTitle: fieldTitle(drawing, category!),
    unit,
    left: counted
      ? 0
      : selection.certain.filter((record) => !measures.some(({ name }) => knownValue(record, name))).length,
    possible: counted || aggregate === 'sum' ? 0 : selection.possible.length,
    severalGroups: overlap(members, [category, split]),
  };
}

/** Groups in their own order, reversed for `-field`; by their values where `sort` names anything but the grouping field. */
function sorted({ chart }: Drawing, bars: readonly Bar[]): readonly Bar[] {
  if (!chart.sort) return bars;
  const sign = chart.sort.descending ? -1 : 1;
  if (chart.sort.name === chart.by[0]) return sign < 0 ? [...bars].reverse() : bars;
  const size = (bar: Bar) => bar.marks.reduce((sum, mark) => sum + (mark?.representative ?? 0), 0);
  return [...bars].sort((a, b) => sign * (size(a) - size(b)) || compare(a.label, b.label));
}
