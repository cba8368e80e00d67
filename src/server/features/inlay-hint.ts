import type { InlayHint } from 'vscode-languageserver';
import { inlayHints } from '../../core/language/inlay-hints.ts';
import type { TextRange } from '../../core/text/range.ts';
import type { Feature, LocatedFile, ServerContext } from '../context.ts';
import { LastAnswers } from '../last-answers.ts';

/** Hints change with other files, too: then the client is told to ask again. */
export const inlayHint: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),

  register(connection, context) {
    const content = (located: LocatedFile, span: TextRange) => hintsIn(located, span, context);
    const last =
      context.client.workspace?.inlayHint?.refreshSupport === true
        ? new LastAnswers(context, content, () => void connection.languages.inlayHint.refresh().catch(() => undefined))
        : undefined;

    connection.languages.inlayHint.on(async ({ textDocument, range }) => {
      const located = await context.locate(textDocument.uri);
      const source = located?.file.source;
      if (!located || !source) return null;
      const span = { start: source.offsetAt(range.start), end: source.offsetAt(range.end) };
      last?.remember(textDocument.uri, located, span);
      return hintsIn(located, span, context);
    });
  },
};

function hintsIn({ book, file, folder }: LocatedFile, span: TextRange, context: ServerContext): InlayHint[] {
  return inlayHints(book, file, span, context.locale, context.shown(folder).inlayHints).map(({ range, text }) => ({
    position: file.source!.positionAt(range.end),
    label: text,
    paddingLeft: true,
  }));
}
