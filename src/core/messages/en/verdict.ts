import type { Localised } from '../message.ts';

type Judged = 'verified' | 'consistent' | 'contradicted';

interface Figure {
  kind: Judged;
  claimed: string;
  computed: Localised;
}

interface List {
  kind: Judged;
  /** Listed, and certain not to belong. */
  absent: readonly string[];
  /** Not listed, and certain to belong. */
  extra: readonly string[];
  /** Not known. */
  open: readonly string[];
  /** Records may be missing from the files. */
  partial: boolean;
}

interface Top {
  kind: Judged;
  /** The leaders as claimed; where they are contradicted, as the data have them. */
  order: readonly string[];
  /** Claimed leaders that do not belong at all. */
  outside: readonly string[];
  partial: boolean;
}

/** A list of names, cut where it would be longer than a message should be. */
const names = (all: readonly string[]) =>
  all.length > 5 ? `${all.slice(0, 5).join(', ')} and ${all.length - 5} more` : all.join(', ');

const are = (all: readonly string[]) => (all.length === 1 ? 'is' : 'are');

const dated = (date: string) => (date === '' ? '' : ` for ${date}`);

type Counts = Readonly<Record<Judged | 'unverifiable' | 'cited' | 'unsupported', number>>;

const counted = (counts: Counts) =>
  (['contradicted', 'unsupported', 'unverifiable', 'consistent', 'verified', 'cited'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${kind}`)
    .join(', ');

export const verdict = {
  'claims/summary': (p: { counts: Counts; all: number }) =>
    p.all === 0 ? 'No claims' : `${p.all} ${p.all === 1 ? 'claim' : 'claims'}: ${counted(p.counts)}`,
  'claims/records': (p: { part: 'certain' | 'possible'; names: readonly string[]; count: number }) => {
    const more = p.count > p.names.length ? ` and ${p.count - p.names.length} more` : '';
    return `${p.part}: ${p.names.join(', ')}${more}`;
  },
  'claim/kind': (p: { kind: Judged | 'unverifiable' | 'cited' | 'unsupported' }) => p.kind as string,
  'claim/figure': (p: Figure) => {
    const computed = p.computed.en;
    if (p.kind === 'verified') return `The data bear it out: claimed ${p.claimed}; computed ${computed}.`;
    if (p.kind === 'consistent') return `The data leave it open: claimed ${p.claimed}; the data allow ${computed}.`;
    return `The data contradict it: claimed ${p.claimed}; the data allow only ${computed}.`;
  },
  'claim/order': (p: { kind: Judged; direction: 'higher' | 'lower'; computed: Localised }) => {
    const difference = `the difference is ${p.computed.en}`;
    if (p.kind === 'verified') return `The data bear it out: the first is ${p.direction}; ${difference}.`;
    if (p.kind === 'consistent') return `The data leave open whether the first is ${p.direction}; ${difference}.`;
    return `The data contradict it: the first is not ${p.direction}; ${difference}.`;
  },
  'claim/list': (p: List) => {
    if (p.kind === 'verified') return 'The data bear it out: everything on the list meets the conditions.';
    if (p.kind === 'contradicted') {
      const absent =
        p.absent.length > 0 ? ` ${names(p.absent)} ${are(p.absent)} on the list and cannot meet the conditions.` : '';
      const extra =
        p.extra.length > 0 ? ` ${names(p.extra)} ${are(p.extra)} not on the list and certain to meet them.` : '';
      return `The data contradict it.${absent}${extra}`;
    }
    const open = p.open.length > 0 ? ` Not known: ${names(p.open)}.` : '';
    const partial = p.partial ? ' Further records may exist that the files lack.' : '';
    return `The data leave it open.${open}${partial}`;
  },
  'claim/top': (p: Top) => {
    if (p.kind === 'verified')
      return `The data bear it out: ${names(p.order)} ${p.order.length === 1 ? 'comes' : 'come'} first.`;
    if (p.kind === 'contradicted') {
      if (p.outside.length > 0) return `The data contradict it: ${names(p.outside)} cannot meet the conditions.`;
      return `The data contradict it: by the data ${names(p.order)} ${p.order.length === 1 ? 'comes' : 'come'} first.`;
    }
    const partial = p.partial ? ' Further records may exist that the files lack.' : '';
    return `The data leave open whether ${names(p.order)} ${p.order.length === 1 ? 'comes' : 'come'} first.${partial}`;
  },
  'claim/cited': () => 'Nothing is checked; a source stands for it.',
  'claim/unsupported': () => 'The claim has neither a check nor a source.',
  'claim/unsupported/own': () =>
    'The claim has no check, and its only source is the book itself, which proves nothing.',
  'claim/circular': () => 'The check looks at no record at all: it would hold whatever the world is like.',

  'claim/unverifiable/incomplete': () => 'Cannot be checked: the check is not complete.',
  'claim/unverifiable/unresolved': (p: { name: string }) =>
    `Cannot be checked: the book has no "${p.name}" that fits here.`,
  'claim/unverifiable/other-unit': (p: { text: string; unit: string | undefined }) =>
    p.unit === undefined
      ? `Cannot be checked: "${p.text}" does not fit what is computed.`
      : `Cannot be checked: "${p.text}" does not fit the unit, which is ${p.unit}. Nothing is converted.`,
  'claim/unverifiable/units': (p: { a: string; b: string }) =>
    `Cannot be checked: the two values have different units (${p.a} and ${p.b}).`,
  'claim/unverifiable/no-data': (p: { name: string; date: string; one: boolean }) =>
    `Cannot be checked: ${p.one ? 'the record does not give' : 'no record gives'} ${p.name}${dated(p.date)}.`,
  'claim/unverifiable/several-dates': (p: { name: string; date: string; dates: readonly string[] }) =>
    `Cannot be checked: nothing gives ${p.name}${dated(p.date)} as a whole; dates inside it: ${p.dates.join(', ')}.`,
  'claim/unverifiable/conflict': (p: { name: string }) =>
    `Cannot be checked: the observations of ${p.name} contradict each other.`,
  'claim/unverifiable/unreadable': (p: { name: string }) =>
    `Cannot be checked: what is written for ${p.name} is no figure of it.`,
  'claim/unverifiable/not-applicable': (p: { name: string }) =>
    `Cannot be checked: ${p.name} cannot apply, since the platforms rule it out.`,
  'claim/unverifiable/partial': () =>
    'Cannot be checked: records may exist that the files lack, and this hangs on all of them. Name a closed set with "id" in "where", or state complete coverage.',
  'claim/unverifiable/nothing': () => 'Cannot be checked: there may be no record that it is computed from.',
  'claim/unverifiable/zero-divisor': () => 'Cannot be checked: what is divided by can be 0.',
  'claim/unverifiable/alone': () => 'Cannot be checked: there is no second record that the first could lead.',
  'claim/unverifiable/dateless': (p: { name: string }) =>
    `Cannot be checked: a table's row such as ${p.name} has one value a column, not one a date.`,
  'claim/unverifiable/unranked': (p: { name: string }) => `Cannot be checked: ${p.name} has no place in the ranking.`,
};
