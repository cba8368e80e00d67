import {
  type CodeAction as ClientAction,
  type ClientCapabilities,
  type Diagnostic,
  LSPErrorCodes,
  type Range,
  ResponseError,
} from 'vscode-languageserver';
import {
  type ActionEdit,
  actionKinds,
  codeActions as actionsAt,
  type CodeAction,
} from '../../core/language/actions/index.ts';
import { render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import type { Feature, LocatedFile, ServerContext } from '../context.ts';
import { toDiagnostic } from '../convert.ts';
import { locateChecked } from '../locate-checked.ts';
import { type EditAbilities, editAbilities, toWorkspaceEdit } from '../workspace-edit.ts';

/** What the client hands back to have an action's edit made: where it was offered, and which of those it was. */
interface ActionData {
  readonly uri: string;
  readonly range: Range;
  readonly key: string;
}

export const codeActions: Feature = {
  capabilities: (client) => ({
    codeActionProvider: { codeActionKinds: [...actionKinds], resolveProvider: resolves(client) },
  }),

  register(connection, context) {
    const can = editAbilities(context.client);
    const later = resolves(context.client);
    const showsDisabled = context.client.textDocument?.codeAction?.disabledSupport === true;

    connection.onCodeAction(async ({ textDocument, range, context: asked }) => {
      const located = await locateChecked(textDocument.uri, context);
      if (!located?.file.source) return [];
      const toClient = (action: CodeAction): ClientAction[] => {
        if (action.disabled && !showsDisabled) return [];
        const common = describe(action, located, context, asked.diagnostics);
        if (action.disabled) return [{ ...common, disabled: { reason: render(action.disabled, context.locale) } }];
        if (later && action.costly)
          return [{ ...common, data: { uri: textDocument.uri, range, key: action.key } satisfies ActionData }];
        const edit = action.edit();
        return isSomething(edit) ? [{ ...common, edit: toWorkspaceEdit(edit, located, can) }] : [];
      };
      return offered(located, range, context, can, asked.only).flatMap(toClient);
    });

    connection.onCodeActionResolve(async (asked) => {
      const { uri, range, key } = asked.data as ActionData;
      const located = await context.locate(uri);
      const only = asked.kind === undefined ? undefined : [asked.kind];
      const action =
        located?.file.source && offered(located, range, context, can, only).find((each) => each.key === key);
      const refuse = (reason: 'action/outdated' | 'action/failed') =>
        new ResponseError<void>(LSPErrorCodes.RequestFailed, render(message(reason), context.locale));
      if (!located || !action || action.disabled) return refuse('action/outdated');
      const edit = action.edit();
      return isSomething(edit) ? { ...asked, edit: toWorkspaceEdit(edit, located, can) } : refuse('action/failed');
    });
  },
};

/** Whether the client asks for edits only once an action is chosen. */
function resolves({ textDocument }: ClientCapabilities): boolean {
  const support = textDocument?.codeAction;
  return support?.dataSupport === true && support.resolveSupport?.properties.includes('edit') === true;
}

function offered(
  { folder, book, file }: LocatedFile,
  range: Range,
  context: ServerContext,
  can: EditAbilities,
  only: readonly string[] | undefined,
): readonly CodeAction[] {
  const span = { start: file.source!.offsetAt(range.start), end: file.source!.offsetAt(range.end) };
  return actionsAt({ book, file, span, can, only, check: (each) => context.findings(folder, each) });
}

function describe(
  { title, kind, findings, preferred }: CodeAction,
  { book }: LocatedFile,
  { locale }: ServerContext,
  shown: readonly Diagnostic[],
): ClientAction {
  const solved = findings.flatMap((finding) => {
    const source = book.files.get(finding.file)?.source;
    const diagnostic = source && toDiagnostic(finding, source, locale);
    return diagnostic ? (shown.find((candidate) => isSame(candidate, diagnostic)) ?? diagnostic) : [];
  });
  return { title: render(title, locale), kind, diagnostics: solved, isPreferred: preferred };
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && JSON.stringify(a.range) === JSON.stringify(b.range);
}

function isSomething(edit: ActionEdit | undefined): edit is ActionEdit {
  return edit !== undefined && edit.edits.length + (edit.creations?.length ?? 0) + (edit.deletions?.length ?? 0) > 0;
}
