import type { Diagnostic } from '../reporters/report.ts';

/** What a finding is, wherever in its file it stands: two equal ones are told apart only by counting. */
export interface Identity {
  readonly rule: string;
  /** The token at fault, or its line where the finding has no token; its first line, if it is long. */
  readonly text: string;
  /** The message's id and what it says, places left out. */
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const maximumLength = 200;
const places = new Set(['line', 'column', 'offset', 'firstLine']);

/** The identity that baselines and fingerprints go by: lines may be added above without changing it. */
export function identityOf({ finding, source, start }: Diagnostic): Identity {
  const token = source?.slice(finding.range) ?? '';
  const text = token.trim() === '' ? (source?.slice(source.lineRange(start.line)) ?? '') : token;
  const params = (finding.message.params ?? {}) as Readonly<Record<string, unknown>>;
  const kept = Object.entries(params).filter(([name]) => !places.has(name));
  return {
    rule: finding.rule,
    text: text.trim().split(/\r?\n/)[0]!.slice(0, maximumLength),
    message: finding.message.id,
    params: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
