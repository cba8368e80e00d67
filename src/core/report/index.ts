/** The report: the book as HTML or Markdown. Everything outside this room imports from here. Takes in ECharts. */

export { type HtmlOptions, renderHtml } from './html/render-html.ts';
export { renderMarkdown } from './markdown/render-markdown.ts';
export { imagesOf } from './prose/images.ts';
export { composeReport, type Report } from './report.ts';
export type { ReportFiles, ReportInput } from './report-input.ts';
