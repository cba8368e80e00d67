import type { Heading, RootContent } from 'mdast';

/**
 * The headings of a piece of prose as they follow a heading above them: the uppermost one level below it, and none more
 * than one level below the one before, so that whoever jumps from heading to heading misses none.
 * @param base the depth that the uppermost gets
 * @param anchor what their anchors begin with
 */
export function fitHeadings(nodes: readonly RootContent[], base: number, anchor: string): RootContent[] {
  const depths = nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  const open: { readonly written: number; readonly depth: number }[] = [];
  let count = 0;
  if (depths.length === 0) return [...nodes];
  return nodes.map((node) => {
    if (node.type !== 'heading') return node;
    while (open.length > 0 && open.at(-1)!.written >= node.depth) open.pop();
    const depth = Math.min((open.at(-1)?.depth ?? base - 1) + 1, 6);
    open.push({ written: node.depth, depth });
    count++;
    return { ...node, depth: depth as Heading['depth'], data: { hProperties: { id: `${anchor}-${count}` } } };
  });
}
