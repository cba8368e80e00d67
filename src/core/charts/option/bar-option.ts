import type { BarSeriesOption, EChartsOption } from 'echarts';
import type { BarPicture, Mark } from '../picture.ts';
import { type Segments, segmentsOf, stackedSegments, valueExtent } from './bar-layout.ts';
import { faint } from './color.ts';
import { chartFont, type Look } from './look.ts';
import { shortened, textWidth } from './text-width.ts';
import {
  colorAt,
  fontSize,
  legendHeight,
  legendOf,
  possibleOutline,
  textStyle,
  tooltipOf,
  valueAxis,
} from './vocabulary.ts';

type SegmentName = keyof Segments;
type BarItem = NonNullable<BarSeriesOption['data']>[number];

/**
 * Bars with their bounds: each series is a stack of up to four of the same name: what is sure, what lies between
 * the bounds (pale), below zero and above, and what has no bound (fading out).
 */
export function barOption(picture: BarPicture, look: Look): EChartsOption {
  const { colors } = look;
  const horizontal = picture.orientation === 'horizontal';
  const extent = valueExtent(picture);
  const cuts = picture.series.map(({ marks }) => cutMarks(picture, marks));
  const names = segmentNames.filter(
    (name) => name === 'sure' || cuts.some((cut) => cut.some((each) => each && each[name] !== null)),
  );
  const widest = Math.max(
    ...picture.series.flatMap(({ marks }) => marks.map((mark) => textWidth(mark?.text ?? '', fontSize))),
  );
  const room = picture.stack ? 16 : Math.min(widest + 12, look.width * 0.3);
  const hasLegend = picture.series.length > 1;
  const seriesNames = picture.series.map((series) => series.name);
  const value = valueAxis(
    {
      title: picture.valueTitle,
      unit: picture.unit,
      scale: picture.scale,
      low: extent.low,
      whole: picture.unit === 'count' && extent.high < 10,
      across: horizontal,
    },
    look,
  );
  const categoryAxis = {
    type: 'category' as const,
    data: [...picture.categories],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colors.line } },
    axisLabel: { ...textStyle(look), ...categoryLabels(picture, look) },
    ...(horizontal && { inverse: true }),
  };
  return {
    animation: false,
    textStyle: { fontFamily: chartFont },
    grid: {
      left: 4,
      right: horizontal ? room : 16,
      top: (hasLegend ? legendHeight(seriesNames, look) : 8) + (horizontal ? 0 : 20),
      bottom: 8,
      outerBounds: { left: 4, right: horizontal ? 4 : 8, top: 4, bottom: 4 },
    },
    ...(hasLegend && {
      legend: legendOf(seriesNames, look),
    }),
    tooltip: tooltipOf(look, ({ seriesIndex, dataIndex }) => {
      const series = picture.series[Math.floor(seriesIndex / names.length)];
      return [picture.categories[dataIndex] ?? '', `${series?.name ?? ''}: ${series?.marks[dataIndex]?.text ?? '—'}`];
    }),
    xAxis: horizontal ? value : categoryAxis,
    yAxis: horizontal ? categoryAxis : value,
    series: picture.series.flatMap((_, index) => seriesOf(picture, index, cuts[index]!, names, look)),
  } as EChartsOption;
}

const segmentNames: readonly SegmentName[] = ['sure', 'below', 'between', 'open'];

type Cut = readonly (Segments | undefined)[];

function cutMarks(picture: BarPicture, marks: BarPicture['series'][number]['marks']): Cut {
  const extent = valueExtent(picture);
  return marks.map((mark) => {
    if (!mark) return undefined;
    return picture.stack ? stackedSegments(mark) : segmentsOf(mark, extent, picture.scale);
  });
}

function seriesOf(
  picture: BarPicture,
  index: number,
  cut: Cut,
  names: readonly SegmentName[],
  look: Look,
): BarSeriesOption[] {
  const series = picture.series[index]!;
  const plain = colorAt(look, index, series.color);
  return names.map((name) => ({
    type: 'bar',
    name: series.name,
    stack: picture.stack ? 'all' : String(index),
    barMaxWidth: 28,
    barCategoryGap: '30%',
    labelLayout: { hideOverlap: true },
    itemStyle: { color: plain },
    data: series.marks.map((mark, at): BarItem => {
      const length = cut[at]?.[name];
      if (!mark || length === null || length === undefined) return { value: '-' };
      const last = segmentNames.findLast((each) => cut[at]?.[each] !== null);
      return {
        value: length,
        itemStyle: { ...styleOf(name, mark.color ?? plain, length, picture, look), ...possibleOutline(mark, look) },
        ...(name === last && { label: labelOf(mark, length, picture, look) }),
      };
    }),
  }));
}

function styleOf(name: SegmentName, color: string, length: number, picture: BarPicture, look: Look): object {
  const outline = look.highContrast ? { borderColor: look.colors.text, borderWidth: 1 } : {};
  if (name === 'sure') return { color, ...outline };
  if (name !== 'open') return { color: faint(color, 0.35), borderColor: color, borderWidth: 1, ...outline };
  const horizontal = picture.orientation === 'horizontal';
  const forward = length > 0;
  const ends = [
    { offset: 0, color: horizontal === forward ? color : faint(color, 0) },
    { offset: 1, color: horizontal === forward ? faint(color, 0) : color },
  ];
  return { color: { type: 'linear', x: 0, y: 0, x2: horizontal ? 1 : 0, y2: horizontal ? 0 : 1, colorStops: ends } };
}

function labelOf(mark: Mark, length: number, picture: BarPicture, look: Look): object {
  const outside =
    picture.orientation === 'horizontal' ? (length < 0 ? 'left' : 'right') : length < 0 ? 'bottom' : 'top';
  const label = shortened(mark.text, look.width * 0.3, fontSize);
  return {
    show: !(picture.stack && mark.representative === 0),
    position: picture.stack ? 'inside' : outside,
    formatter: () => label,
    color: look.colors.text,
    fontFamily: chartFont,
    fontSize,
    ...(picture.stack && { backgroundColor: look.colors.background, padding: [1, 4], borderRadius: 3 }),
    // The lines of a high-contrast theme are as strong as its letters.
    ...(look.highContrast && { backgroundColor: look.colors.background }),
  };
}

/** Names stand whole where there is room; else they are cut or turned, and what would overlap is left to the tooltip. */
function categoryLabels(picture: BarPicture, look: Look): object {
  if (picture.orientation === 'horizontal') {
    return { width: Math.max(80, look.width * 0.32), overflow: 'truncate', interval: 0 };
  }
  const band = look.width / picture.categories.length;
  if (band >= 44) return { width: band - 8, overflow: 'break', interval: 0 };
  return { rotate: 45, width: 96, overflow: 'truncate', hideOverlap: true, interval: 'auto' };
}
