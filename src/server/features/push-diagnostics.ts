import type { Diagnostic } from 'vscode-languageserver';
import type { Feature } from '../context.ts';
import { diagnosticsIn, diagnosticsOf } from '../diagnostics.ts';
import type { Folder } from '../folder.ts';
import { isSame } from '../result-ids.ts';

/**
 * Publishes the findings of whole books, open or not, file by file and only where they changed; before a book is checked for
 * the first time those of open files that need nothing of the rest.
 */
export const pushDiagnostics: Feature = {
  register(connection, context) {
    /** What the client shows of each folder, by URI. */
    const shown = new Map<Folder, ReadonlyMap<string, readonly Diagnostic[]>>();

    const settled = new WeakSet<Folder>();

    const tellSoon = async (uri: string) => {
      const soon = await context.findingsSoon(uri);
      if (!soon || settled.has(soon.folder)) return;
      const before = shown.get(soon.folder) ?? new Map<string, readonly Diagnostic[]>();
      const diagnostics = diagnosticsIn(soon, context);
      if (isSame(before.get(uri) ?? [], diagnostics)) return;
      shown.set(soon.folder, new Map([...before, [uri, diagnostics]]));
      void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    };

    context.onText((uri) => {
      tellSoon(uri).catch((error: unknown) => connection.console.error(String(error)));
    });

    context.onSettled((folder) => {
      settled.add(folder);
      const before = shown.get(folder) ?? new Map<string, readonly Diagnostic[]>();
      const after = new Map<string, readonly Diagnostic[]>();
      for (const [path, diagnostics] of diagnosticsOf(context, folder)) {
        const uri = folder.uriOf(path);
        after.set(uri, diagnostics);
        const isShown = isSame(before.get(uri) ?? [], diagnostics);
        if (!isShown) void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
      }
      for (const uri of before.keys()) {
        if (!after.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
      }
      shown.set(folder, after);
    });

    context.onRemoved((folder) => {
      for (const uri of shown.get(folder)?.keys() ?? []) void connection.sendDiagnostics({ uri, diagnostics: [] });
      shown.delete(folder);
    });
  },
};
