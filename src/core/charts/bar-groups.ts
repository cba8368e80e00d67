import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import {
  type Evidence,
  type Field,
  findField,
  type Measure,
  type QueriedRecord,
  titleOf,
  valuesOf,
} from '../query/index.ts';
import { countOf, type Summary, summarise } from './aggregate.ts';
import { drawColor } from './color.ts';
import { type Drawing, type Selection, valueLabel } from './drawing.ts';
import { compare } from './sort-records.ts';

/** The bars of a chart before they are cut to its limit. */
export interface BarData {
  readonly bars: readonly Bar[];
  readonly series: readonly { readonly name: string; readonly color: string | undefined }[];
  readonly valueTitle: string;
  readonly categoryTitle: string;
  /** How many records have no figure and are not drawn. */
  readonly left: number;
  /** Whether some record is counted in more than one group. */
  readonly severalGroups: boolean;
}

export interface Bar {
  readonly label: string;
  readonly color: string | undefined;
  /** One a series. */
  readonly values: readonly ((Summary & { readonly text?: string }) | undefined)[];
  readonly evidence: readonly Evidence[];
}

interface Group {
  readonly id: string | undefined;
  readonly label: string;
  readonly color: string | undefined;
}

/** The bars of `by`: categories by its first field, series by its second or by the measures. Undefined where a field is unknown. */
export function groupedBars(drawing: Drawing, selection: Selection, measures: readonly Measure[]): BarData | undefined {
  const { chart, model, locale } = drawing;
  const [category, split] = chart.by.map((name) => findField(model, chart.query.from, name));
  if (!category || (chart.by.length > 1 && !split)) return undefined;
  const members = [...selection.certain, ...selection.possible];
  const categories = groupsOf(drawing, category, members);
  const splits = split ? groupsOf(drawing, split, members) : undefined;
  const aggregate = chart.aggregate ?? (measures.length > 0 ? 'sum' : 'count');
  const whole = measures[0] ? totalOf(selection.certain, measures[0]) : selection.certain.length;

  const summaryOf = (records: readonly QueriedRecord[], measure: Measure | undefined): Summary | undefined => {
    const certain = records.filter((record) => record.certainty === 'certain');
    const possible = records.length - certain.length;
    if (aggregate === 'share') {
      const part = measure ? totalOf(certain, measure) : certain.length;
      const share = whole === 0 ? 0 : part / whole;
      const interval = { min: share, max: share, minOpen: false, maxOpen: false };
      return { interval, representative: share };
    }
    if (aggregate === 'count' || !measure) return records.length === 0 ? undefined : countOf(certain.length, possible);
    return summarise(
      aggregate,
      certain.flatMap((record) => {
        const value = record.values.get(measure.name);
        return value?.kind === 'known' ? [value] : [];
      }),
    );
  };

  const bars = categories.map((group): Bar => {
    const inGroup = members.filter(({ record }) => belongs(record, category, group));
    const values = splits
      ? splits.map((one) =>
          summaryOf(
            inGroup.filter(({ record }) => belongs(record, split!, one)),
            measures[0],
          ),
        )
      : (measures.length > 0 ? measures : [undefined]).map((measure) => summaryOf(inGroup, measure));
    const evidence = inGroup.flatMap((each) =>
      [...each.values.values()].flatMap((value): readonly Evidence[] => value.evidence),
    );
    return { label: group.label, color: splits ? undefined : group.color, values, evidence };
  });
  const drawn = bars.filter((bar) => bar.values.some((value) => value !== undefined));
  const counted = aggregate === 'count' || aggregate === 'share' || measures.length === 0;
  const titles = measures.map((measure) => titleOf(model, measure));
  const counts = render(message(aggregate === 'share' ? 'picture/share' : 'picture/count', {}), locale);
  const valueTitle = aggregate === 'count' || titles.length === 0 ? counts : titles.join(', ');
  const names = splits
    ? splits.map((one) => one.label)
    : measures.length > 0 && aggregate !== 'count'
      ? titles
      : [counts];
  return {
    bars: sorted(drawing, drawn),
    series: names.map((name, index) => ({ name, color: splits?.[index]?.color })),
    valueTitle,
    categoryTitle: category.title ?? category.name,
    left: counted
      ? 0
      : selection.certain.filter((record) => ![...record.values.values()].some((value) => value.kind === 'known'))
          .length,
    severalGroups: members.some(({ record }) =>
      [category, split].some((field) => field && (valuesOf(record, field)?.length ?? 0) > 1),
    ),
  };
}

/** The groups that have members: a taxonomy's terms in its order, other values as they come; records without one last. */
function groupsOf(drawing: Drawing, field: Field, members: readonly QueriedRecord[]): Group[] {
  const present = new Set(
    members.flatMap(({ record }): readonly (string | undefined)[] => valuesOf(record, field) ?? [undefined]),
  );
  const terms = field.taxonomy?.terms;
  const ordered = [...(terms?.keys() ?? [])].filter((id) => present.has(id));
  const others = [...present].filter((id) => id !== undefined && !terms?.has(id));
  const groups: Group[] = [...ordered, ...others].map((id) => ({
    id,
    label: valueLabel(drawing, field, id!),
    color: drawColor(terms?.get(id!)?.color),
  }));
  if (present.has(undefined)) {
    groups.push({ id: undefined, label: render(message('picture/not-given', {}), drawing.locale), color: undefined });
  }
  return groups;
}

function belongs(record: QueriedRecord['record'], field: Field, group: Group): boolean {
  const values = valuesOf(record, field);
  return group.id === undefined ? values === undefined : (values?.includes(group.id) ?? false);
}

function totalOf(records: readonly QueriedRecord[], measure: Measure): number {
  return records.reduce((sum, record) => {
    const value = record.values.get(measure.name);
    return value?.kind === 'known' ? sum + value.representative : sum;
  }, 0);
}

/** Groups in their own order, reversed for `-field`; by their values where `sort` names anything but the grouping field. */
function sorted({ chart }: Drawing, bars: readonly Bar[]): readonly Bar[] {
  if (!chart.sort) return bars;
  const sign = chart.sort.descending ? -1 : 1;
  if (chart.sort.name === chart.by[0]) return sign < 0 ? [...bars].reverse() : bars;
  const size = (bar: Bar) => bar.values.reduce((sum, value) => sum + (value?.representative ?? 0), 0);
  return [...bars].sort((a, b) => sign * (size(a) - size(b)) || compare(a.label, b.label));
}
