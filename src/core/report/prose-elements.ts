import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { ReportContext } from './context.ts';
import { toElements } from './html/to-elements.ts';
import { fitHeadings } from './prose/fit-headings.ts';

/** Pieces of the report by themselves, for the preview. Takes in no ECharts: charts have no picture in them. */
export { contextOf, type ReportContext } from './context.ts';
export { plainText } from './nodes.ts';
export { renderLine, renderProse } from './prose/render-prose.ts';

/** Rendered prose as elements, with nothing in them that could run. @param depth the heading level of its uppermost headings */
export function proseElements(
  context: ReportContext,
  content: readonly RootContent[],
  depth: number,
): ElementContent[] {
  return toElements(fitHeadings(content, depth, 'prose'), { context, anchor: 'prose', offset: 0, draw: () => [] });
}
