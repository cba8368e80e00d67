import type { Book, BookFile } from '../book/book.ts';
import type { Locale } from '../messages/message.ts';
import type { TextEdit } from '../text/range.ts';
import { type Caret, caretAt } from './caret.ts';
import { completeComment } from './completion-comments.ts';
import { completeKeys } from './completion-keys.ts';
import { completeProse } from './completion-prose.ts';
import { completeTemplates } from './completion-templates.ts';
import { completeValues } from './completion-values.ts';
import { searchWords } from './search-words.ts';

export type CompletionKind = 'key' | 'value' | 'enumMember' | 'term' | 'metric' | 'reference' | 'template';

/** Something that can be written at a place. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** The name of what is offered, to be shown beside the label in every row. */
  readonly name?: string | undefined;
  /** The name and what it is, for the row that is chosen. */
  readonly detail: string | undefined;
  /** Markdown, made when it is asked for: most rows of a list are never looked at. */
  readonly documentation: (() => string | undefined) | undefined;
  /** The type of chart that it stands for: its documentation can show what that looks like. */
  readonly chartType?: string | undefined;
  /** What typed text is matched with: id, label and aliases, and see `searchWords`. */
  readonly filterText: string;
  /** Orders the list, as text. */
  readonly sortText: string;
  readonly preselect: boolean;
  readonly deprecated: boolean;
  /** The edit's text has places to fill in ($1), and `$`, `}` and backslashes in it are escaped. */
  readonly snippet: boolean;
  /** Indentation is already right for its place and must not be adjusted. */
  readonly edit: TextEdit;
}

export interface CompletionOptions {
  readonly locale: Locale;
  /** Whether the editor can fill in places. */
  readonly snippets: boolean;
}

/** A completion before it is fitted to its place. */
export interface Proposal extends Omit<Completion, 'edit' | 'sortText' | 'filterText' | 'preselect' | 'deprecated'> {
  readonly text: string;
  readonly matches: readonly string[];
  readonly deprecated?: boolean;
}

/** What can be written at an offset of a book's YAML or Markdown file, in the order in which it is best offered. */
export function complete(
  book: Book,
  file: BookFile,
  offset: number,
  options: CompletionOptions,
): readonly Completion[] {
  const prose = completeProse(book, file, offset, options);
  if (prose) return prose;
  const comment = completeComment(file, offset, options.locale);
  if (comment) {
    const place = { range: comment.range, before: '', after: '' };
    return comment.proposals.map((proposal, index) => placed(proposal, index, place));
  }
  const caret = caretAt(file, offset);
  // A lone CR ends a line for editors, and they refuse an edit over line ends; the parser reads on behind it.
  if (!caret || /[\r\n]/.test(file.source!.slice(caret.range))) return [];
  const lineEnding = file.source?.text.includes('\r\n') ? '\r\n' : '\n';
  const isNewItem = caret.flow === (caret.role === 'value');
  const proposals = [
    ...(isNewItem ? completeTemplates(book, caret, lineEnding, options) : []),
    ...(caret.role === 'key'
      ? completeKeys(book, caret, lineEnding, options)
      : completeValues(book, caret, options.locale)),
  ];
  return proposals.map((proposal, index) => placed(proposal, index, caret));
}

function placed(
  { text, matches, deprecated, ...proposal }: Proposal,
  index: number,
  { range, before, after }: Pick<Caret, 'range' | 'before' | 'after'>,
): Completion {
  return {
    ...proposal,
    filterText: searchWords(matches),
    sortText: String(index).padStart(5, '0'),
    preselect: false,
    deprecated: deprecated ?? false,
    edit: { range, newText: before + text + after },
  };
}
