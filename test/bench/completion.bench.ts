// How much a document's length costs completion: npx vitest bench --run test/bench/completion.bench.ts
import { bench, describe } from 'vitest';
import { complete } from '../../src/core/language/completion.ts';
import { parseYaml } from '../../src/core/yaml/index.ts';
import { bookWith } from '../core/language/language-book.ts';

const claim = (index: number) => `  - id: claim-${index}
    statement: 下载量过百万的App共${index}款
    sources: [report]
    check: { type: count, is: ${index} }
`;
const document = (claims: number) =>
  `title: 长\nperspective: product\nclaims:\n${Array.from({ length: claims }, (_, index) => claim(index)).join('')}    `;

const path = 'trends/new.trend.yaml';
const short = await bookWith(path, document(3));
const long = await bookWith(path, document(3000));
const options = { locale: 'en', snippets: true } as const;

describe('completion at the end of 12,000 lines', () => {
  bench('of 12 lines', () => void complete(short.book, short.file, document(3).length, options));
  bench('of 12,000 lines', () => void complete(long.book, long.file, long.file.source!.text.length, options));
  bench('reading the 12,000 lines, for comparison', () => void parseYaml(long.file.source!.text), {
    iterations: 3,
    time: 0,
  });
});
