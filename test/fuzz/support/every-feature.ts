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
import { step } from './longest-step.ts';
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
  const within = (what: string, ranges: () => readonly { readonly start: number; readonly end: number }[]) => {
    for (const range of step(what, ranges)) expectWithin(range, text.length, what);
  };
  const completions = step('completion', () => complete(book, file, offset, { locale: 'zh', snippets: true }));
  for (const { edit, documentation } of completions) {
    expectWithin(edit.range, text.length, 'completion');
    if (/[\r\n]/.test(text.slice(edit.range.start, edit.range.end))) throw new Error('a completion over line breaks');
    step('documentation', () => documentation?.());
  }
  within('hover', () => [hover(book, file, offset, 'en')?.range ?? []].flat());
  step('definition', () => definition(book, file, offset));
  step('references', () => references(book, file, offset, true));
  within('highlight', () => documentHighlights(book, file, offset).map(({ range }) => range));
  within('selection', () => selectionRanges(file, offset));
  within('link', () => documentLinks(book, file).map(({ range }) => range));
  within('symbol', () => flat(documentSymbols(book, file, 'en')).map(({ range }) => range));
  for (const { start, end } of step('folding', () => foldingRanges(file)))
    if (start > end) throw new Error('a fold that ends before it begins');
  within('hint', () => inlayHints(book, file, { start: 0, end: text.length }, 'zh').map(({ range }) => range));
  within('verdict lens', () => verdictLenses(book, file).map(({ range }) => range));
  within('preview lens', () => previewLenses(book, file).map(({ range }) => range));
  const lenses = step('reference lens', () => referenceLenses(book, file));
  for (const { range } of lenses) expectWithin(range, text.length, 'reference lens');
  // An editor asks about those that it shows.
  for (const lens of lenses.slice(0, 20)) step('count of references', () => countReferences(book, lens, 'en'));
  askForEdits(place, text);
}

function askForEdits({ book, file, offset, check }: Place, text: string): void {
  const applicable = (what: string, edits: () => ReturnType<typeof formatDocument>) =>
    expectApplicable(step(what, edits), text.length, what);
  applicable('formatting', () => formatDocument(file));
  applicable('formatting of a range', () => formatRange(file, { start: offset, end: offset }));
  for (const character of formattingCharacters) {
    applicable('formatting while typing', () => formatOnType(file, offset, character));
  }
  if (!('refusal' in step('preparing to rename', () => prepareRename(book, file, offset)))) {
    step('renaming', () => rename(book, file, offset, 'another-name', { renameFiles: true }));
  }
  const can = { createFiles: true, deleteFiles: true };
  const span = { start: offset, end: offset };
  for (const action of step('code actions', () => codeActions({ book, file, span, can, check }))) {
    if (!action.disabled) step('code action', () => action.edit());
  }
}

interface Nested<Item> {
  readonly children?: readonly Item[];
}

function flat<Item extends Nested<Item>>(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...flat(item.children ?? [])]);
}
