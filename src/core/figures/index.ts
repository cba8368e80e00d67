/** Figures: numbers as people write them. Everything outside this room imports from here. */
export { checkFigure, type FigureExpectation, type FigureFault, type FigureFaultParams } from './check-figure.ts';
export type { Figure, FigureForm, FigureProblem, FigureResult, Interval } from './figure.ts';
export { type FigureInText, figuresInText } from './figures-in-text.ts';
export { foldVariants } from './fold.ts';
export { describeInterval, type FigureFormat, formatFigure } from './format-figure.ts';
export {
  clip,
  everything,
  formatInterval,
  includes,
  intersect,
  intersects,
  isEmpty,
  isSubset,
  nonNegative,
  point,
  sameInterval,
  unite,
} from './interval.ts';
export { findFigures, parseFigure } from './parse-figure.ts';
export { canonicalUnit, fitsUnit } from './units.ts';
