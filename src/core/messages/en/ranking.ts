interface Named {
  /** A few ids. */
  names: string;
  /** How many there are besides. */
  more: number;
}

const list = ({ names, more }: Named) => (more > 0 ? `${names} and ${more} more` : names);

const records = (count: number) => (count === 1 ? 'One record' : `${count} records`);

type Part = 'rank' | 'id' | 'name' | 'score' | 'interval' | 'weights' | 'without' | 'notes';

const heads: Readonly<Record<Part, string>> = {
  rank: 'rank',
  id: 'id',
  name: 'name',
  score: 'score',
  interval: 'interval',
  weights: 'weights ±25%',
  without: 'leave one out',
  notes: '',
};

const leftOut = {
  possible: 'because the files do not say whether the conditions hold',
  'no-data': 'for want of any figure',
  incomplete: 'because an indicator is missing',
  coverage: 'because less of the weight has figures than minimumCoverage asks for',
};

export const ranking = {
  'ranking/weights': (p: { sum: number }) =>
    `The weights of this level sum to ${p.sum}, not 1. They count relative to each other; write them as shares of 1.`,
  'ranking/weights/missing': (p: { count: number }) =>
    `${p.count === 1 ? 'One indicator of this level has' : `${p.count} indicators of this level have`} no weight while others have one; without a weight an indicator counts with 1. Give all of them a weight, or none.`,
  'ranking/fix/weights': () => 'Scale the weights to sum to 1',
  'ranking/no-data': (p: { title: string }) =>
    `No record takes part in "${p.title}": none meets its conditions with enough figures.`,
  'ranking/no-data/indicator': (p: { name: string }) =>
    `No record of this ranking has a figure for "${p.name}", so it does not count.`,
  'ranking/no-data/records': (p: { title: string } & Named) =>
    `Left out of "${p.title}" for want of any figure: ${list(p)}.`,
  'ranking/log-domain': (p: { text: string; measure: string; title: string }) =>
    `"${p.text}" is not positive and has no logarithm, which "${p.title}" takes of ${p.measure}: it counts as missing there.`,
  'ranking/straddles-cut': (p: { limit: number; count: number } & Named) =>
    `${records(p.count)} may belong to the first ${p.limit} or not, the figures leave it open: ${list(p)}.`,
  'ranking/unstable': (p: { title: string; count: number } & Named) =>
    `The rank of ${p.count === 1 ? 'one record' : `${p.count} records`} in "${p.title}" hangs on the choice of weights: ${list(p)}.`,
  'schema/enum/z-score': () =>
    'z-score does not go with a geometric or harmonic mean: a z-score can be negative. Use min-max or goalposts, or an arithmetic mean at every level above.',
  'figure/out-of-range/goalposts': () =>
    'These goalposts span no scale: min must be less than max, and both must be positive where the logarithm is taken.',

  'rank/head': (p: { part: Part }) => heads[p.part],
  'rank/straddles': () => 'on the cut line',
  'rank/imputed': (p: { measures: string }) => `put in: ${p.measures}`,
  'rank/summary': (p: { shown: number; of: number }) =>
    p.of === 0 ? 'No record takes part.' : `${p.shown} of ${p.of} ranked`,
  'rank/interval': (p: { outer: boolean }): string =>
    p.outer
      ? 'interval: the rank lies in it wherever the figures lie within their bounds; it may be wider than need be'
      : 'interval: the ranks that are possible as the figures lie anywhere within their bounds',
  'rank/weights': (p: { draws: number; seed: number }) =>
    `weights ±25%: the 5th to 95th percentile of the rank under ${p.draws} random weights (seed ${p.seed}); leave one out: without one indicator`,
  'rank/left-out': (p: { reason: keyof typeof leftOut; count: number }) => `left out: ${p.count} ${leftOut[p.reason]}`,
  'rank/partial': () => 'Records may exist that the files lack: any rank may be worse than it says.',
  'rank/none': () => 'The book has no rankings: they stand under "rankings" in trendbook.yaml.',
  'rank/bad-seed': (p: { text: string; largest: number }) =>
    `--seed takes a whole number from 0 to ${p.largest}, not "${p.text}".`,
  'rank/problems': (p: { id: string; names: string }) =>
    `The ranking "${p.id}" has mistakes${p.names ? ` (${p.names})` : ''}: "trendbook check" says which.`,
};
