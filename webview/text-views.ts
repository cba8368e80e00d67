import type { ClaimsBlock, FactsBlock, ListBlock, TextBlock } from '../src/core/page/page.ts';
import { linkButton, textElement } from './elements.ts';
import { proseElements } from './prose-elements.ts';
import { say } from './say.ts';
import type { Surroundings } from './surroundings.ts';

export function textParts({ content }: TextBlock): (Node | string)[] {
  return proseElements(content);
}

/** Claims, each with its verdict and why; the statement leads to its check. */
export function claimParts({ key, claims }: ClaimsBlock, { open }: Surroundings): HTMLElement[] {
  const list = document.createElement('ul');
  list.className = 'claims';
  list.append(
    ...claims.map(({ id, statement, verdict, label, reason }, index) => {
      const item = document.createElement('li');
      item.dataset.key = `claim:${id}`;
      item.append(
        textElement('span', label, `verdict ${verdict}`),
        linkButton(statement, say('preview/open', { name: id }), () => open(key, index)),
        textElement('p', reason, 'detail'),
      );
      return item;
    }),
  );
  return [list];
}

export function factParts({ facts }: FactsBlock): HTMLElement[] {
  const list = document.createElement('dl');
  list.append(...facts.flatMap(({ name, text }) => [textElement('dt', name), textElement('dd', text)]));
  return [list];
}

/** Recommendations, forecasts, quotations, mentions: each leads to where it is written. */
export function listParts({ key, items, quotes }: ListBlock, { open }: Surroundings): HTMLElement[] {
  const list = document.createElement('ul');
  list.className = quotes ? 'quotes' : 'items';
  list.append(
    ...items.map(({ text, detail, opens }, index) => {
      const item = document.createElement('li');
      const words = opens ? linkButton(text, say('preview/open', { name: text }), () => open(key, index)) : text;
      item.append(words, ...(detail ? [textElement('p', detail, 'detail')] : []));
      return item;
    }),
  );
  return [list];
}
