import type { Range } from 'vscode-languageserver';
import type { DrawOptions } from '../../core/charts/index.ts';
import { type ThemeName, themeLooks } from '../../core/charts/option/themes.ts';
import { chartAt } from '../../core/language/chart-at.ts';
import { escapeMarkdown } from '../../core/language/markdown.ts';
import type { SourceText } from '../../core/text/source-text.ts';
import type { LocatedFile } from '../context.ts';
import { toRange } from '../convert.ts';

/** The picture of the chart at an offset, as Markdown. What draws is large, and loaded with the first picture. */
export async function hoverChart(
  { book, file }: LocatedFile,
  source: SourceText,
  offset: number,
  options: DrawOptions,
  theme: ThemeName,
): Promise<{ readonly range: Range; readonly markdown: string } | undefined> {
  const found = chartAt(book, file, offset);
  if (!found) return undefined;
  const range = toRange(source, found.range);
  const { hoverPicture } = await import('../../core/charts/svg/index.ts');
  const picture = hoverPicture(found.chart.node, book.model, options, themeLooks[theme]);
  if (!picture) return undefined;
  if ('kind' in picture) return { range, markdown: escapeMarkdown(picture.message) };
  const alt = `${picture.title}: ${picture.alt}`.replace(/\s+/g, ' ');
  return { range, markdown: `![${escapeMarkdown(alt)}](${picture.uri})` };
}
