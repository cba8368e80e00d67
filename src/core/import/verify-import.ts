import type { Book } from '../book/book.ts';
import { relativeTo } from '../book/paths.ts';
import { type BookEdit, withEdit } from '../language/book-edit.ts';
import { render } from '../messages/catalogue.ts';
import { type Message, message } from '../messages/message.ts';
import { BookCheck } from '../rules/book-check.ts';
import type { ImportProblem } from './import-plan.ts';

/** What an edit brings into the book that is an error there. */
export interface NewErrors {
  /** Nothing of this kind may come in by an import. */
  readonly problems: readonly ImportProblem[];
  /** Claims that the new data contradict: what the prose says is then to be mended, not the data. */
  readonly contradicted: readonly Message[];
}

/** The errors that the book would have after an edit and does not have now. */
export function newErrors(book: Book, edit: BookEdit): NewErrors {
  const known = new Map<string, number>();
  // One check: of the book that is tried out only what differs is looked at.
  const check = new BookCheck();
  for (const { key } of errorsOf(book, check)) known.set(key, (known.get(key) ?? 0) + 1);
  const found = errorsOf(withEdit(book, edit), check).filter(({ key }) => {
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0;
  });
  const [contradicted, others] = [true, false].map((wanted) => found.filter((each) => isOfClaim(each) === wanted));
  return {
    problems: others!.map(({ file, text }) => ({
      line: undefined,
      column: undefined,
      message: message('import/would-break', { file, text }),
    })),
    contradicted: contradicted!.map(({ file, text }) => message('import/contradicted', { file, text })),
  };
}

function isOfClaim({ rule }: { readonly rule: string }): boolean {
  return rule === 'claim/contradicted';
}

function errorsOf(book: Book, check: BookCheck) {
  return check
    .check(book)
    .all.filter(({ severity }) => severity === 'error')
    .map(({ file, rule, message: reason }) => {
      const text = { en: render(reason, 'en'), zh: render(reason, 'zh') };
      return { key: `${file}\n${rule}\n${text.en}`, rule, file: relativeTo(book.root, file) ?? file, text };
    });
}
