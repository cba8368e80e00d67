import type { Localised } from '../message.ts';

type Kind = 'verified' | 'consistent' | 'contradicted' | 'unverifiable' | 'cited' | 'unsupported';

interface Summary {
  kind: Kind;
  sign: string;
  claimed: string;
  /** Undefined where nothing could be computed. */
  computed: Localised | undefined;
  /** A number of records: `2+ of 56`. */
  isCount: boolean;
}

/** What an editor says of verdicts, and what it offers. */
export const verdictHelp = {
  'verdict/summary': (p: Summary) => {
    const head = `${p.sign} ${p.kind}`;
    if (!p.computed || p.kind === 'verified') return head;
    if (p.kind === 'contradicted') return `${head}: ${p.computed.en}`;
    return p.isCount ? `${head}: ${p.computed.en} of ${p.claimed}` : `${head}: the data allow ${p.computed.en}`;
  },
  'verdict/claimed': () => 'Claimed',
  'verdict/computed': () => 'Computed',
  'verdict/certain': (p: { count: number }) => `Certain (${p.count})`,
  'verdict/possible': (p: { count: number }) => `Possible (${p.count})`,
  'verdict/more': (p: { count: number }) => `and ${p.count} more`,
  'verdict/tests': () => 'Trendbook: claims',
  'verdict/run': () => 'Judge claims',
  'verdict/followed': () => 'Claims, as the book changed',
  'verdict/fix/update': (p: { text: string }) => `State ${p.text}, as the data have it`,
  'verdict/fix/weaken': (p: { text: string }) => `Claim less: ${p.text}, which the data bear out`,
  'verdict/fix/check': () => 'Add a check to fill in',
  'verdict/fix/cite': (p: { source: string }) => `Cite ${p.source}`,
};
