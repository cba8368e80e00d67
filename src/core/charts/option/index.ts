import type { EChartsOption } from 'echarts';
import type { Picture } from '../picture.ts';
import { barHeight } from './bar-layout.ts';
import { barOption } from './bar-option.ts';
import type { Look } from './look.ts';
import { tiersLayout } from './tiers-layout.ts';
import { tiersOption } from './tiers-option.ts';

export { chartFont, colorBlindSafe, type Look, type LookColors, lightColors } from './look.ts';

/**
 * The ECharts option of a picture. Pure, so that webview, hover, command line and report draw the same; it needs from
 * ECharts the charts `bar` and the components grid, legend, tooltip, graphic and aria. Undefined for what is no ECharts
 * picture: tables and problems are text.
 */
export function pictureOption(picture: Picture, look: Look): EChartsOption | undefined {
  const option = optionOf(picture, look);
  return (
    option && {
      ...option,
      aria: { enabled: true, label: { description: describe(picture) }, decal: { show: look.highContrast } },
    }
  );
}

/** The height in pixels that a picture needs at a width. */
export function pictureHeight(picture: Picture, look: Look): number {
  if (picture.kind === 'bar') return barHeight(picture);
  return picture.kind === 'tiers' ? tiersLayout(picture, look.width - 2).height + 2 : 0;
}

function optionOf(picture: Picture, look: Look): EChartsOption | undefined {
  if (picture.kind === 'bar') return barOption(picture, look);
  return picture.kind === 'tiers' ? tiersOption(picture, look) : undefined;
}

function describe(picture: Picture): string {
  return picture.kind === 'problem' ? picture.message : picture.alt;
}
