import type { PhrasingContent } from 'mdast';
import type { ReportContext } from '../context.ts';
import { text } from '../nodes.ts';

/** The numbers of sources, as links to them; of a source that the book does not have, nothing. */
export function sourceMarks({ plan, say }: ReportContext, ids: readonly string[]): PhrasingContent[] {
  return ids.flatMap((id): PhrasingContent[] => {
    const source = plan.sources.find((each) => each.id === id);
    if (!source) return [];
    const { number, title } = source;
    const label = say('report/source-note', { number, title });
    const children: PhrasingContent[] = [
      { type: 'reference', to: `source-${id}`, label, title, children: [text(`[${number}]`)] },
    ];
    return [{ type: 'span', tag: 'sup', className: 'cite', children }];
  });
}
