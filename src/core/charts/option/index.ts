import type { EChartsOption } from 'echarts';
import type { Picture } from '../picture.ts';
import { barHeight } from './bar-layout.ts';
import { barOption } from './bar-option.ts';
import { bumpHeight, bumpOption } from './bump-option.ts';
import { heatmapHeight, heatmapOption } from './heatmap-option.ts';
import { lineHeight, lineOption } from './line-option.ts';
import type { Look } from './look.ts';
import { pieHeight, pieOption } from './pie-option.ts';
import { radarHeight } from './radar-layout.ts';
import { radarOption } from './radar-option.ts';
import { rankingHeight, rankingOption } from './ranking-option.ts';
import { scatterHeight, scatterOption } from './scatter-option.ts';
import { tiersLayout } from './tiers-layout.ts';
import { tiersOption } from './tiers-option.ts';
import { timelineLayout } from './timeline-layout.ts';
import { timelineOption } from './timeline-option.ts';
import { treemapHeight, treemapOption } from './treemap-option.ts';

export {
  chartFont,
  colorBlindSafe,
  colorBlindSafeOnDark,
  darkColors,
  type Look,
  type LookColors,
  lightColors,
} from './look.ts';

/**
 * The ECharts option of a picture. Pure, so that webview, hover, command line and report draw the same; what it needs of
 * ECharts is taken in by `echarts-parts.ts`. Undefined for what is no ECharts picture: tables and problems are text.
 */
export function pictureOption(picture: Picture, look: Look): EChartsOption | undefined {
  const option = optionOf(picture, look);
  // A treemap has its names on its areas, where a pattern would hide them.
  const decals = look.highContrast && picture.kind !== 'treemap';
  return (
    option && {
      ...option,
      aria: { enabled: true, label: { description: describe(picture) }, decal: { show: decals } },
    }
  );
}

/** The height in pixels that a picture needs at a width; 0 for what is text. */
export function pictureHeight(picture: Picture, look: Look): number {
  switch (picture.kind) {
    case 'bar':
      return barHeight(picture, look);
    case 'line':
      return lineHeight(picture, look);
    case 'pie':
      return pieHeight;
    case 'scatter':
      return scatterHeight(picture, look);
    case 'radar':
      return radarHeight(picture, look);
    case 'treemap':
      return treemapHeight;
    case 'heatmap':
      return heatmapHeight(picture);
    case 'timeline':
      return timelineLayout(picture, look).height;
    case 'tiers':
      return tiersLayout(picture, look.width - 2).height + 2;
    case 'ranking':
      return rankingHeight(picture);
    case 'bump':
      return bumpHeight(picture);
    case 'table':
    case 'problem':
      return 0;
  }
}

function optionOf(picture: Picture, look: Look): EChartsOption | undefined {
  switch (picture.kind) {
    case 'bar':
      return barOption(picture, look);
    case 'line':
      return lineOption(picture, look);
    case 'pie':
      return pieOption(picture, look);
    case 'scatter':
      return scatterOption(picture, look);
    case 'radar':
      return radarOption(picture, look);
    case 'treemap':
      return treemapOption(picture, look);
    case 'heatmap':
      return heatmapOption(picture, look);
    case 'timeline':
      return timelineOption(picture, look);
    case 'tiers':
      return tiersOption(picture, look);
    case 'ranking':
      return rankingOption(picture, look);
    case 'bump':
      return bumpOption(picture, look);
    case 'table':
    case 'problem':
      return undefined;
  }
}

function describe(picture: Picture): string {
  return picture.kind === 'problem' ? picture.message : picture.alt;
}
