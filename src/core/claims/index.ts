/** Claims: what the book states, judged by its own data. Everything outside this room imports from here. */
export { type CheckType, checkTypes } from './check.ts';
export { type ClaimFigure, checkTypeOf, claimFigure } from './claim-figure.ts';
export { countKept, judgeClaims, succeed } from './judge-claims.ts';
export { figureText } from './localised.ts';
export type { Reads } from './reads.ts';
export {
  type ComputedFigure,
  type EvidenceRecord,
  type Verdict,
  type VerdictKind,
  verdictKinds,
} from './verdict.ts';
