import { render } from '../messages/catalogue.ts';
import { type Locale, message } from '../messages/message.ts';
import type { PreviewPage, PreviewPicture } from './preview-page.ts';

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
    const shown = before ? merged(before, page, halfTyped, locale) : page;
    this.#pages.delete(uri);
    this.#pages.set(uri, shown);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= capacity) break;
      this.#pages.delete(oldest);
    }
    return shown;
  }

  forget(matches: (uri: string) => boolean): void {
    for (const uri of [...this.#pages.keys()]) if (matches(uri)) this.#pages.delete(uri);
  }
}

function merged(before: PreviewPage, page: PreviewPage, halfTyped: boolean, locale: Locale): PreviewPage {
  const drawn = new Map(
    before.pictures.flatMap(({ picture }) => (picture.kind === 'problem' ? [] : [[picture.id, picture] as const])),
  );
  const reason = render(message('preview/stale', {}), locale);
  const pictures = page.pictures.map((entry): PreviewPicture => {
    const earlier = entry.picture.kind === 'problem' ? drawn.get(entry.picture.id) : undefined;
    return earlier && entry.picture.kind === 'problem' ? { picture: earlier, stale: entry.picture.message } : entry;
  });
  if (!halfTyped) return { ...page, pictures };
  const present = new Set(pictures.map(({ picture }) => picture.id));
  const lost = [...drawn.values()].filter((picture) => !present.has(picture.id));
  const named = present.size === 0 && lost.length > 0;
  return {
    ...page,
    title: named ? before.title : page.title,
    headline: page.headline ?? before.headline,
    pictures: [...pictures, ...lost.map((picture) => ({ picture, stale: reason }))],
    note: lost.length > 0 ? undefined : page.note,
  };
}
