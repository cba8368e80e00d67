import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import { type CodeFix, codeFixes } from '../../core/language/code-fixes.ts';
import { render } from '../../core/messages/catalogue.ts';
import type { FileEdit } from '../../core/rules/rule.ts';
import type { Feature, LocatedFile, ServerContext } from '../context.ts';
import { toDiagnostic, toRange } from '../convert.ts';

export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } }),

  register(connection, context) {
    connection.onCodeAction(async ({ textDocument, range, context: asked }) => {
      if (asked.only && !asked.only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix)) return [];
      const located = await context.locate(textDocument.uri);
      const source = located?.file.source;
      if (!located || !source) return [];
      const span = { start: source.offsetAt(range.start), end: source.offsetAt(range.end) };
      const findings = context.findings(located.folder, located.book);
      return codeFixes(findings, located.file.path, span).map((fix) =>
        toCodeAction(fix, located, context, asked.diagnostics),
      );
    });
  },
};

function toCodeAction(
  fix: CodeFix,
  located: LocatedFile,
  context: ServerContext,
  shown: readonly Diagnostic[],
): CodeAction {
  const source = located.file.source!;
  const solved = fix.findings.map((finding) => {
    const diagnostic = toDiagnostic(finding, source, context.locale);
    return shown.find((candidate) => isSame(candidate, diagnostic)) ?? diagnostic;
  });
  return {
    title: render(fix.title, context.locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: solved,
    isPreferred: fix.preferred,
    edit: toWorkspaceEdit(fix.edits, located),
  };
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && JSON.stringify(a.range) === JSON.stringify(b.range);
}

function toWorkspaceEdit(edits: readonly FileEdit[], { book, folder }: LocatedFile): WorkspaceEdit {
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const { file, range, newText } of edits) {
    const source = book.files.get(file)?.source;
    if (!source) continue;
    const uri = folder.uriOf(file);
    changes[uri] = [...(changes[uri] ?? []), { range: toRange(source, range), newText }];
  }
  return { changes };
}
