import { chartFont, type Look } from '../option/index.ts';
import type { ThemeLook } from '../option/themes.ts';
import { chartMarkup } from './chart-markup.ts';
import { svgAddress } from './data-address.ts';
import { examplePictures } from './example-pictures.ts';
import { escapeXml } from './markup.ts';
import { tableMarkup } from './table-markup.ts';

type DrawnKind = keyof typeof examplePictures;

/** In pixels of the drawing, which is shown smaller. */
const drawn = { width: 320, margin: 12 };
const shownWidth = 240;

/** Heights of the types that take what room they are given: less than a chart has. */
const heights: Partial<Record<DrawnKind, number>> = { line: 190, pie: 180, scatter: 190, treemap: 160 };

/** A radar keeps its height; what is empty of it above and below is cut off. */
const cuts: Partial<Record<DrawnKind, { readonly top: number; readonly height: number }>> = {
  radar: { top: 80, height: 230 },
};

/**
 * What a chart type looks like, as the `data:` address of a small SVG: drawn as every chart is, over figures that stand
 * for any. It has the ground of its theme, so that it can be read wherever it is shown. Undefined for what is no type.
 */
export function typePicture(type: string, theme: ThemeLook): string | undefined {
  if (!Object.hasOwn(examplePictures, type)) return undefined;
  const kind = type as DrawnKind;
  const picture = examplePictures[kind];
  const look: Look = { ...theme, locale: 'en', width: drawn.width - 2 * drawn.margin };
  const body = chartMarkup(picture, look, 't', heights[kind]) ?? tableMarkup(picture.table, look);
  const { top, height } = cuts[kind] ?? { top: 0, height: body.height };
  const outer = Math.ceil(height + 2 * drawn.margin);
  const shownHeight = Math.round((outer * shownWidth) / drawn.width);
  return svgAddress(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${shownWidth}" height="${shownHeight}" viewBox="0 0 ${drawn.width} ${outer}" font-family="${chartFont}" font-size="12">`,
      `<rect width="100%" height="100%" fill="${escapeXml(theme.colors.background)}"/>`,
      `<g transform="translate(${drawn.margin} ${drawn.margin - top})">`,
      body.body.trim(),
      '</g>',
      '</svg>',
    ].join('\n'),
  );
}
