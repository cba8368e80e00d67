/** Claims: what the book states, judged by its own data. Everything outside this room imports from here. */

export { type Annotation, annotateAsClaim, annotateAsNumber, receivingTrend } from './annotate.ts';
export { type CheckType, checkTypes } from './check.ts';
export { type ClaimFigure, checkTypeOf, claimFigure } from './claim-figure.ts';
export { type Coverage, coverageOf, coverageOfFile, sumCoverage } from './coverage.ts';
export { countKept, judgeClaims, judgeInSteps, succeed } from './judge-claims.ts';
export { type LabelFault, labelFault } from './label-fault.ts';
export { figureText } from './localised.ts';
export { annotatedFigures, unannotatedFigures } from './prose-figures.ts';
export type { Reads } from './reads.ts';
export { repeatedIds } from './repeated-ids.ts';
export { type Restatement, restatements } from './restate.ts';
export { restateEverywhere } from './restate-everywhere.ts';
export { sameFigure, statesFigure } from './same-figure.ts';
export {
  type ComputedFigure,
  type EvidenceRecord,
  type Verdict,
  type VerdictKind,
  verdictKinds,
  verdictSigns,
} from './verdict.ts';
export { wrapInProse } from './wrap-in-prose.ts';
