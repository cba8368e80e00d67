/** Charts: declaration + book -> picture (plain data) -> ECharts option (`option/`). */
export { editionsOf } from './declaration.ts';
export { type DrawOptions, drawChart } from './draw-chart.ts';
export type { OtherBook } from './drawing.ts';
export type * from './picture.ts';
export { type PreviewPage, type PreviewPicture, previewPage } from './preview-page.ts';
