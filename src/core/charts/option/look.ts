import type { Locale } from '../../messages/message.ts';

/** How a picture is to look where it is drawn. */
export interface Look {
  readonly locale: Locale;
  /** Pixels. */
  readonly width: number;
  readonly colors: LookColors;
  /** Outlines and decals carry what colour alone would; for high-contrast themes and print in grey. */
  readonly highContrast: boolean;
}

export interface LookColors {
  readonly text: string;
  readonly mutedText: string;
  readonly line: string;
  readonly background: string;
  /** Behind a card; readable under `text`. */
  readonly surface: string;
  /** For series and groups whose term has no colour of its own. */
  readonly palette: readonly string[];
}

/**
 * Colours that people with any of the common colour vision deficiencies tell apart: after Okabe and Ito, Color
 * Universal Design (2008), without its yellow and black, which vanish on white or on dark grounds.
 */
export const colorBlindSafe: readonly string[] = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#d55e00',
  '#8c8c8c',
];

/** For reports and tests: a light ground. */
export const lightColors: LookColors = {
  text: '#1f1f1f',
  mutedText: '#5a5a5a',
  line: '#d0d0d0',
  background: '#ffffff',
  surface: '#f3f3f3',
  palette: colorBlindSafe,
};

/** Without double quotes: it goes into an attribute as it is. */
export const chartFont =
  "system-ui, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** Lighter relatives of the colour-blind-safe palette, for dark grounds. */
export const colorBlindSafeOnDark: readonly string[] = [
  '#56b4e9',
  '#e69f00',
  '#2bbd91',
  '#e08fbe',
  '#f0e442',
  '#ff8f57',
  '#b0b0b0',
];

/** A dark ground. */
export const darkColors: LookColors = {
  text: '#e4e4e4',
  mutedText: '#b4b4b4',
  line: '#4a4a4a',
  background: '#1f1f1f',
  surface: '#2b2b2b',
  palette: colorBlindSafeOnDark,
};
