import type { PreviewBlock, PreviewPage, ToldPage } from '../page/page.ts';

/**
 * A page for who has another one: of the parts that are the same, the keys alone. Most keys change one chart, and a part
 * that is not told need not be drawn.
 * @param before what they have; undefined: nothing, and all is told
 */
export function pageSince(page: PreviewPage, before: PreviewPage | undefined): ToldPage {
  if (!before) return page;
  const isKept = (block: PreviewBlock) => {
    const [own, other] = before.blocks.filter(({ key }) => key === block.key);
    // A key that several parts have names none of them.
    return own !== undefined && !other && textOf(own) === textOf(block);
  };
  return { ...page, blocks: page.blocks.map((block) => (isKept(block) ? { kind: 'kept', key: block.key } : block)) };
}

const texts = new WeakMap<PreviewBlock, string>();

function textOf(block: PreviewBlock): string {
  let text = texts.get(block);
  if (text === undefined) {
    text = JSON.stringify(block);
    texts.set(block, text);
  }
  return text;
}
