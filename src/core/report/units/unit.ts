import type { PhrasingContent, RootContent } from 'mdast';

/** A part of the report with a title of its own: a section of the HTML file, a file in the Markdown folder. */
export interface Unit {
  readonly anchor: string;
  /** Its file in the Markdown folder. */
  readonly file: string;
  readonly kind: 'page' | 'trend' | 'appendix';
  readonly title: PhrasingContent[];
  /** Headings count from 2; the title has 1. */
  readonly children: readonly RootContent[];
}

/** Units under a heading of their own: the trends of a perspective. */
export interface UnitGroup {
  readonly anchor: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly units: readonly Unit[];
}
