import type { Feature } from '../context.ts';
import { diagnosticsOf } from '../diagnostics.ts';
import type { Folder } from '../folder.ts';

/** Publishes the findings of whole books, open or not, file by file and only where they changed. */
export const pushDiagnostics: Feature = {
  register(connection, context) {
    /** What the client shows of each folder, by URI. */
    const shown = new Map<Folder, Map<string, string>>();

    context.onSettled((folder) => {
      const before = shown.get(folder) ?? new Map<string, string>();
      const after = new Map<string, string>();
      for (const [path, diagnostics] of diagnosticsOf(context, folder)) {
        if (diagnostics.length === 0) continue;
        const uri = folder.uriOf(path);
        const published = JSON.stringify(diagnostics);
        after.set(uri, published);
        if (before.get(uri) !== published) void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
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
