import type { Book } from '../book/book.ts';
import type { PreviewPage } from '../page/page.ts';

/** The pages that one can go to from the preview: the book, its trends in order, its tables, its products by name. */
export function pageChoices({ files, model }: Book): { kind: PreviewPage['kind']; file: string; title: string }[] {
  const manifest = [...files.values()].find(({ kind }) => kind === 'book');
  const trends = new Set([...model.trendOrder.flatMap((id) => model.trends.get(id) ?? []), ...model.trends.values()]);
  const seen = new Set<string>();
  const products = [...model.products.values()].filter(({ place: { file } }) => !seen.has(file) && seen.add(file));
  return [
    ...(manifest ? [{ kind: 'book' as const, file: manifest.path, title: model.title }] : []),
    ...[...trends].map(({ title, place: { file } }) => ({ kind: 'trend' as const, file, title })),
    ...[...model.tables.values()].map(({ title, place: { file } }) => ({ kind: 'table' as const, file, title })),
    ...products.map(({ name, place: { file } }) => ({ kind: 'product' as const, file, title: name })),
  ];
}
