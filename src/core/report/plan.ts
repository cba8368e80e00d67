import type { Book, BookFile } from '../book/book.ts';
import { stemOf } from '../book/classify.ts';
import type { Term, Trend } from '../book/model.ts';
import { itemsUnder, pairsUnder, scalarsOf, textsUnder, textUnder } from '../book/read-node.ts';
import { localeOf } from '../messages/catalogue.ts';
import type { Locale } from '../messages/message.ts';
import { dereference, valueUnder, type YamlNode } from '../yaml/nodes.ts';

/** What the report holds, in its order. */
export interface Plan {
  readonly title: string;
  readonly edition: string | undefined;
  readonly publisher: string | undefined;
  readonly asOf: string | undefined;
  /** A tag for `lang`. */
  readonly language: string;
  /** The language of what the report itself says. */
  readonly locale: Locale;
  readonly before: readonly BookFile[];
  readonly groups: readonly TrendGroup[];
  readonly after: readonly BookFile[];
  readonly sources: readonly PlannedSource[];
}

/** Trends of one perspective that follow each other. */
export interface TrendGroup {
  /** Undefined for trends without one. */
  readonly perspective: Term | undefined;
  readonly trends: readonly Trend[];
}

export interface PlannedSource {
  readonly id: string;
  /** From 1, in the book's order. */
  readonly number: number;
  readonly title: string;
  readonly publisher: string | undefined;
  readonly url: string | undefined;
  readonly published: string | undefined;
  readonly accessed: string | undefined;
  readonly note: string | undefined;
  readonly own: boolean;
}

/** Reads from a book what its report is to hold. */
export function planOf(book: Book): Plan {
  const { model } = book;
  const manifest = [...book.files.values()].find(({ kind }) => kind === 'book')?.documents[0]?.yaml.root;
  const { before, after } = readPages(book, valueUnder(manifest, 'pages'));
  const language = model.language ?? (/[\u4e00-\u9fff]/.test(model.title) ? 'zh-CN' : 'en');
  return {
    title: model.title || stemOf(book.root) || 'Trendbook',
    edition: model.edition,
    publisher: textUnder(manifest, 'publisher'),
    asOf: model.asOf,
    language,
    locale: localeOf(language),
    before,
    after,
    groups: groupsOf(book),
    sources: readSources(book, manifest),
  };
}

/** The pages that the book lists; a page that it does not list is no part of the report. */
function readPages(book: Book, node: YamlNode | undefined): { before: BookFile[]; after: BookFile[] } {
  const pages = new Map(
    [...book.files.values()].flatMap((file) =>
      file.kind === 'page' && file.source ? [[stemOf(file.path), file]] : [],
    ),
  );
  const taken = new Set<string>();
  const find = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const page = pages.get(id);
      if (!page || taken.has(id)) return [];
      taken.add(id);
      return [page];
    });
  const isList = dereference(node)?.kind === 'sequence';
  const before = find(isList ? scalarsOf(node).map(({ source }) => source) : textsUnder(node, 'before'));
  return { before, after: isList ? [] : find(textsUnder(node, 'after')) };
}

/** Trends in the report's order, those that it does not list behind; each perspective stands where its first trend does. */
function groupsOf({ model }: Book): TrendGroup[] {
  const listed = model.trendOrder.flatMap((id) => model.trends.get(id) ?? []);
  const perspectives = model.taxonomies.get('perspective')?.terms;
  const groups = new Map<Term | undefined, Trend[]>();
  for (const trend of new Set([...listed, ...model.trends.values()])) {
    const perspective = perspectives?.get(trend.perspective ?? '');
    groups.set(perspective, [...(groups.get(perspective) ?? []), trend]);
  }
  return [...groups].map(([perspective, trends]) => ({ perspective, trends }));
}

function readSources({ model }: Book, manifest: YamlNode | undefined): PlannedSource[] {
  const written = new Map(pairsUnder(manifest, 'sources').map(({ key, value }) => [key.source, value]));
  return [...model.sources.values()].map(({ id, title, publisher, url, published, own }, index) => {
    const node = written.get(id);
    const [accessed, note] = [textUnder(node, 'accessed'), textUnder(node, 'note')];
    return { id, number: index + 1, title: title ?? id, publisher, url, published, own, accessed, note };
  });
}

/** The items of a list of mappings under a trend's key. */
export function mappingsOf(book: Book, trend: Trend, key: 'forecasts' | 'voices'): readonly YamlNode[] {
  return itemsUnder(rootOf(book, trend), key);
}

export function rootOf(book: Book, { place, id }: Trend): YamlNode | undefined {
  return book.files.get(place.file)?.documents.find((document) => document.id === id)?.yaml.root;
}
