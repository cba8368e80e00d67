import { overlaps } from '../../text/range.ts';
import type { ActionContext, ActionKind, ActionProvider, CodeAction } from './action.ts';
import { addMissingKeys } from './add-missing-keys.ts';
import { annotateSelection } from './annotate-selection.ts';
import { createMissing } from './create-missing.ts';
import { extractNarrative } from './extract-narrative.ts';
import { findingFixes } from './finding-fixes.ts';
import { fixAllSafe } from './fix-all-safe.ts';
import { inlineNarrative } from './inline-narrative.ts';
import { listTrend } from './list-trend.ts';
import { removeKey } from './remove-key.ts';
import { restateClaim } from './restate-claim.ts';
import { sortAllKeys, sortKeys } from './sort-keys.ts';
import { spellFigure } from './spell-figure.ts';
import { supportClaim } from './support-claim.ts';
import { suppressFinding } from './suppress-finding.ts';

export type { ActionAbilities, ActionEdit, ActionKind, CodeAction } from './action.ts';

/** In the order in which they are best offered; each with the kinds that it makes. */
const providers: readonly (readonly [ActionProvider, readonly ActionKind[]])[] = [
  [findingFixes, ['quickfix']],
  [addMissingKeys, ['quickfix']],
  [createMissing, ['quickfix']],
  [restateClaim, ['quickfix']],
  [supportClaim, ['quickfix']],
  [listTrend, ['quickfix']],
  [removeKey, ['quickfix']],
  [suppressFinding, ['quickfix']],
  [spellFigure, ['refactor.rewrite']],
  [sortKeys, ['refactor.rewrite']],
  [annotateSelection, ['refactor.extract']],
  [extractNarrative, ['refactor.extract']],
  [inlineNarrative, ['refactor.inline']],
  [sortAllKeys, ['source.organizeKeys.trendbook']],
  [fixAllSafe, ['source.fixAll.trendbook']],
];

/** Every kind of action that there is. */
export const actionKinds: readonly ActionKind[] = [...new Set(providers.flatMap(([, kinds]) => kinds))];

export interface ActionRequest extends Pick<ActionContext, 'book' | 'file' | 'span' | 'check' | 'can'> {
  /** Kinds or their beginnings (`refactor`); actions on a whole file (`source`) come only where they are asked for. */
  readonly only?: readonly string[] | undefined;
}

/** What can be done at a span of a file. */
export function codeActions({ only, ...asked }: ActionRequest): readonly CodeAction[] {
  const { book, file, span } = asked;
  const wanted = (kind: ActionKind) =>
    only ? only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`)) : !/^source\b/.test(kind);
  const findings = asked.check(book);
  const touched = findings.filter(
    ({ file: path, range }) => path === file.path && (overlaps(range, span) || range.end === span.start),
  );
  const context: ActionContext = { ...asked, findings, touched };
  return providers.filter(([, kinds]) => kinds.some(wanted)).flatMap(([provider]) => provider(context));
}
