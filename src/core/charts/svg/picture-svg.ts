import { chartFont, type Look } from '../option/index.ts';
import { wrapText } from '../option/text-width.ts';
import type { Picture, ProblemPicture } from '../picture.ts';
import { chartMarkup } from './chart-markup.ts';
import { escapeXml, textMarkup } from './markup.ts';
import { tableMarkup } from './table-markup.ts';

const margin = 16;
const title = { size: 16, line: 23, most: 3 };
const caption = { size: 11, line: 17, most: 4 };

/**
 * A picture as an SVG file that can be read alone: title, chart or table, source and date; with a name and a description
 * for those who do not see it. The same picture and look give the same bytes. Every text in it is escaped.
 * @param look `width` is that of the whole file, in pixels
 */
export function pictureSvg(picture: Exclude<Picture, ProblemPicture>, look: Look): string {
  const { colors } = look;
  const inner: Look = { ...look, width: Math.max(120, look.width - 2 * margin) };
  const prefix = `c-${picture.id.replace(/[^a-z0-9-]/gi, '')}`;
  const titleLines = wrapText(picture.title, inner.width, title.size, title.most);
  const captionLines = picture.caption.flatMap((line) => wrapText(line, inner.width, caption.size, caption.most));
  const body = chartMarkup(picture, inner, prefix) ?? tableMarkup(picture.table, inner);
  const top = margin + titleLines.length * title.line + 8;
  const below = top + body.height + 12;
  const height = Math.ceil(below + captionLines.length * caption.line + margin - 4);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${look.width}" height="${height}" viewBox="0 0 ${look.width} ${height}" role="img" aria-labelledby="${prefix}-title ${prefix}-desc" font-family="${chartFont}" font-size="12">`,
    `<title id="${prefix}-title">${escapeXml(picture.title)}</title>`,
    `<desc id="${prefix}-desc">${escapeXml([picture.alt, ...picture.caption].join('\n'))}</desc>`,
    `<rect width="100%" height="100%" fill="${escapeXml(colors.background)}"/>`,
    ...titleLines.map((text, index) =>
      textMarkup({
        x: margin,
        y: margin + index * title.line + title.size,
        text,
        size: title.size,
        fill: colors.text,
        bold: true,
      }),
    ),
    `<g transform="translate(${margin} ${top})">`,
    body.body.trim(),
    '</g>',
    ...captionLines.map((text, index) =>
      textMarkup({
        x: margin,
        y: below + index * caption.line + caption.size,
        text,
        size: caption.size,
        fill: colors.mutedText,
      }),
    ),
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}
