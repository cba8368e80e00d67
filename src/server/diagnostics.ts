import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../core/rules/rule.ts';
import { SourceText } from '../core/text/source-text.ts';
import type { ServerContext } from './context.ts';
import { toDiagnostic } from './convert.ts';
import type { Folder } from './folder.ts';

const unreadable = new SourceText('');

/** The diagnostics of a folder's books by path; files without a finding are in it with an empty list. */
export function diagnosticsOf(context: ServerContext, folder: Folder): ReadonlyMap<string, readonly Diagnostic[]> {
  const byPath = new Map<string, Diagnostic[]>();
  for (const book of folder.workspace.books) {
    for (const path of book.files.keys()) if (!byPath.has(path)) byPath.set(path, []);
    for (const finding of context.findings(folder, book)) {
      const source = book.files.get(finding.file)?.source ?? unreadable;
      listIn(byPath, finding).push(toDiagnostic(finding, source, context.locale));
    }
  }
  return byPath;
}

function listIn(byPath: Map<string, Diagnostic[]>, { file }: Finding): Diagnostic[] {
  const list = byPath.get(file) ?? [];
  byPath.set(file, list);
  return list;
}
