/**
 * What a chart shows, as plain data: it crosses the Language Server Protocol, and `option/` turns it into an ECharts
 * option wherever it is drawn (webview, hover, command line, report), since options hold functions. Every text in it
 * is data and never markup. Where the files say what it shows is not in it: see `withSources`.
 */
export type Picture =
  | BarPicture
  | LinePicture
  | PiePicture
  | ScatterPicture
  | RadarPicture
  | TreemapPicture
  | HeatmapPicture
  | TimelinePicture
  | TiersPicture
  | RankingPicture
  | BumpPicture
  | TablePicture
  | ProblemPicture;

export interface Framed {
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
  /** Whether the record belongs here at all is not known: the files do not say. */
  readonly possible?: true;
}

/** A measure's axis: what it shows and how its ticks are written. */
export interface Scale {
  readonly title: string;
  readonly unit: string | undefined;
  readonly scale: 'linear' | 'log';
}

export interface LinePicture extends Framed {
  readonly kind: 'line';
  readonly value: Scale;
  readonly series: readonly LineSeries[];
}

export interface LineSeries {
  readonly name: string;
  readonly color: string | undefined;
  /** By date. */
  readonly points: readonly LinePoint[];
}

export interface LinePoint {
  /** As written. */
  readonly date: string;
  /** The middle of the date, in days since 1970-01-01. */
  readonly day: number;
  readonly mark: Mark;
}

export interface PiePicture extends Framed {
  readonly kind: 'pie';
  readonly slices: readonly Slice[];
  readonly valueTitle: string;
}

export interface Slice {
  readonly name: string;
  readonly color: string | undefined;
  readonly mark: Mark;
  /** Of all that is drawn, from 0 to 1, by the stated numbers. */
  readonly share: number;
}

export interface ScatterPicture extends Framed {
  readonly kind: 'scatter';
  readonly x: Scale;
  readonly y: Scale;
  /** What the area of a point shows. */
  readonly sizeTitle: string | undefined;
  readonly groups: readonly { readonly name: string; readonly color: string | undefined }[];
  readonly points: readonly ScatterPoint[];
  /** The points are too many for lines between their bounds, which would hide them. */
  readonly crowded: boolean;
  readonly quadrants: Quadrants | undefined;
}

export interface ScatterPoint {
  readonly label: string;
  readonly x: Mark;
  readonly y: Mark;
  /** Undefined where no size is asked for, null where there is no figure. */
  readonly size: Mark | null | undefined;
  /** An index into the picture's groups. */
  readonly group: number;
}

export interface Quadrants {
  readonly x: number | undefined;
  readonly y: number | undefined;
  /** Upper right, upper left, lower left, lower right. */
  readonly labels: readonly string[];
}

export interface RadarPicture extends Framed {
  readonly kind: 'radar';
  /** One a measure, with the ends of its scale over the whole dataset. */
  readonly axes: readonly {
    readonly title: string;
    readonly low: number;
    readonly high: number;
    /** Both ends; — where no record has a figure. */
    readonly scaleText: string;
  }[];
  readonly items: readonly {
    readonly name: string;
    /** One an axis; null where there is no figure. */
    readonly marks: readonly (Mark | null)[];
  }[];
}

export interface TreemapPicture extends Framed {
  readonly kind: 'treemap';
  readonly nodes: readonly TreemapNode[];
  readonly valueTitle: string;
}

export interface TreemapNode {
  readonly name: string;
  readonly color: string | undefined;
  readonly mark: Mark;
  readonly children: readonly TreemapNode[];
}

export interface HeatmapPicture extends Framed {
  readonly kind: 'heatmap';
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** One a row, in each one a column; null where there is nothing. */
  readonly cells: readonly (readonly (Mark | null)[])[];
  readonly valueTitle: string;
}

export interface TimelinePicture extends Framed {
  readonly kind: 'timeline';
  readonly lanes: readonly { readonly title: string; readonly color: string | undefined }[];
  /** By date. */
  readonly events: readonly TimelineEvent[];
}

export interface TimelineEvent {
  readonly label: string;
  /** As written. */
  readonly date: string;
  /** Days since 1970-01-01, both included; null is an end that is open or unknown. */
  readonly first: number | null;
  readonly last: number | null;
  /** An index into the picture's lanes. */
  readonly lane: number;
  readonly possible: boolean;
}

export interface RankingPicture extends Framed {
  readonly kind: 'ranking';
  readonly items: readonly RankedItem[];
  /** How many are ranked in all. */
  readonly ranked: number;
}

/** Ranks count from 1. */
export interface RankedItem {
  readonly label: string;
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
  readonly score: string;
  readonly imputed: boolean;
}

export interface BumpPicture extends Framed {
  readonly kind: 'bump';
  /** From the earliest to the latest. */
  readonly editions: readonly string[];
  readonly lines: readonly {
    readonly label: string;
    /** One an edition; null where it is not among those shown. */
    readonly ranks: readonly (number | null)[];
  }[];
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
  /** The message's id. */
  readonly reason: string;
}

export interface DataTable {
  readonly columns: readonly { readonly title: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the files say somewhere what each row shows, in the order of the rows. */
  readonly sourced?: readonly boolean[];
}
