import { init } from '../echarts-parts.ts';
import { type Look, pictureHeight, pictureOption } from '../option/index.ts';
import type { Picture } from '../picture.ts';

/** A part of an SVG, in pixels from its own upper left corner. */
export interface Markup {
  readonly body: string;
  readonly height: number;
}

/**
 * Draws a picture without a page. The same picture and look give the same bytes: nothing moves, and ids, which the
 * library counts up over the life of the process, are numbered anew. Undefined for what is text.
 * @param prefix what ids begin with; different for pictures that stand in one document
 * @param room its height in pixels; default: what the picture needs
 */
export function chartMarkup(
  picture: Picture,
  look: Look,
  prefix: string,
  room = pictureHeight(picture, look),
): Markup | undefined {
  const option = pictureOption(picture, look);
  if (!option) return undefined;
  const height = Math.max(1, Math.round(room));
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: look.width, height });
  try {
    chart.setOption(option);
    return { body: plainBody(chart.renderToSVGString({ useViewBox: false }), prefix), height };
  } finally {
    chart.dispose();
  }
}

const fontStyle = / style="(font-[^"]*)"/;

/** The outermost element names the fonts; of a text's own style its size and weight are left. */
function fontAttributes(style: string): string {
  const size = /font-size:([\d.]+)px/.exec(style)?.[1];
  const weight = /font-weight:(\w+)/.exec(style)?.[1];
  return `${size === undefined || size === '12' ? '' : ` font-size="${size}"`}${weight === undefined ? '' : ` font-weight="${weight}"`}`;
}

/** Without the outer element, styles for pointers, and what the library notes for its own scripts. */
function plainBody(svg: string, prefix: string): string {
  const inner = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  const ids = new Map<string, string>();
  // Texts hold no `<`, so that what stands between < and > is a tag.
  return inner.replace(/<style\s*><!\[CDATA\[[^<]*\]\]>\s*<\/style>\s*/g, '').replace(/<[^>]*>/g, (tag) =>
    tag
      .replace(/ (?:ecmeta_[a-z_]+|class|pointer-events)="[^"]*"/g, '')
      .replace(fontStyle, (_, style: string) => fontAttributes(style))
      .replace(/\bzr\d+-[a-z]+\d+\b/g, (id) => {
        if (!ids.has(id)) ids.set(id, `${prefix}-${ids.size}`);
        return ids.get(id)!;
      })
      .replace(/(-?\d+\.\d{2})\d+/g, '$1'),
  );
}
