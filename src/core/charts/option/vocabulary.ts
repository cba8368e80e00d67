import type { LegendComponentOption, TooltipComponentOption } from 'echarts';
import { formatFigure } from '../../figures/index.ts';
import type { Mark } from '../picture.ts';
import { chartFont, type Look } from './look.ts';
import { shortened, textWidth } from './text-width.ts';

/** What all types say alike: texts, axes, legends and tooltips. */
export const fontSize = 12;

export function textStyle({ colors }: Look): { color: string; fontFamily: string; fontSize: number } {
  return { color: colors.text, fontFamily: chartFont, fontSize };
}

export function mutedStyle(look: Look): { color: string; fontFamily: string; fontSize: number } {
  return { ...textStyle(look), color: look.colors.mutedText };
}

/** A font as graphic elements take it. */
export function fontOf(bold = false): string {
  return `${bold ? 'bold ' : ''}${fontSize}px ${chartFont}`;
}

/** The colour of the series or group at an index: its own, else the palette's. */
export function colorAt({ colors }: Look, index: number, own: string | undefined): string {
  return own ?? colors.palette[index % colors.palette.length]!;
}

/** How a number on an axis is written: 万 and 亿, or K, M and B; % for percentages. */
export function axisText(value: number, unit: string | undefined, { locale }: Look): string {
  return formatFigure(Number(value.toPrecision(6)), { locale, unit });
}

export interface ValueAxis {
  readonly title: string;
  readonly unit: string | undefined;
  readonly scale: 'linear' | 'log';
  /** Where the axis begins; for a logarithmic one. */
  readonly low?: number;
  /** Whole numbers alone make sense: few are counted. */
  readonly whole?: boolean;
  readonly across: boolean;
}

/** An axis of a measure. */
export function valueAxis({ title, unit, scale, low, whole, across }: ValueAxis, look: Look): object {
  return {
    type: scale === 'log' ? 'log' : 'value',
    ...(scale === 'log' && { min: low, logBase: 10 }),
    name: shortened(title, look.width * 0.6, fontSize),
    nameLocation: 'middle',
    nameTextStyle: mutedStyle(look),
    splitNumber: across ? Math.max(2, Math.min(5, Math.floor(look.width / 110))) : 5,
    minInterval: whole ? 1 : 0,
    axisLabel: { ...mutedStyle(look), hideOverlap: true, formatter: (value: number) => axisText(value, unit, look) },
    splitLine: { lineStyle: { color: look.colors.line } },
  };
}

/** Where a logarithmic axis begins for numbers from `least` on: half a step below, so that the smallest shows. */
export function logFloor(least: number): number {
  return 10 ** Math.floor(Math.log10(least) - 0.2);
}

const legendRow = 24;
/** Names in more rows than these are turned over like pages. */
const mostRows = 6;

/** The names of series above the chart. */
export function legendOf(names: readonly string[], look: Look): LegendComponentOption {
  const pages = rowsOf(names, look) > mostRows;
  return {
    type: pages ? 'scroll' : 'plain',
    top: 0,
    left: 'center',
    width: pages ? 'auto' : look.width - 8,
    data: [...new Set(names)],
    itemWidth: 22,
    itemGap: 12,
    textStyle: textStyle(look),
    pageTextStyle: textStyle(look),
    pageIconColor: look.colors.text,
    tooltip: { show: false },
  };
}

/** The height in pixels that the names need above the chart. */
export function legendHeight(names: readonly string[], look: Look): number {
  const rows = rowsOf(names, look);
  return (rows > mostRows ? 1 : rows) * legendRow + 8;
}

function rowsOf(names: readonly string[], look: Look): number {
  let rows = 1;
  let used = 0;
  for (const name of new Set(names)) {
    const width = textWidth(name, fontSize) * 1.05 + 42;
    if (used > 0 && used + width > look.width - 8) {
      rows++;
      used = 0;
    }
    used += width;
  }
  return rows;
}

export interface TooltipItem {
  readonly seriesIndex: number;
  readonly dataIndex: number;
  /** The item's own id, where it was given one. */
  readonly id: string;
}

/** A tooltip of plain lines. Drawn as rich text, since HTML would break the page's content security policy. */
export function tooltipOf(look: Look, lines: (item: TooltipItem) => readonly string[]): TooltipComponentOption {
  return {
    trigger: 'item',
    renderMode: 'richText',
    confine: true,
    backgroundColor: look.colors.background,
    borderColor: look.colors.line,
    textStyle: textStyle(look),
    formatter: (item) => {
      if (Array.isArray(item)) return '';
      const { id = '' } = (item.data ?? {}) as { id?: string };
      return plain(lines({ seriesIndex: item.seriesIndex ?? 0, dataIndex: item.dataIndex, id }));
    },
  };
}

/** Lines as they are: in rich text `{name|` would begin a style, and a joiner behind the brace keeps it text. */
function plain(lines: readonly string[]): string {
  return lines.join('\n').replaceAll('{', '{\u2060');
}

/** How a record is outlined that may not belong here. */
export function possibleOutline(mark: Mark | { readonly possible?: boolean }, look: Look): object {
  return mark.possible ? { borderColor: look.colors.text, borderWidth: 1.5, borderType: 'dashed' } : {};
}
