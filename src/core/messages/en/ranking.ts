interface Named {
  /** A few ids. */
  names: string;
  /** How many there are besides. */
  more: number;
}

const list = ({ names, more }: Named) => (more > 0 ? `${names} and ${more} more` : names);

const records = (count: number) => (count === 1 ? 'One record' : `${count} records`);

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
};
