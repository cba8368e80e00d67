import fc from 'fast-check';
import type { Book } from '../../../src/core/book/book.ts';
import { importProducts, importTable } from '../../../src/core/import/index.ts';
import { withEdit } from '../../../src/core/language/book-edit.ts';
import { writeCsv } from '../../../src/core/text/csv-write.ts';
import type { Fuzzer } from '../fuzzer.ts';
import { step } from '../support/longest-step.ts';
import { pieces, tornText } from '../support/pieces.ts';
import { sampleBook } from '../support/sample-book.ts';
import { SharedBook } from '../support/sample-workspace.ts';
import { expectApplicable } from '../support/well-formed.ts';

interface Sheet {
  readonly into: 'products' | 'tracks' | 'another';
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const shared = new SharedBook(sampleBook);

const header = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        'name',
        '产品名称',
        'id',
        '编号',
        'title',
        '标题',
        'kind',
        '赛道',
        'track',
        'app.dau',
        '日活（万）',
        'App历史下载量',
      ],
      ...[
        'web.visits@2024-09',
        'launched',
        '上线日期',
        'source',
        '来源',
        'aliases',
        '别名',
        'platforms',
        'summary',
        '',
        '备注',
      ],
    ),
  },
  tornText,
);
const cell = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        '夸克',
        '豆包',
        'quark',
        '新产品',
        'AI原生',
        'native',
        '超1亿',
        '1,200',
        '2600+',
        '35%',
        '-',
        '',
        '2023年8月',
        '2024-10',
      ],
      ...[
        'qbitai-2024',
        '是',
        '1e400',
        '百万',
        '3',
        '007',
        'null',
        'yes',
        ' 前后 ',
        '一\n二',
        '"',
        '# a',
        ': ',
        '- a',
        '{a',
        '=1',
      ],
    ),
  },
  fc.constantFrom(...pieces),
  tornText,
);

const none = {
  map: new Map<string, string>(),
  skip: new Set<string>(),
  platform: 'app',
  at: '2024-10',
  source: 'qbitai-2024',
};

/** Sheets as nobody should send them: refused with a reason, or taken in; the same products again change nothing. */
export const imports: Fuzzer<Sheet> = {
  name: 'imports',
  share: 0.5,
  boundedRuns: 8,
  cases: fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.record({
      into: fc.constantFrom('products' as const, 'tracks' as const, 'another' as const),
      headers: fc.array(header, { minLength: width, maxLength: width }),
      rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }),
    }),
  ),

  check: (sheet) =>
    shared.withText('trendbook.yaml', sampleBook['trendbook.yaml']!, (book) => {
      const text = writeCsv([sheet.headers, ...sheet.rows]);
      const plan = planOf(book, sheet, text);
      if (plan.problems.length > 0) return;
      for (const { path } of book.files.values()) {
        const edits = plan.edit.edits.filter(({ file }) => file === path);
        expectApplicable(edits, book.files.get(path)?.source?.text.length ?? 0, `the import into ${path}`);
      }
      // A row without an id is a new one each time.
      if (sheet.into !== 'products') return;
      const again = planOf(withEdit(book, plan.edit), sheet, text);
      const { created, updated } = again.counts;
      if (again.problems.length > 0) throw new Error(`taken in, and then refused: ${JSON.stringify(again.problems)}`);
      if (created + updated > 0) throw new Error(`taken in twice: ${JSON.stringify(again.edit)}`);
    }),
};

function planOf(book: Book, { into }: Sheet, text: string) {
  return step('an import', () =>
    into === 'products' ? importProducts(book, text, none) : importTable(book, text, into, into, none),
  );
}
