import type { Book, Definition } from '../../book/book.ts';
import type { Declaration } from '../../book/model.ts';
import { repeatedIds } from '../../claims/index.ts';
import { message } from '../../messages/message.ts';
import { claimOf } from '../claim/example-claim.ts';
import { namedPlace } from '../named-place.ts';
import type { Report, Rule } from '../rule.ts';
import { faultsOf, readByFaults } from './reference-faults.ts';

export const duplicateId: Rule = {
  id: 'ref/duplicate-id',
  severity: 'error',
  documentation: {
    en: 'Two things of one kind have the same id: products, trends, tables each in their kind, claims and charts in the whole book. The first by path counts. In the list of a claim an id stands once.',
    zh: '同类的两项用了同一个 id：产品、趋势、表格各在本类内唯一，论断和图表在全书内唯一。以路径在前的为准。论断的列表中，一个 id 也只出现一次。',
  },
  examples: {
    valid: [{ file: 'products/doubao.product.yaml', text: 'name: 豆包\n' }],
    invalid: [
      { file: 'products/zz.product.yaml', text: 'id: ⟦quark⟧\nname: 夸克\n' },
      { file: 'products/search/quark.product.yaml', text: '⟦name⟧: 夸克\n' },
      claimOf('搜索产品有夸克', '{ type: list, where: { track: search }, includes: [quark, ⟦quark⟧] }'),
    ],
  },
  reads: readByFaults,
  checkPart: (view, report) => faultsOf(view, 'ref/duplicate-id', report),
  check(book, report) {
    for (const kind of ['product', 'trend', 'table', 'claim', 'chart'] as const) {
      const all = book.all(kind);
      if (all.length === book.model[`${kind}s`].size) continue;
      const first = new Map<string, Definition>();
      for (const each of all) {
        const earlier = first.get(each.id);
        if (earlier) reportDuplicate(book, report, each, earlier);
        else first.set(each.id, each);
      }
    }
    for (const claim of book.model.claims.values()) {
      for (const { id, place } of repeatedIn(claim)) report(place, message('ref/duplicate-id/in-list', { id }));
    }
  },
};

const kept = new WeakMap<Declaration, ReturnType<typeof repeatedIds>>();

function repeatedIn(claim: Declaration): ReturnType<typeof repeatedIds> {
  const found = kept.get(claim) ?? repeatedIds(claim);
  kept.set(claim, found);
  return found;
}

function reportDuplicate(book: Book, report: Report, each: Definition, earlier: Definition): void {
  const line = (book.files.get(earlier.place.file)?.source?.positionAt(earlier.place.range.start).line ?? 0) + 1;
  const { kind, id } = each;
  report(namedPlace(book, each), message('ref/duplicate-id', { kind, id, file: earlier.place.file, line }));
}
