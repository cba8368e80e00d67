import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Place } from '../../core/book/model.ts';
import { judgeClaims } from '../../core/claims/index.ts';
import { previewLenses } from '../../core/language/preview-lenses.ts';
import { countReferences, type ReferenceLens, referenceLenses } from '../../core/language/reference-lenses.ts';
import { verdictLenses } from '../../core/language/verdicts/verdict-lenses.ts';
import { verdictSummary } from '../../core/language/verdicts/verdict-summary.ts';
import { render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import type { TextRange } from '../../core/text/range.ts';
import type { Feature, LocatedFile, ServerContext } from '../context.ts';
import { toLocations, toRange } from '../convert.ts';
import { LastAnswers } from '../last-answers.ts';
import { locateChecked } from '../locate-checked.ts';
import { openPreviewCommand, type ShowReferencesArguments, showReferencesCommand } from '../protocol.ts';

/** What a lens is about: references that are counted, or a claim's verdict. */
type Lens = Pick<ReferenceLens, 'entity' | 'shared'> | { readonly claim: string };

/** What a lens carries until it is looked at. */
interface LensData {
  readonly uri: string;
  readonly lens: Lens;
}

/** So many records of a verdict are listed by a click. */
const mostPlaces = 200;

/**
 * Lenses that say what claims are found to be and that count references.
 * @param canShow whether the client has `showReferencesCommand`: else they are text alone
 */
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
        const located = await locateChecked(uri, context);
        if (!located?.file.source) return null;
        last?.remember(uri, located, null);
        const previews = canShow && context.shown(located.folder).preview ? previewLensesOf(located, uri, context) : [];
        const read = lensesOf(located, context).map(
          ({ range, lens }): CodeLens => ({
            range: toRange(located.file.source!, range),
            data: { uri, lens } satisfies LensData,
          }),
        );
        return [...read, ...previews];
      });

      connection.onCodeLensResolve(async (asked) => {
        if (!asked.data) return asked;
        const { uri, lens } = asked.data as LensData;
        const located = await context.locate(uri);
        if (!located) return asked;
        const { title, places } = read(located, lens, context);
        if (!canShow || places.length === 0) return { ...asked, command: { title, command: '' } };
        const shown: ShowReferencesArguments = [uri, asked.range.start, toLocations(places, located)];
        return { ...asked, command: { title, command: showReferencesCommand, arguments: [...shown] } };
      });
    },
  };
}

/** They say the same whatever the book holds, so that there is nothing to look up later. */
function previewLensesOf({ book, file }: LocatedFile, uri: string, { locale }: ServerContext): CodeLens[] {
  const title = render(message('preview/lens', {}), locale);
  return previewLenses(book, file).map(({ range, key }) => ({
    range: toRange(file.source!, range),
    command: { title, command: openPreviewCommand, arguments: [uri, key] },
  }));
}

function lensesOf(
  { book, file, folder }: LocatedFile,
  context: ServerContext,
): readonly { readonly range: TextRange; readonly lens: Lens }[] {
  const { verdicts, references } = context.shown(folder);
  return [
    ...(verdicts ? verdictLenses(book, file).map(({ range, claim }) => ({ range, lens: { claim } })) : []),
    ...(references
      ? referenceLenses(book, file).map(({ range, entity, shared }) => ({ range, lens: { entity, shared } }))
      : []),
  ];
}

function titlesOf(located: LocatedFile, context: ServerContext): readonly string[] {
  return lensesOf(located, context).map(({ lens }) => read(located, lens, context).title);
}

/** What a lens says, and the places that it leads to: of a verdict the figures that counted. */
function read(
  { book }: LocatedFile,
  lens: Lens,
  { locale }: ServerContext,
): { readonly title: string; readonly places: readonly Place[] } {
  if (!('claim' in lens)) return countReferences(book, lens, locale);
  const verdict = judgeClaims(book.model).get(lens.claim);
  if (!verdict) return { title: '', places: [] };
  return {
    title: verdictSummary(verdict, locale),
    get places() {
      return [...verdict.certain, ...verdict.possible].slice(0, mostPlaces).map(({ place }) => place);
    },
  };
}
