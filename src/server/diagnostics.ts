import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../core/rules/rule.ts';
import { SourceText } from '../core/text/source-text.ts';
import type { FindingsOfFile, ServerContext } from './context.ts';
import { toDiagnostic } from './convert.ts';
import type { Folder } from './folder.ts';

/** The diagnostics of findings in a file. */
export function diagnosticsIn({ file, findings }: FindingsOfFile, { locale }: ServerContext): readonly Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, file.source ?? unreadable, locale));
}

const unreadable = new SourceText('');

/** By the findings of a file, which are the same list as long as nothing in it changes. */
const kept = new WeakMap<readonly Finding[], readonly Diagnostic[]>();

/** The diagnostics of a folder's books by path; the same lists for files in which nothing changed. Files without any are not in it. */
export function diagnosticsOf(context: ServerContext, folder: Folder): ReadonlyMap<string, readonly Diagnostic[]> {
  const byPath = new Map<string, readonly Diagnostic[]>();
  for (const book of folder.workspace.books) {
    for (const [path, findings] of context.findingsByFile(folder, book)) {
      const source = book.files.get(path)?.source ?? unreadable;
      const known = kept.get(findings) ?? findings.map((finding) => toDiagnostic(finding, source, context.locale));
      kept.set(findings, known);
      byPath.set(path, known);
    }
  }
  return byPath;
}
