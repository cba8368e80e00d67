import type { ShowMessage } from '../src/core/page/messages.ts';
import type { PageChoice, PreviewPage } from '../src/core/page/page.ts';

/** What is shown: a message with nothing left out. */
export interface Shown extends Omit<ShowMessage, 'page' | 'choices'> {
  readonly page: PreviewPage | undefined;
  readonly choices: readonly PageChoice[];
}

/** A message with what it leaves out, taken from what is shown; undefined where it goes on from another state than that. */
export function shownAfter(told: ShowMessage, before: Shown | undefined): Shown | undefined {
  if (told.since !== undefined && told.since !== before?.state) return undefined;
  const known = new Map(before?.page?.blocks.map((block) => [block.key, block]));
  const blocks = told.page?.blocks.flatMap((block) => (block.kind === 'kept' ? (known.get(block.key) ?? []) : block));
  const page = told.page && { ...told.page, blocks: blocks ?? [] };
  return { ...told, page, choices: told.choices ?? before?.choices ?? [] };
}
