import type { BookModel } from '../../../src/core/book/model.ts';
import { init } from '../../../src/core/charts/echarts-parts.ts';
import { drawChart, type OtherBook, type Picture } from '../../../src/core/charts/index.ts';
import { type Look, lightColors, pictureHeight, pictureOption } from '../../../src/core/charts/option/index.ts';
import type { Locale } from '../../../src/core/messages/message.ts';
import { parseYaml } from '../../../src/core/yaml/index.ts';

export const look: Look = { locale: 'zh', width: 640, colors: lightColors, highContrast: false };

/** The picture of a chart given as YAML. */
export function draw(model: BookModel, chart: string, locale: Locale = 'zh', otherBook?: OtherBook): Picture {
  const root = parseYaml(chart).documents[0]?.root;
  if (root?.kind !== 'mapping') throw new Error(`not a mapping: ${chart}`);
  return drawChart(root, model, { locale, otherBook });
}

/** The SVG of a picture as a server draws it; a picture that is text has none. */
export function svgOf(picture: Picture, how: Look = look): string {
  const option = pictureOption(picture, how);
  if (!option) return '';
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: how.width, height: pictureHeight(picture, how) });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** The texts that an SVG shows, in its order. */
export function textsIn(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);
}
