import type { BookDocument } from '../../book/book.ts';
import type { Place } from '../../book/model.ts';
import { itemsUnder, pairsOf } from '../../book/read-node.ts';
import { observationKeys } from '../../book/read-product.ts';
import { message } from '../../messages/message.ts';
import { touchesDamage } from '../../yaml/damage.ts';
import { dereference, findPair } from '../../yaml/nodes.ts';
import type { Rule } from '../rule.ts';

export const missingSource: Rule = {
  id: 'figure/missing-source',
  severity: 'warning',
  documentation: {
    en: 'An observation with figures that names no source: nobody can look the numbers up. A source of the book itself (`own: true`) is one, too.',
    zh: '带有数值的观测没有注明来源：这些数字无从查证。书自己的来源（`own: true`）也算来源。',
  },
  examples: {
    valid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, source: report, downloads: 5 }\n  - { platform: app, note: 未公布 }\n',
      },
    ],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - ⟦platform⟧: app\n    downloads: 5\n',
      },
    ],
  },
  alone: true,
  kinds: ['product'],
  checkPart({ part: { document } }, report) {
    for (const place of document ? withoutSource(document) : []) report(place, message('figure/missing-source'));
  },
};

/** Where a mapping that lacks a key is shown: at its first key. */
function withoutSource(document: BookDocument): Place[] {
  return itemsUnder(document.yaml.root, 'observations').flatMap((item) => {
    const node = dereference(item);
    if (node?.kind !== 'mapping' || findPair(node, 'source') || touchesDamage(node.range, document.yaml)) return [];
    const hasFigures = pairsOf(node).some(({ key }) => !observationKeys.has(key.source));
    return hasFigures ? [{ file: document.path, range: node.pairs[0]!.key.range }] : [];
  });
}
