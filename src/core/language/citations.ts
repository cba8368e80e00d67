import type { Book, Definition } from '../book/book.ts';
import type { Declaration, Place } from '../book/model.ts';
import { render } from '../messages/catalogue.ts';
import { type Locale, message } from '../messages/message.ts';
import { contains } from '../text/range.ts';
import { citationsOf } from './lookups.ts';
import { type FileLink, linked } from './markdown.ts';

/** As many as are told by name. */
const most = 5;

/** Where something is cited: the trends, claims and charts that name it, counted and the first few linked. */
export function citationLines(book: Book, definition: Definition, locale: Locale, link: FileLink): readonly string[] {
  const places = citationsOf(book, definition).filter(
    ({ file }) => file !== definition.place.file || definition.kind !== 'product',
  );
  const byFile = new Map<string, Place[]>();
  for (const place of places) {
    const here = byFile.get(place.file);
    if (here) here.push(place);
    else byFile.set(place.file, [place]);
  }
  const trends = book.all('trend').filter(({ place }) => filesOf(place.file).some((file) => byFile.has(file)));
  const inside = (declarations: ReadonlyMap<string, Declaration>) =>
    [...declarations.values()].filter(({ node, place }) =>
      byFile.get(place.file)?.some(({ range }) => contains(node.range, range)),
    );
  const claims = inside(book.model.claims).map(({ id }) => book.find('claim', id));
  const charts = inside(book.model.charts).map(({ id }) => book.find('chart', id));
  const groups = [
    { count: message('language/count-trends', { count: trends.length }), of: trends },
    { count: message('language/count-claims', { count: claims.length }), of: claims },
    { count: message('language/count-charts', { count: charts.length }), of: charts },
  ];
  return groups.flatMap(({ count, of }) => {
    const known = of.flatMap((each) => each ?? []);
    if (known.length === 0) return [];
    const names = known.slice(0, most).map((each) => linked(shortLabel(each), targetOf(book, each, link)));
    return `${render(count, locale)}: ${names.join(', ')}${known.length > most ? ' …' : ''}`;
  });
}

/** The link to where something is defined. */
export function targetOf(book: Book, { place }: Definition, link: FileLink): string | undefined {
  return link(place.file, book.files.get(place.file)?.source?.positionAt(place.range.start).line ?? 0);
}

/** Claims are sentences: what they are called is enough. */
function shortLabel({ kind, id, label }: Definition): string {
  return kind === 'claim' ? id : label;
}

/** A trend's file and that of its prose. */
function filesOf(trend: string): readonly string[] {
  return [trend, trend.replace(/\.trend\.yaml$/, '.trend.md')];
}
