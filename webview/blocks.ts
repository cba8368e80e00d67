import type { PreviewBlock } from '../src/core/page/page.ts';
import { textElement } from './elements.ts';
import { PictureCard } from './picture-card.ts';
import type { BlockView, Surroundings } from './surroundings.ts';
import { TextView } from './text-view.ts';

interface Shown {
  readonly element: HTMLElement;
  readonly heading: HTMLElement;
  readonly view: BlockView<never>;
  /** What is drawn, and as what it looks. */
  block: PreviewBlock | undefined;
  look: string;
}

/** The parts of the page, in their order. What did not change is left as it is, focus and scrolling included. */
export class Blocks {
  readonly element = document.createElement('div');
  #shown = new Map<string, Shown>();

  /** Returns how many of them it drew. */
  show(blocks: readonly PreviewBlock[], around: Surroundings): number {
    let drawn = 0;
    const look = JSON.stringify(around.look);
    const next = new Map<string, Shown>();
    for (const block of blocks) {
      const own = `${block.kind} ${block.key}`;
      const key = next.has(own) ? `${own} ${next.size}` : own;
      const shown = this.#shown.get(key) ?? newBlock(block);
      // Moving a part that already stands in its place would take the focus from what is in it.
      const place = this.element.children[next.size] ?? null;
      if (place !== shown.element) this.element.insertBefore(shown.element, place);
      next.set(key, shown);
      const isDrawn = look === shown.look && isSame(block, shown.block);
      Object.assign(shown, { block, look });
      if (isDrawn) continue;
      drawn++;
      shown.element.dataset.key = block.key;
      shown.heading.textContent = block.heading ?? '';
      shown.heading.hidden = !block.heading;
      shown.view.show(block as never, around);
    }
    for (const [key, shown] of this.#shown) {
      if (next.has(key)) continue;
      shown.view.dispose();
      shown.element.remove();
    }
    this.#shown = next;
    return drawn;
  }

  /** Draws all again, changed or not. */
  forget(): void {
    for (const shown of this.#shown.values()) shown.look = '';
  }

  /** Scrolls to a part or a claim, and marks it; undefined takes the mark away. */
  mark(key: string | undefined): void {
    for (const each of this.element.querySelectorAll('[aria-current]')) each.removeAttribute('aria-current');
    if (key === undefined) return;
    const found = this.element.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    found?.setAttribute('aria-current', 'true');
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    found?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
  }
}

function newBlock({ kind }: PreviewBlock): Shown {
  const element = document.createElement('section');
  const heading = textElement('h2', '');
  const view: BlockView<never> = kind === 'picture' ? new PictureCard() : new TextView();
  element.append(heading, view.element);
  return { element, heading, view, block: undefined, look: '' };
}

function isSame(a: PreviewBlock, b: PreviewBlock | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
