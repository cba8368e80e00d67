/** Charts: declaration + book -> picture (plain data) -> ECharts option (`option/`). */
export { declarationOf, editionsOf, withoutDirectives } from './declaration.ts';
export { type DrawOptions, drawChart, drawDeclared } from './draw-chart.ts';
export type { OtherBook } from './drawing.ts';
export { middleDay } from './line-points.ts';
export { markOf } from './mark.ts';
export type * from './picture.ts';
export { type Source, sourcesOf, tableOf, withSources } from './sources.ts';
export { type DrawnItem, sourcesAt, sourcesOfRow } from './sources-at.ts';
