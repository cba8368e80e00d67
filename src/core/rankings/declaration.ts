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
  readonly aggregate: Aggregate;
  readonly indicators: readonly Indicator[];
}

export interface IndicatorLeaf {
  readonly kind: 'leaf';
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly weight: number | undefined;
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
    root: readGroup(node, normalise),
    missing: oneOf(missings, node, 'missing'),
    minimumCoverage: Math.min(Math.max(numberUnder(node, 'minimumCoverage') ?? 0, 0), 1),
    ties: oneOf(ties, node, 'ties'),
    place,
  };
}

function readGroup(node: YamlMapping, normalise: Normalisation): IndicatorGroup {
  return {
    kind: 'group',
    id: textUnder(node, 'id'),
    title: textUnder(node, 'title'),
    weight: weightOf(node),
    aggregate: oneOf(aggregates, node, 'aggregate'),
    indicators: itemsUnder(node, 'indicators').flatMap((item) => readIndicator(item, normalise)),
  };
}

function readIndicator(item: YamlNode, normalise: Normalisation): Indicator[] {
  const node = dereference(item);
  if (node?.kind !== 'mapping') return [];
  if (findPair(node, 'indicators')) return [readGroup(node, normalise)];
  const measure = scalarOf(valueUnder(node, 'measure'));
  if (!measure) return [];
  const direction = textUnder(node, 'direction');
  return [
    {
      kind: 'leaf',
      id: textUnder(node, 'id'),
      title: textUnder(node, 'title'),
      weight: weightOf(node),
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

function weightOf(node: YamlMapping): number | undefined {
  const weight = numberUnder(node, 'weight');
  return weight !== undefined && weight >= 0 ? weight : undefined;
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
