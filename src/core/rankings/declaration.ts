import type { Declaration, Place } from '../book/model.ts';
import { itemsUnder, scalarOf, textUnder } from '../book/read-node.ts';
import { type Query, readQuery } from '../query/index.ts';
import type { TextRange } from '../text/range.ts';
import { dereference, findPair, valueRange, valueUnder, type YamlMapping, type YamlNode } from '../yaml/nodes.ts';

/** A ranking as written, read leniently: what is missing or of another type takes its default; the rules report it. */
export interface RankingDeclaration {
  readonly id: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly query: Query;
  readonly limit: number | undefined;
  readonly limitRange: TextRange | undefined;
  /** The ranking itself as the uppermost level. */
  readonly root: IndicatorGroup;
  readonly missing: Missing;
  /** From 0 to 1. */
  readonly minimumCoverage: number;
  readonly ties: Ties;
  /** The key that gives the id. */
  readonly place: Place;
}

export type Indicator = IndicatorGroup | IndicatorLeaf;

export interface IndicatorGroup {
  readonly kind: 'group';
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly weight: number | undefined;
  /** Where the weight is written. */
  readonly weightRange: TextRange | undefined;
  readonly aggregate: Aggregate;
  readonly indicators: readonly Indicator[];
  /** The key under which they stand; undefined where it is missing. */
  readonly range: TextRange | undefined;
  /** Each item could be read, so that nothing is known to be missing among them. */
  readonly complete: boolean;
}

export interface IndicatorLeaf {
  readonly kind: 'leaf';
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly weight: number | undefined;
  /** Where the weight is written. */
  readonly weightRange: TextRange | undefined;
  readonly measure: string;
  readonly measureRange: TextRange;
  readonly transform: 'none' | 'log';
  readonly direction: Direction | undefined;
  /** Its own, else the ranking's. */
  readonly normalise: Normalisation;
}

export interface Normalisation {
  readonly method: Method;
  /** Of goalposts, in the measure's unit: the values that get 0 and 100. */
  readonly goalposts: { readonly min: number; readonly max: number } | undefined;
  /** Where the method is written; undefined where it is the default. */
  readonly range: TextRange | undefined;
}

const aggregates = ['arithmetic', 'geometric', 'harmonic'] as const;
const methods = ['min-max', 'z-score', 'rank', 'percentile', 'goalposts'] as const;
const missings = ['available', 'exclude', 'mean', 'median', 'lowest'] as const;
const ties = ['min', 'dense', 'average'] as const;

export type Aggregate = (typeof aggregates)[number];
export type Method = (typeof methods)[number];
export type Missing = (typeof missings)[number];
export type Ties = (typeof ties)[number];
export type Direction = 'higher' | 'lower';

/** Reads a ranking of trendbook.yaml. */
export function readRanking({ id, node, place }: Declaration): RankingDeclaration {
  const normalise = readNormalisation(node) ?? { method: 'min-max', goalposts: undefined, range: undefined };
  const limit = numberUnder(node, 'limit');
  return {
    id,
    title: textUnder(node, 'title'),
    description: textUnder(node, 'description'),
    query: readQuery(node),
    limit: limit !== undefined && Number.isInteger(limit) && limit > 0 ? limit : undefined,
    limitRange: valueUnder(node, 'limit')?.range,
    root: readGroup(node, normalise, { left: mostIndicators }),
    missing: oneOf(missings, node, 'missing'),
    minimumCoverage: Math.min(Math.max(numberUnder(node, 'minimumCoverage') ?? 0, 0), 1),
    ties: oneOf(ties, node, 'ties'),
    place,
  };
}

/** Aliases can make a few lines stand for more indicators than anybody can read: reading ends here. */
const mostIndicators = 1000;

interface Budget {
  left: number;
}

function readGroup(node: YamlMapping, normalise: Normalisation, budget: Budget): IndicatorGroup {
  const items = itemsUnder(node, 'indicators');
  const indicators = items.flatMap((item) => readIndicator(item, normalise, budget));
  return {
    kind: 'group',
    id: textUnder(node, 'id'),
    title: textUnder(node, 'title'),
    ...readWeight(node),
    aggregate: oneOf(aggregates, node, 'aggregate'),
    indicators,
    range: findPair(node, 'indicators')?.key.range,
    complete: indicators.length === items.length && indicators.every((each) => isReadable(each)),
  };
}

/** A weight that is there and is none leaves open what was meant. */
function isReadable({ weight, weightRange }: Indicator): boolean {
  return weight !== undefined || weightRange === undefined;
}

function readIndicator(item: YamlNode, normalise: Normalisation, budget: Budget): Indicator[] {
  const node = dereference(item);
  if (node?.kind !== 'mapping' || budget.left-- <= 0) return [];
  if (findPair(node, 'indicators')) return [readGroup(node, normalise, budget)];
  const measure = scalarOf(valueUnder(node, 'measure'));
  if (!measure) return [];
  const direction = textUnder(node, 'direction');
  return [
    {
      kind: 'leaf',
      id: textUnder(node, 'id'),
      title: textUnder(node, 'title'),
      ...readWeight(node),
      measure: measure.source,
      measureRange: measure.range,
      transform: textUnder(node, 'transform') === 'log' ? 'log' : 'none',
      direction: direction === 'higher' || direction === 'lower' ? direction : undefined,
      normalise: readNormalisation(node) ?? normalise,
    },
  ];
}

function readNormalisation(node: YamlMapping): Normalisation | undefined {
  const pair = findPair(node, 'normalise');
  const value = dereference(pair?.value);
  if (!pair || !value) return undefined;
  if (value.kind === 'scalar') {
    const method = methods.find((each) => each === value.source && each !== 'goalposts');
    return method && { method, goalposts: undefined, range: value.range };
  }
  const min = numberUnder(value, 'min');
  const max = numberUnder(value, 'max');
  if (textUnder(value, 'method') !== 'goalposts' || min === undefined || max === undefined) return undefined;
  return { method: 'goalposts', goalposts: { min, max }, range: valueRange(findPair(value, 'max')!) };
}

function readWeight(node: YamlMapping): Pick<Indicator, 'weight' | 'weightRange'> {
  const weight = numberUnder(node, 'weight');
  const pair = findPair(node, 'weight');
  return {
    weight: weight !== undefined && weight >= 0 ? weight : undefined,
    weightRange: pair && valueRange(pair),
  };
}

function numberUnder(node: YamlNode, key: string): number | undefined {
  const value = valueUnder(node, key);
  return value?.kind === 'scalar' && typeof value.value === 'number' && Number.isFinite(value.value)
    ? value.value
    : undefined;
}

/** The choice written under a key; else the first, which is the default. */
function oneOf<T extends string>(choices: readonly T[], node: YamlNode, key: string): T {
  const text = textUnder(node, key);
  return choices.find((each) => each === text) ?? choices[0]!;
}
