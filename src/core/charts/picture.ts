/**
 * What a chart shows, as plain data: it crosses the Language Server Protocol, and `option/` turns it into an ECharts
 * option wherever it is drawn (webview, hover, command line, report), since options hold functions. Every text in it
 * is data and never markup.
 */
export type Picture = BarPicture | TiersPicture | TablePicture | ProblemPicture;

interface Framed {
  /** The chart's id in the book; '' where it has none yet. */
  readonly id: string;
  readonly title: string;
  /** What a reader who cannot see it should learn. */
  readonly alt: string;
  /** Lines under the picture: source and date first, then what it leaves out. */
  readonly caption: readonly string[];
  /** The numbers behind the picture, for reading. */
  readonly table: DataTable;
}

export interface BarPicture extends Framed {
  readonly kind: 'bar';
  readonly orientation: 'horizontal' | 'vertical';
  readonly scale: 'linear' | 'log';
  readonly stack: boolean;
  readonly categories: readonly string[];
  readonly series: readonly BarSeries[];
  /** What the value axis counts, with its unit. */
  readonly valueTitle: string;
  readonly unit: string | undefined;
}

export interface BarSeries {
  readonly name: string;
  readonly color: string | undefined;
  /** One a category, in their order; null where there is no figure. */
  readonly marks: readonly (Mark | null)[];
}

/** One value with its bounds; null is an end without bound. Percentages are fractions. */
export interface Mark {
  readonly min: number | null;
  readonly max: number | null;
  /** For stacking and sorting. */
  readonly representative: number;
  /** As written in the file, or as computed. */
  readonly text: string;
  readonly color?: string;
}

export interface TiersPicture extends Framed {
  readonly kind: 'tiers';
  readonly tiers: readonly Tier[];
}

export interface Tier {
  readonly title: string;
  readonly color: string | undefined;
  readonly cards: readonly string[];
}

export interface TablePicture extends Framed {
  readonly kind: 'table';
}

/** What stands in the place of a chart that cannot be drawn. */
export interface ProblemPicture {
  readonly kind: 'problem';
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

export interface DataTable {
  readonly columns: readonly { readonly title: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}
