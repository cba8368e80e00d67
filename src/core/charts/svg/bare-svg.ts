import { chartFont, type Look } from '../option/index.ts';
import type { Picture, ProblemPicture } from '../picture.ts';
import { chartMarkup } from './chart-markup.ts';
import { escapeXml } from './markup.ts';

/**
 * A picture as SVG for a page that has its title and caption as text beside it; with a name and a description for those
 * who do not see it. Its ground is transparent. Undefined for tables, which are text.
 * @param id unique in the page; what all ids begin with
 */
export function bareSvg(picture: Exclude<Picture, ProblemPicture>, look: Look, id: string): string | undefined {
  const body = chartMarkup(picture, look, id);
  if (!body) return undefined;
  const { width } = look;
  const height = body.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="${chartFont}" font-size="12">`,
    `<title id="${id}-title">${escapeXml(picture.title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(picture.alt)}</desc>`,
    body.body.trim().replace(/<[^>]*>/g, withoutStyle),
    '</svg>',
  ].join('\n');
}

/** A tag whose font is said by attributes: a page that lets no style in but its own would ignore it otherwise. */
function withoutStyle(tag: string): string {
  return tag.replace(/ style="([^"]*)"/, (_, style: string) => {
    const [, weight, size] = /font:\s*(?:(bold|\d00)\s+)?([\d.]+)px/.exec(style) ?? [];
    return `${size === undefined ? '' : ` font-size="${size}"`}${weight === undefined ? '' : ` font-weight="${weight}"`}`;
  });
}
