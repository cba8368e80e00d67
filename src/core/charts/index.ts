/** Charts: declaration + book -> picture (plain data) -> ECharts option (`option/`). */
export { drawChart } from './draw-chart.ts';
export type * from './picture.ts';
export { type PreviewPage, type PreviewPicture, previewPage } from './preview-page.ts';
