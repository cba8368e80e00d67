import type { Book, BookFile } from '../../../src/core/book/book.ts';
import { codeActions } from '../../../src/core/language/actions/index.ts';
import { complete } from '../../../src/core/language/completion.ts';
import { definition } from '../../../src/core/language/definition.ts';
import { documentHighlights } from '../../../src/core/language/document-highlight.ts';
import { documentLinks } from '../../../src/core/language/document-links.ts';
import { documentSymbols } from '../../../src/core/language/document-symbols.ts';
import { foldingRanges } from '../../../src/core/language/folding.ts';
import { formatOnType, formattingCharacters } from '../../../src/core/language/format-on-type.ts';
import { formatDocument, formatRange } from '../../../src/core/language/formatting.ts';
import { hover } from '../../../src/core/language/hover.ts';
import { inlayHints } from '../../../src/core/language/inlay-hints.ts';
import { prepareRename } from '../../../src/core/language/prepare-rename.ts';
import { previewLenses } from '../../../src/core/language/preview-lenses.ts';
import { countReferences, referenceLenses } from '../../../src/core/language/reference-lenses.ts';
import { references } from '../../../src/core/language/references.ts';
import { rename } from '../../../src/core/language/rename.ts';
import { selectionRanges } from '../../../src/core/language/selection-ranges.ts';
import { verdictLenses } from '../../../src/core/language/verdicts/verdict-lenses.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { expectApplicable, expectWithin } from './well-formed.ts';

export interface Place {
  readonly book: Book;
  readonly file: BookFile;
  readonly offset: number;
  check(book: Book): readonly Finding[];
}

/** Asks for all that an editor asks for at a caret; throws where an answer lies outside the text. */
export function askEveryFeature(place: Place): void {
  const { book, file, offset } = place;
  const text = file.source?.text ?? '';
  const within = (what: string, ...ranges: readonly { readonly start: number; readonly end: number }[]) => {
    for (const range of ranges) expectWithin(range, text.length, what);
  };
  for (const { edit, documentation } of complete(book, file, offset, { locale: 'zh', snippets: true })) {
    within('completion', edit.range);
    if (/[\r\n]/.test(text.slice(edit.range.start, edit.range.end))) throw new Error('a completion over line breaks');
    documentation?.();
  }
  within('hover', ...[hover(book, file, offset, 'en')?.range ?? []].flat());
  definition(book, file, offset);
  references(book, file, offset, true);
  within('highlight', ...documentHighlights(book, file, offset).map(({ range }) => range));
  within('selection', ...selectionRanges(file, offset));
  within('link', ...documentLinks(book, file).map(({ range }) => range));
  within('symbol', ...flat(documentSymbols(book, file, 'en')).map(({ range }) => range));
  for (const { start, end } of foldingRanges(file))
    if (start > end) throw new Error('a fold that ends before it begins');
  within('hint', ...inlayHints(book, file, { start: 0, end: text.length }, 'zh').map(({ range }) => range));
  within('lens', ...verdictLenses(book, file).map(({ range }) => range));
  within('lens', ...previewLenses(book, file).map(({ range }) => range));
  const lenses = referenceLenses(book, file);
  within('lens', ...lenses.map(({ range }) => range));
  // An editor asks about those that it shows.
  for (const lens of lenses.slice(0, 20)) countReferences(book, lens, 'en');
  askForEdits(place, text);
}

function askForEdits({ book, file, offset, check }: Place, text: string): void {
  expectApplicable(formatDocument(file), text.length, 'formatting');
  expectApplicable(formatRange(file, { start: offset, end: offset }), text.length, 'formatting of a range');
  for (const character of formattingCharacters) {
    expectApplicable(formatOnType(file, offset, character), text.length, 'formatting while typing');
  }
  if (!('refusal' in prepareRename(book, file, offset))) {
    rename(book, file, offset, 'another-name', { renameFiles: true });
  }
  const can = { createFiles: true, deleteFiles: true };
  for (const action of codeActions({ book, file, span: { start: offset, end: offset }, can, check })) {
    if (!action.disabled) action.edit();
  }
}

interface Nested<Item> {
  readonly children?: readonly Item[];
}

function flat<Item extends Nested<Item>>(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...flat(item.children ?? [])]);
}
