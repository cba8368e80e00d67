import type { Picture } from '../charts/index.ts';
import type { VerdictKind } from '../claims/index.ts';

/** What the preview shows, as plain data: it crosses to the page, which reads no text in it as markup. */
export interface PreviewPage {
  readonly kind: 'trend' | 'product' | 'table' | 'book';
  /** Of what is shown; of a book ''. */
  readonly id: string;
  readonly title: string;
  readonly headline: string | undefined;
  /** From top to bottom. */
  readonly blocks: readonly PreviewBlock[];
  /** What to say where there is nothing to show. */
  readonly note: string | undefined;
}

/** A part of the page that is drawn by itself: only those whose data changed are drawn again. */
export type PreviewBlock = TextBlock | PictureBlock | ClaimsBlock | FactsBlock | ListBlock;

/** A page for who has the one before it: parts that are as they were are only named. */
export interface ToldPage extends Omit<PreviewPage, 'blocks'> {
  readonly blocks: readonly (PreviewBlock | KeptBlock)[];
}

/** A part that is as it was on the page before. */
export interface KeptBlock {
  readonly kind: 'kept';
  readonly key: string;
}

interface Keyed {
  /** Unlike any other of the page, and the same as long as it is about the same thing. */
  readonly key: string;
  /** Of the section that begins here. */
  readonly heading?: string | undefined;
}

/** Prose, its directives filled in. */
export interface TextBlock extends Keyed {
  readonly kind: 'text';
  readonly content: readonly ProseNode[];
}

/** A text, or an element with its content. */
export type ProseNode =
  | string
  | {
      readonly tag: string;
      /** Of a link: http, https or mailto. */
      readonly href?: string;
      readonly className?: string;
      readonly children: readonly ProseNode[];
    };

export interface PictureBlock extends Keyed {
  readonly kind: 'picture';
  readonly picture: Picture;
  /** Whether it is declared somewhere that can be opened; what the preview makes itself is not. */
  readonly opens?: boolean;
  /** Set where the file cannot be drawn as it stands and an earlier picture is shown: why. */
  readonly stale?: string;
}

export interface ClaimsBlock extends Keyed {
  readonly kind: 'claims';
  readonly claims: readonly ShownClaim[];
}

export interface ShownClaim {
  readonly id: string;
  readonly statement: string;
  readonly verdict: VerdictKind;
  /** The verdict in the reader's language. */
  readonly label: string;
  /** What decided it. */
  readonly reason: string;
}

export interface FactsBlock extends Keyed {
  readonly kind: 'facts';
  readonly facts: readonly { readonly name: string; readonly text: string }[];
}

export interface ListBlock extends Keyed {
  readonly kind: 'list';
  readonly quotes: boolean;
  readonly items: readonly ShownItem[];
}

export interface ShownItem {
  readonly text: string;
  /** What stands below it, smaller. */
  readonly detail?: string | undefined;
  /** Whether it is written somewhere that can be opened. */
  readonly opens?: boolean;
}

/** A page that can be chosen. */
export interface PageChoice {
  readonly kind: PreviewPage['kind'];
  readonly uri: string;
  readonly title: string;
}
