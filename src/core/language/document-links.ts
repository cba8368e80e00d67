import type { Book, BookDocument, BookFile } from '../book/book.ts';
import { parentOf, relativeTo, resolvePath } from '../book/paths.ts';
import { csvPathOf } from '../book/read-table.ts';
import { walkDocument } from '../schema/walk.ts';
import type { TextRange } from '../text/range.ts';
import { mentionsOf } from './mentions.ts';

/** Something in a file that opens something else. */
export interface DocumentLink {
  /** Without quotes. */
  readonly range: TextRange;
  readonly target: { readonly url: string } | { readonly file: string };
}

/** The addresses in a file, the CSV file that a table names, and the pages that the book lists; in no certain order. */
export function documentLinks(book: Book, file: BookFile): readonly DocumentLink[] {
  const { source } = file;
  if (!source) return [];
  const inner = ({ start, end }: TextRange): TextRange =>
    /^(["']).*\1$/s.test(source.text.slice(start, end)) ? { start: start + 1, end: end - 1 } : { start, end };
  const links = [
    ...cellUrls(book, file),
    ...file.documents.flatMap((document) => [...urls(document), ...csvFile(book, document)]),
    ...pages(book, file),
  ];
  return links.map((link) => ({ ...link, range: inner(link.range) }));
}

const isUrl = /^https?:\/\/[^\s/?#]+([/?#]\S*)?$/i;

function urls({ kind, yaml }: BookDocument): DocumentLink[] {
  const found: DocumentLink[] = [];
  walkDocument(kind, yaml.root, ({ role, node, schema, aliased, range }) => {
    if (role !== 'value' || aliased || node.kind !== 'scalar' || schema?.format !== 'url') return;
    if (isUrl.test(node.source)) found.push({ range, target: { url: node.source } });
  });
  return found;
}

function cellUrls(book: Book, { path }: BookFile): DocumentLink[] {
  return [...book.model.tables.values()].flatMap((table) => {
    const columns = [...table.columns.values()].filter(({ type }) => type === 'url').map(({ id }) => id);
    if (columns.length === 0) return [];
    return table.rows.flatMap(({ cells }) =>
      columns.flatMap((id): DocumentLink[] => {
        const cell = cells.get(id);
        const isLink = cell?.place.file === path && isUrl.test(cell.text);
        return isLink ? [{ range: cell.place.range, target: { url: cell.text } }] : [];
      }),
    );
  });
}

function csvFile(book: Book, document: BookDocument): DocumentLink[] {
  const written = document.kind === 'table' ? csvPathOf(document) : undefined;
  const file = written && resolvePath(parentOf(document.path), written.path);
  if (file === undefined || relativeTo(book.root, file) === undefined || !book.files.has(file)) return [];
  return [{ range: written!.place.range, target: { file } }];
}

function pages(book: Book, { path }: BookFile): DocumentLink[] {
  const mentions = mentionsOf(book);
  return mentions.in(path).flatMap(({ entity, role, range }): DocumentLink[] => {
    const page = entity.kind === 'page' && role === 'reference' ? mentions.definitionsOf(entity)[0] : undefined;
    return page ? [{ range, target: { file: page.file } }] : [];
  });
}
