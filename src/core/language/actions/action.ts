import type { Book, BookFile } from '../../book/book.ts';
import type { Message } from '../../messages/message.ts';
import type { Finding } from '../../rules/rule.ts';
import type { TextRange } from '../../text/range.ts';
import type { BookEdit } from '../book-edit.ts';

/** The protocol's kinds of code actions, as far as there are actions of them. */
export type ActionKind =
  | 'quickfix'
  | 'refactor.extract'
  | 'refactor.inline'
  | 'refactor.rewrite'
  | 'source.organizeKeys.trendbook'
  | 'source.fixAll.trendbook';

/** A change that an editor offers for a place, not yet in any language. */
export interface CodeAction {
  /** Tells the actions of one place apart, and is the same when they are asked for again. */
  readonly key: string;
  readonly title: Message;
  readonly kind: ActionKind;
  /** What it mends. */
  readonly findings: readonly Finding[];
  /** Nothing else could have been meant: an editor may apply it without asking. */
  readonly preferred: boolean;
  /** Why it cannot be done now, for editors that show such actions. */
  readonly disabled?: Message;
  /** The edit takes a while to make: better only for the action that was chosen. */
  readonly costly?: boolean;
  /** Makes the edit. Undefined where none is safe. */
  edit(): ActionEdit | undefined;
}

export interface ActionEdit extends BookEdit {
  /** Where a person goes on writing, in this order. */
  readonly stops?: readonly EditStop[];
}

export interface EditStop {
  /** Index into `edits`. */
  readonly edit: number;
  /** In its new text. */
  readonly offset: number;
}

/** What actions are offered for. */
export interface ActionContext {
  readonly book: Book;
  readonly file: BookFile;
  /** The caret or selection. */
  readonly span: TextRange;
  /** All of the book. */
  readonly findings: readonly Finding[];
  /** The findings of the book as an edit would leave it, under the same settings. */
  check(book: Book): readonly Finding[];
  /** Those of the file that the span touches. */
  readonly touched: readonly Finding[];
  readonly can: ActionAbilities;
}

/** What the editor can do as a part of an edit. */
export interface ActionAbilities {
  readonly createFiles: boolean;
  readonly deleteFiles: boolean;
}

/** Offers the actions of one sort. Cheap: it is asked at every move of the caret. */
export type ActionProvider = (context: ActionContext) => readonly CodeAction[];

/** An action for a finding of the place. */
export function quickFix(
  key: string,
  title: Message,
  findings: readonly Finding[],
  edit: CodeAction['edit'],
  preferred = false,
): CodeAction {
  return { key, title, kind: 'quickfix', findings, preferred, edit };
}
