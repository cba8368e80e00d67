import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver';
import { countReferences, type ReferenceLens, referenceLenses } from '../../core/language/reference-lenses.ts';
import type { Feature, LocatedFile, ServerContext } from '../context.ts';
import { toLocations, toRange } from '../convert.ts';
import { LastAnswers } from '../last-answers.ts';
import { type ShowReferencesArguments, showReferencesCommand } from '../protocol.ts';

/** What a lens carries until it is looked at. */
interface LensData extends Pick<ReferenceLens, 'entity' | 'shared'> {
  readonly uri: string;
}

/** Lenses that count references. @param canShow whether the client has `showReferencesCommand`: else they are text alone */
export function codeLens(canShow: boolean): Feature {
  return {
    capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),

    register(connection, context) {
      const refresh = () => void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
      const last =
        context.client.workspace?.codeLens?.refreshSupport === true
          ? new LastAnswers<null>(context, (located) => titlesOf(located, context), refresh)
          : undefined;

      connection.onCodeLens(async ({ textDocument: { uri } }) => {
        const located = await context.locate(uri);
        if (!located?.file.source) return null;
        last?.remember(uri, located, null);
        return lensesOf(located, uri, context);
      });

      connection.onCodeLensResolve(async (lens) => {
        const { uri, ...counted } = lens.data as LensData;
        const located = await context.locate(uri);
        if (!located) return lens;
        const { title, places } = countReferences(located.book, counted, context.locale);
        if (!canShow || places.length === 0) return { ...lens, command: { title, command: '' } };
        const shown: ShowReferencesArguments = [uri, lens.range.start, toLocations(places, located)];
        return { ...lens, command: { title, command: showReferencesCommand, arguments: [...shown] } };
      });
    },
  };
}

function titlesOf({ book, file, folder }: LocatedFile, context: ServerContext): readonly string[] {
  if (!context.shown(folder).references) return [];
  return referenceLenses(book, file).map((lens) => countReferences(book, lens, context.locale).title);
}

function lensesOf({ book, file, folder }: LocatedFile, uri: string, context: ServerContext): CodeLens[] {
  if (!context.shown(folder).references) return [];
  return referenceLenses(book, file).map(({ range, entity, shared }) => ({
    range: toRange(file.source!, range),
    data: { uri, entity, shared } satisfies LensData,
  }));
}
