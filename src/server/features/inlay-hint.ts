import type { ClientCapabilities, InlayHint as ClientHint } from 'vscode-languageserver';
import { type InlayHint, inlayHints } from '../../core/language/inlay-hints.ts';
import { verdictCard } from '../../core/language/verdicts/verdict-card.ts';
import type { TextRange } from '../../core/text/range.ts';
import type { Feature, LocatedFile, ServerContext } from '../context.ts';
import { LastAnswers } from '../last-answers.ts';
import { locateChecked } from '../locate-checked.ts';
import { linksOf } from '../locations.ts';

/** What a hint carries until it is looked at. */
interface HintData {
  readonly uri: string;
  readonly claim: string;
}

/** Hints change with other files, too: then the client is told to ask again. */
export const inlayHint: Feature = {
  capabilities: (client) => ({ inlayHintProvider: resolvesTooltips(client) ? { resolveProvider: true } : true }),

  register(connection, context) {
    const later = resolvesTooltips(context.client);
    const content = (located: LocatedFile, span: TextRange) => hintsIn(located, span, context);
    const refresh = () => void connection.languages.inlayHint.refresh().catch(() => undefined);
    const last =
      context.client.workspace?.inlayHint?.refreshSupport === true
        ? new LastAnswers(context, content, refresh, { asksAfterEdits: true })
        : undefined;

    connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) => {
      const located = await locateChecked(uri, context);
      const source = located?.file.source;
      if (!located || !source) return null;
      const span = { start: source.offsetAt(range.start), end: source.offsetAt(range.end) };
      last?.remember(uri, located, span);
      return hintsIn(located, span, context).map(({ range: behind, text, claim }): ClientHint => {
        const hint = { position: source.positionAt(behind.end), label: text, paddingLeft: true };
        if (claim === undefined) return hint;
        if (later) return { ...hint, data: { uri, claim } satisfies HintData };
        return { ...hint, ...tooltip(located, claim, context) };
      });
    });

    if (!later) return;
    connection.languages.inlayHint.resolve(async (hint) => {
      const { uri, claim } = (hint.data ?? {}) as Partial<HintData>;
      const located = uri === undefined ? undefined : await context.locate(uri);
      return located && claim !== undefined ? { ...hint, ...tooltip(located, claim, context) } : hint;
    });
  },
};

function resolvesTooltips({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.inlayHint?.resolveSupport?.properties.includes('tooltip') === true;
}

function hintsIn({ book, file, folder }: LocatedFile, span: TextRange, context: ServerContext): readonly InlayHint[] {
  return inlayHints(book, file, span, context.locale, context.shown(folder).inlayHints);
}

function tooltip(located: LocatedFile, claim: string, { locale }: ServerContext): Pick<ClientHint, 'tooltip'> {
  const value = verdictCard(located.book, claim, locale, linksOf(located.folder));
  return value === undefined ? {} : { tooltip: { kind: 'markdown', value } };
}
