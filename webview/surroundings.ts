import type { Picture, ProblemPicture } from '../src/core/charts/index.ts';
import type { Look } from '../src/core/charts/option/index.ts';
import type { PicturePart, SaveMessage } from '../src/core/page/messages.ts';

/** What the parts of the page may use of what is around them. */
export interface Surroundings {
  readonly look: Look;
  /** Opens a part of the page where it is written, or an item of that part, from 0. */
  open(key: string, item?: number): void;
  /** Opens what a part of a picture stands for. */
  openPart(key: string, part: PicturePart): void;
  /** Has a picture saved. */
  save(what: Omit<SaveMessage, 'type'>, picture: Exclude<Picture, ProblemPicture>): void | Promise<void>;
  /** Whether a chart is shown as its table. */
  isTable(key: string): boolean;
  setTable(key: string, asTable: boolean): void;
}

/** A part of the page. It draws again only what changed. */
export interface BlockView<Block> {
  readonly element: HTMLElement;
  /** Its element must be in the page, and have a width. */
  show(block: Block, around: Surroundings): void;
  dispose(): void;
}
