import type { BarSeriesOption, EChartsOption } from 'echarts';
import { formatFigure } from '../../figures/index.ts';
import type { BarPicture, Mark } from '../picture.ts';
import { type Segments, segmentsOf, stackedSegments, valueExtent } from './bar-layout.ts';
import { chartFont, type Look } from './look.ts';
import { shortened, textWidth } from './text-width.ts';

const fontSize = 12;
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
  const text = { color: colors.text, fontFamily: chartFont, fontSize };
  const widest = Math.max(
    ...picture.series.flatMap(({ marks }) => marks.map((mark) => textWidth(mark?.text ?? '', fontSize))),
  );
  const room = picture.stack ? 16 : Math.min(widest + 12, look.width * 0.3);
  const hasLegend = picture.series.length > 1;
  const valueAxis = {
    type: picture.scale === 'log' ? ('log' as const) : ('value' as const),
    ...(picture.scale === 'log' && { min: extent.low, logBase: 10 }),
    name: shortened(picture.valueTitle, look.width * 0.6, fontSize),
    nameLocation: 'middle' as const,
    nameTextStyle: { ...text, color: colors.mutedText },
    splitNumber: horizontal ? Math.max(2, Math.min(5, Math.floor(look.width / 110))) : 5,
    minInterval: picture.unit === 'count' && extent.high < 10 ? 1 : 0,
    axisLabel: {
      ...text,
      color: colors.mutedText,
      hideOverlap: true,
      formatter: (value: number) => axisText(value, picture, look),
    },
    splitLine: { lineStyle: { color: colors.line } },
  };
  const categoryAxis = {
    type: 'category' as const,
    data: [...picture.categories],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colors.line } },
    axisLabel: { ...text, ...categoryLabels(picture, look) },
    ...(horizontal && { inverse: true }),
  };
  return {
    animation: false,
    textStyle: { fontFamily: chartFont },
    grid: {
      left: 4,
      right: horizontal ? room : 16,
      top: (hasLegend ? 36 : 8) + (horizontal ? 0 : 20),
      bottom: 8,
      outerBounds: { left: 4, right: horizontal ? 4 : 8, top: 4, bottom: 4 },
    },
    ...(hasLegend && {
      legend: {
        type: 'scroll' as const,
        top: 0,
        data: [...new Set(picture.series.map((series) => series.name))],
        textStyle: text,
        pageTextStyle: text,
        pageIconColor: colors.text,
      },
    }),
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      backgroundColor: colors.background,
      borderColor: colors.line,
      textStyle: text,
      formatter: (item) =>
        Array.isArray(item)
          ? ''
          : tooltipText(picture, Math.floor((item.seriesIndex ?? 0) / names.length), item.dataIndex),
    },
    xAxis: horizontal ? valueAxis : categoryAxis,
    yAxis: horizontal ? categoryAxis : valueAxis,
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
  const plain = series.color ?? look.colors.palette[index % look.colors.palette.length]!;
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
        itemStyle: styleOf(name, mark.color ?? plain, length, picture, look),
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

/** The colour, see-through: `alpha` from 0 to 1. A named colour can only vanish whole. */
function faint(color: string, alpha: number): string {
  const digits = /^#(?:([0-9a-f])([0-9a-f])([0-9a-f])|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2}))$/i.exec(color);
  if (!digits) return alpha === 0 ? 'transparent' : color;
  const parts = digits.slice(1).filter(Boolean);
  const channel = (part: string) => Number.parseInt(part.length === 1 ? part + part : part, 16);
  return `rgba(${parts.map(channel).join(',')},${alpha})`;
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
  };
}

function axisText(value: number, { unit }: BarPicture, { locale }: Look): string {
  return formatFigure(Number(value.toPrecision(6)), { locale, unit });
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

/** The tooltip is drawn as rich text, where `{name|` would begin a style: a joiner behind the brace keeps it text. */
function tooltipText(picture: BarPicture, seriesIndex: number, dataIndex: number): string {
  const series = picture.series[seriesIndex];
  const lines = [
    picture.categories[dataIndex] ?? '',
    `${series?.name ?? ''}: ${series?.marks[dataIndex]?.text ?? '—'}`,
  ];
  return lines.join('\n').replaceAll('{', '{\u2060');
}
