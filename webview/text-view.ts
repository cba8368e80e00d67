import type { ClaimsBlock, FactsBlock, ListBlock, TextBlock } from '../src/core/page/page.ts';
import type { BlockView, Surroundings } from './surroundings.ts';
import { claimParts, factParts, listParts, textParts } from './text-views.ts';

type WordsBlock = TextBlock | ClaimsBlock | FactsBlock | ListBlock;

/** A part of the page that is words alone. */
export class TextView implements BlockView<WordsBlock> {
  readonly element = document.createElement('div');

  show(block: WordsBlock, around: Surroundings): void {
    this.element.className = block.kind;
    this.element.replaceChildren(...partsOf(block, around));
  }

  dispose(): void {
    this.element.remove();
  }
}

function partsOf(block: WordsBlock, around: Surroundings): (Node | string)[] {
  switch (block.kind) {
    case 'text':
      return textParts(block);
    case 'claims':
      return claimParts(block, around);
    case 'facts':
      return factParts(block);
    case 'list':
      return listParts(block, around);
  }
}
