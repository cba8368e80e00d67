import type { BookModel } from '../../book/model.ts';
import type { YamlMapping } from '../../yaml/nodes.ts';
import { type DrawOptions, drawChart } from '../draw-chart.ts';
import type { ThemeLook } from '../option/themes.ts';
import type { ProblemPicture } from '../picture.ts';
import { svgAddress } from './data-address.ts';
import { pictureSvg } from './picture-svg.ts';

/** VS Code cuts a hover at 100,000 characters, and the text below the picture needs room too. */
const largest = 60_000;
/** What is left of a chart that is too large: as many bars, rows or places as fit. */
const limits = [undefined, 60, 30, 15, 8, 4];
const width = 460;

/** A chart small enough for a hover. */
export type HoverPicture =
  | { readonly uri: string; readonly title: string; readonly alt: string }
  | ProblemPicture
  /** Nothing of it is small enough. */
  | undefined;

/** Draws a chart as a `data:` address of an SVG, shortened until it fits; its caption says what it leaves out. */
export function hoverPicture(node: YamlMapping, model: BookModel, options: DrawOptions, look: ThemeLook): HoverPicture {
  for (const limit of limits) {
    const picture = drawChart(node, model, { ...options, limit });
    if (picture.kind === 'problem') return picture;
    const uri = svgAddress(pictureSvg(picture, { ...look, locale: options.locale, width }));
    if (uri.length <= largest) return { uri, title: picture.title, alt: picture.alt };
  }
  return undefined;
}
