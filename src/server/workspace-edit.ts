import type {
  ClientCapabilities,
  CreateFile,
  DeleteFile,
  RenameFile,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { ActionEdit } from '../core/language/actions/index.ts';
import type { FileEdit } from '../core/rules/rule.ts';
import { withLineEndings } from '../core/rules/safe-fixes.ts';
import type { LocatedFile } from './context.ts';
import { toRange } from './convert.ts';

/** What a client can do as a part of one edit. */
export interface EditAbilities {
  /** Edits of files in a given order, with files that are made, renamed and deleted among them. */
  readonly documentChanges: boolean;
  readonly createFiles: boolean;
  readonly renameFiles: boolean;
  readonly deleteFiles: boolean;
  /** Places in the new text where a person goes on writing. */
  readonly snippets: boolean;
}

export function editAbilities({ workspace }: ClientCapabilities): EditAbilities {
  const can = workspace?.workspaceEdit;
  const operations = can?.resourceOperations ?? [];
  const files = (operation: 'create' | 'rename' | 'delete') => operations.includes(operation);
  // Operations on files stand in documentChanges: an editor that can do them reads those, though it may not say so.
  const documentChanges = can?.documentChanges === true || operations.length > 0;
  return {
    documentChanges,
    createFiles: files('create'),
    renameFiles: files('rename'),
    deleteFiles: files('delete'),
    snippets: documentChanges && can?.snippetEditSupport === true,
  };
}

/** An edit of the core for a client. It must need no more than the client can do. */
export function toWorkspaceEdit(
  { edits, renames, creations = [], deletions = [], stops = [] }: ActionEdit,
  { book, folder }: Omit<LocatedFile, 'file'>,
  can: EditAbilities,
): WorkspaceEdit {
  const byFile = new Map<string, (TextEdit | SnippetTextEdit)[]>();
  let places = 0;
  for (const [index, edit] of withLineEndings(edits, book).entries()) {
    const uri = folder.uriOf(edit.file);
    const source = book.files.get(edit.file)?.source;
    if (!source) continue;
    const offsets = can.snippets ? stops.filter((stop) => stop.edit === index).map(({ offset }) => offset) : [];
    const range = toRange(source, edit.range);
    const list = byFile.get(uri) ?? [];
    list.push(
      offsets.length === 0
        ? { range, newText: edit.newText }
        : { range, snippet: { kind: 'snippet', value: asSnippet(edit, offsets, places) } },
    );
    places += offsets.length;
    byFile.set(uri, list);
  }
  if (!can.documentChanges) return { changes: Object.fromEntries(byFile) as Record<string, TextEdit[]> };
  const changes = [...byFile].map(
    ([uri, list]): TextDocumentEdit => ({ textDocument: { uri, version: null }, edits: list }),
  );
  const made = creations.flatMap(({ path, text }): (CreateFile | TextDocumentEdit)[] => {
    const uri = folder.uriOf(path);
    const start = { line: 0, character: 0 };
    return [
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
    ];
  });
  // Texts before renames: they are named as the files are called before.
  const renamed = renames.map(({ from, to }): RenameFile => {
    return { kind: 'rename', oldUri: folder.uriOf(from), newUri: folder.uriOf(to), options: { overwrite: false } };
  });
  const deleted = deletions.map((path): DeleteFile => ({ kind: 'delete', uri: folder.uriOf(path) }));
  return { documentChanges: [...made, ...changes, ...renamed, ...deleted] };
}

/** The new text with the places to go to, numbered on from `places`; what a snippet would read as such is escaped. */
function asSnippet({ newText }: FileEdit, offsets: readonly number[], places: number): string {
  let value = '';
  let from = 0;
  for (const [index, offset] of offsets.entries()) {
    value += `${escaped(newText.slice(from, offset))}$${places + index + 1}`;
    from = offset;
  }
  return value + escaped(newText.slice(from));
}

function escaped(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}
