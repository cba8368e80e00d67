import type { Diagnostic, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import type { Feature } from '../context.ts';
import { diagnosticsIn, diagnosticsOf } from '../diagnostics.ts';
import { locateChecked } from '../locate-checked.ts';
import { ResultIds } from '../result-ids.ts';

/** Answers for a file, or for every file of every book, when the client asks; asks it to ask again when more changed. */
export const pullDiagnostics: Feature = {
  capabilities: () => ({
    diagnosticProvider: { identifier: 'trendbook', interFileDependencies: true, workspaceDiagnostics: true },
  }),

  register(connection, context) {
    const results = new ResultIds();
    const canRefresh = context.client.workspace?.diagnostics?.refreshSupport === true;
    let wholeWorkspace = false;

    const diagnosticsChecked = async (uri: string) => {
      const located = await locateChecked(uri, context);
      return located ? (diagnosticsOf(context, located.folder).get(located.file.path) ?? []) : [];
    };

    connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
      // Whoever is told in time that there is more does not wait for the first check of a large book.
      const soon = canRefresh ? await context.findingsSoon(uri) : undefined;
      const diagnostics = soon ? diagnosticsIn(soon, context) : await diagnosticsChecked(uri);
      results.ask(uri);
      const resultId = results.tell(uri, diagnostics);
      if (resultId === previousResultId) return { kind: 'unchanged', resultId };
      return { kind: 'full', resultId, items: [...diagnostics] };
    });

    connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }) => {
      wholeWorkspace = true;
      const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      const report = (uri: string, diagnostics: readonly Diagnostic[]) => {
        const resultId = results.tell(uri, diagnostics);
        items.push(
          previous.get(uri) === resultId
            ? { kind: 'unchanged', uri, version: null, resultId }
            : { kind: 'full', uri, version: null, resultId, items: [...diagnostics] },
        );
        previous.delete(uri);
      };
      for (const folder of context.folders) {
        await context.checked(folder);
        const found = diagnosticsOf(context, folder);
        for (const book of folder.workspace.books) {
          for (const path of book.files.keys()) report(folder.uriOf(path), found.get(path) ?? []);
        }
      }
      for (const uri of Array.from(previous.keys())) report(uri, []);
      return { items };
    });

    context.onSettled((folder) => {
      if (!canRefresh) return;
      const current = diagnosticsOf(context, folder);
      const isStale = (path: string, diagnostics: readonly Diagnostic[]) => {
        const uri = folder.uriOf(path);
        return (wholeWorkspace || results.knows(uri)) && !results.isCurrent(uri, diagnostics);
      };
      const stale = [...current].some(([path, diagnostics]) => isStale(path, diagnostics));
      const found = new Set([...current.keys()].map((path) => folder.uriOf(path)));
      const gone = results.uris.some((uri) => !found.has(uri) && folder.pathOf(uri) !== undefined);
      if (stale || gone) connection.languages.diagnostics.refresh().catch(() => undefined);
    });

    context.onRemoved((folder) => {
      results.forget((uri) => folder.pathOf(uri) !== undefined);
      if (canRefresh) connection.languages.diagnostics.refresh().catch(() => undefined);
    });
  },
};
