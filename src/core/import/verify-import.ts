import type { Book } from '../book/book.ts';
import { relativeTo } from '../book/paths.ts';
import { type BookEdit, withEdit } from '../language/book-edit.ts';
import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import { checkBook } from '../rules/check-book.ts';
import type { ImportProblem } from './import-plan.ts';

/** The errors that the book would have after an edit and does not have now: an import never brings one in. */
export function newErrors(book: Book, edit: BookEdit): ImportProblem[] {
  const after = withEdit(book, edit);
  const known = new Map<string, number>();
  for (const key of errorsOf(book).map(({ key }) => key)) known.set(key, (known.get(key) ?? 0) + 1);
  return errorsOf(after).flatMap(({ key, file, text }): ImportProblem[] => {
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    if (left > 0) return [];
    return [{ line: undefined, column: undefined, message: message('import/would-break', { file, text }) }];
  });
}

function errorsOf(book: Book) {
  return checkBook(book)
    .filter(({ severity }) => severity === 'error')
    .map(({ file, rule, message: reason }) => {
      const text = { en: render(reason, 'en'), zh: render(reason, 'zh') };
      return { key: `${file}\n${rule}\n${text.en}`, file: relativeTo(book.root, file) ?? file, text };
    });
}
