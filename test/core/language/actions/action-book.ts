import type { Book } from '../../../../src/core/book/book.ts';
import { MemoryFileSystem } from '../../../../src/core/book/memory-file-system.ts';
import type { ActionEdit, CodeAction } from '../../../../src/core/language/actions/index.ts';
import { codeActions } from '../../../../src/core/language/actions/index.ts';
import { checkBook } from '../../../../src/core/rules/check-book.ts';
import { exampleBook } from '../../../../src/core/rules/example-book.ts';
import type { Finding } from '../../../../src/core/rules/rule.ts';
import { applyEdits } from '../../../../src/core/text/range.ts';
import { createWorkspace } from '../../../../src/core/workspace/index.ts';

type Files = Readonly<Record<string, string>>;

export interface Opened {
  readonly book: Book;
  readonly files: Files;
  readonly findings: readonly Finding[];
  readonly actions: readonly CodeAction[];
  /** The files after the action of that key, and what is found in them when they are read afresh. */
  after(key: string): Promise<After>;
}

export interface After {
  readonly files: Files;
  readonly findings: readonly Finding[];
  /** The text of the file that the action was asked for in, with ‸ where a person goes on writing. */
  readonly text: string;
}

export interface OpenOptions {
  /** Files of the book besides the one with the caret; they replace those of the example book. */
  readonly others?: Files;
  readonly only?: readonly string[];
  readonly can?: { readonly createFiles: boolean; readonly deleteFiles: boolean };
}

const everything = { createFiles: true, deleteFiles: true };

/** Opens the example book with a file in it that marks a caret by ‸, or a selection by two of them, and asks for actions. */
export async function openAt(path: string, marked: string, options: OpenOptions = {}): Promise<Opened> {
  const [first = '', second, third] = marked.split('‸');
  if (second === undefined) throw new Error(`no ‸ in ${JSON.stringify(marked)}`);
  const files: Files = { ...exampleBook, ...options.others, [path]: first + second + (third ?? '') };
  const span = { start: first.length, end: third === undefined ? first.length : first.length + second.length };
  const { book, findings } = await read(files);
  const { only, can = everything } = options;
  const actions = codeActions({
    book,
    file: book.files.get(path)!,
    span,
    can,
    only,
    check: (each) => (each === book ? findings : checkBook(each)),
  });
  return {
    book,
    files,
    findings,
    actions,
    async after(key) {
      const action = actions.find((each) => each.key === key);
      if (!action) throw new Error(`no ${key} among ${actions.map((each) => each.key).join('; ') || 'nothing'}`);
      const edit = action.edit();
      if (!edit) throw new Error(`${key} is refused`);
      const changed = applied(files, edit);
      return {
        files: changed,
        findings: (await read(changed)).findings,
        text: withStops(files[path]!, path, edit),
      };
    },
  };
}

/** Rules of findings by file, as `file rule`. */
export function spoken(findings: readonly Finding[]): string[] {
  return findings.map(({ file, rule }) => `${file} ${rule}`);
}

/** What was found after that was not found before. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): string[] {
  const known = spoken(before);
  return spoken(after).filter((each) => {
    const at = known.indexOf(each);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

export function applied(files: Files, { edits, creations = [], deletions = [] }: ActionEdit): Files {
  const result: Record<string, string> = { ...files };
  for (const path of new Set(edits.map(({ file }) => file))) {
    result[path] = applyEdits(
      files[path]!,
      edits.filter(({ file }) => file === path),
    );
  }
  for (const { path, text } of creations) {
    if (path in result) throw new Error(`${path} is there already`);
    result[path] = text;
  }
  for (const path of deletions) delete result[path];
  return result;
}

function withStops(text: string, path: string, { edits, stops = [] }: ActionEdit): string {
  const marked = edits.map((edit, index) => {
    const offsets = stops.filter((stop) => stop.edit === index).map(({ offset }) => offset);
    const newText = offsets
      .sort((a, b) => b - a)
      .reduce((now, offset) => `${now.slice(0, offset)}‸${now.slice(offset)}`, edit.newText);
    return { ...edit, newText };
  });
  return applyEdits(
    text,
    marked.filter(({ file }) => file === path),
  );
}

async function read(files: Files) {
  const workspace = createWorkspace(new MemoryFileSystem(files));
  await workspace.load();
  const book = workspace.books[0]!;
  return { book, findings: workspace.check(book) };
}
