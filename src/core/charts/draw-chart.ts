import type { BookModel } from '../book/model.ts';
import { type Locale, message } from '../messages/message.ts';
import type { YamlMapping } from '../yaml/nodes.ts';
import { type ChartDeclaration, readDeclaration } from './declaration.ts';
import { drawBar } from './draw-bar.ts';
import { drawBump } from './draw-bump.ts';
import { drawHeatmap } from './draw-heatmap.ts';
import { drawLine } from './draw-line.ts';
import { drawPie } from './draw-pie.ts';
import { drawRadar } from './draw-radar.ts';
import { drawRanking } from './draw-ranking.ts';
import { drawScatter } from './draw-scatter.ts';
import { drawTable } from './draw-table.ts';
import { drawTiers } from './draw-tiers.ts';
import { drawTimeline } from './draw-timeline.ts';
import { drawTreemap } from './draw-treemap.ts';
import { type Drawing, type OtherBook, problem } from './drawing.ts';
import type { Picture } from './picture.ts';

/** Every chart type of the format, with what draws it. */
const types: Readonly<Record<string, (drawing: Drawing) => Picture>> = {
  bar: drawBar,
  line: drawLine,
  pie: drawPie,
  scatter: drawScatter,
  radar: drawRadar,
  treemap: drawTreemap,
  heatmap: drawHeatmap,
  timeline: drawTimeline,
  tiers: drawTiers,
  ranking: drawRanking,
  bump: drawBump,
  table: drawTable,
};

export interface DrawOptions {
  /** The language of labels and numbers. */
  readonly locale: Locale;
  /** Finds other editions; without it a bump chart shows this book alone. */
  readonly otherBook?: OtherBook | undefined;
  /** Where the whole chart is too large: as many bars, rows or places at most. */
  readonly limit?: number | undefined;
}

/**
 * Draws a chart as declared in a trend: its data, bounds included, with caption, alternative text and data table, as
 * plain data. `pictureOption` makes an ECharts option of it. Pure; never throws: a chart that cannot be drawn is a
 * picture that says why.
 *
 * @param node the chart's mapping
 */
export function drawChart(node: YamlMapping, model: BookModel, options: DrawOptions): Picture {
  return drawDeclared(readDeclaration(node), model, options);
}

/** As `drawChart`, of a declaration that stands in no file: see `declarationOf`. */
export function drawDeclared(declared: ChartDeclaration, model: BookModel, options: DrawOptions): Picture {
  const { locale, otherBook, limit = Infinity } = options;
  const atMost = (asked: number | undefined) => (limit === Infinity ? asked : Math.min(asked ?? Infinity, limit));
  const chart = { ...declared, limit: atMost(declared.limit), top: atMost(declared.top) };
  const drawing: Drawing = { chart, model, locale, otherBook };
  const { type } = drawing.chart;
  if (type === undefined) return problem(drawing, message('picture/no-type', {}));
  if (!Object.hasOwn(types, type)) return problem(drawing, message('picture/unknown-type', { type }));
  return types[type]!(drawing);
}
