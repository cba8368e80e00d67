import { render } from '../messages/catalogue.ts';
import { type Locale, message } from '../messages/message.ts';
import type { PictureBlock, PreviewBlock, PreviewPage } from '../page/page.ts';
import { changed } from './written.ts';

/** How many files are remembered: more than anyone previews at once. */
const capacity = 20;

/**
 * Remembers the last pictures of each previewed file, so that a chart does not vanish while the lines that declare it are being
 * typed: it stays as it was, marked stale.
 */
export class LastPictures {
  readonly #pages = new Map<string, PreviewPage>();

  /**
   * The page to show for what the file now holds.
   * @param halfTyped the file cannot be read whole: charts that it lacks are kept too
   */
  keep(uri: string, page: PreviewPage, halfTyped: boolean, locale: Locale): PreviewPage {
    const before = this.#pages.get(uri);
    const shown = before?.id === page.id && before.kind === page.kind ? merged(before, page, halfTyped, locale) : page;
    this.#pages.delete(uri);
    this.#pages.set(uri, shown);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= capacity) break;
      this.#pages.delete(oldest);
    }
    return shown;
  }

  /** What was last shown of it. */
  of(uri: string): PreviewPage | undefined {
    return this.#pages.get(uri);
  }

  forget(matches: (uri: string) => boolean): void {
    for (const uri of [...this.#pages.keys()]) if (matches(uri)) this.#pages.delete(uri);
  }
}

function merged(before: PreviewPage, page: PreviewPage, halfTyped: boolean, locale: Locale): PreviewPage {
  const drawn = new Map(before.blocks.flatMap((block) => (isDrawn(block) ? [[block.key, block] as const] : [])));
  const reason = render(message('preview/stale', {}), locale);
  const blocks = page.blocks.map((block): PreviewBlock => {
    if (block.kind !== 'picture' || block.picture.kind !== 'problem') return block;
    const earlier = drawn.get(block.key);
    return earlier ? changed(block, { picture: earlier.picture, stale: block.picture.message }) : block;
  });
  if (!halfTyped) return { ...page, blocks };
  const present = new Set(blocks.map(({ key }) => key));
  const lost = [...drawn.values()].filter(({ key }) => !present.has(key));
  const named = !blocks.some(({ kind }) => kind === 'picture') && lost.length > 0;
  return {
    ...page,
    title: named ? before.title : page.title,
    headline: page.headline ?? before.headline,
    blocks: [...blocks, ...lost.map((block) => changed(block, { stale: reason }))],
    note: lost.length > 0 ? undefined : page.note,
  };
}

function isDrawn(block: PreviewBlock): block is PictureBlock {
  return block.kind === 'picture' && block.picture.kind !== 'problem';
}
