import type { Reference } from '../../book/book.ts';
import type { Message } from '../../messages/message.ts';
import { checkFormat } from '../../schema/formats.ts';
import { type ActionContext, type ActionEdit, type CodeAction, quickFix } from './action.ts';
import { createPage, createProduct, createTrend } from './create-file.ts';
import { createMetric } from './create-metric.ts';
import { createSource, createTaxonomy, createTerm } from './create-term.ts';
import { unharmed } from './unharmed.ts';

/** What could be made so that a reference names something. */
export interface Creation {
  readonly key: string;
  readonly title: Message;
  edit(): ActionEdit | undefined;
}

type Creator = (reference: Reference, context: ActionContext) => Creation | undefined;

const creators: Partial<Record<Reference['kind'], Creator>> = {
  product: createProduct,
  trend: createTrend,
  page: createPage,
  term: createTerm,
  taxonomy: createTaxonomy,
  source: createSource,
  metric: createMetric,
};

/** Makes what a reference names and the book does not have: a file of its own, or an entry of trendbook.yaml. */
export function createMissing(context: ActionContext): readonly CodeAction[] {
  const { book, file, touched } = context;
  const named = touched.filter(({ rule }) => rule.startsWith('ref/unknown-'));
  if (named.length === 0) return [];
  const actions = new Map<string, CodeAction>();
  for (const finding of named) {
    const { start, end } = finding.range;
    for (const reference of book.contents.get(file.path)?.references ?? []) {
      const { place, fault, id } = reference;
      if (place.range.start !== start || place.range.end !== end) continue;
      if (fault?.rule !== finding.rule || checkFormat('kebab-id', id)) continue;
      const creation = creators[reference.kind]?.(reference, context);
      if (!creation) continue;
      const { key, title } = creation;
      const edit = () => unharmed(creation.edit(), context);
      actions.set(key, { ...quickFix(key, title, [finding], edit), costly: true });
    }
  }
  return [...actions.values()];
}
