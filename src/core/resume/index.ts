export type { FileCoverage, FileVerdict, KeptState } from './kept-state.ts';
export { Recall } from './recall.ts';
export { takeDown } from './take-down.ts';
