import fc from 'fast-check';
import { everything } from '../../conformance/everything.ts';
import type { Fuzzer } from '../fuzzer.ts';
import { buildEverything } from '../support/build-everything.ts';
import { placesOf, type ValuePlace } from '../support/places.ts';
import { type Files, sampleBook } from '../support/sample-book.ts';
import { findingsOf, SharedBook } from '../support/sample-workspace.ts';
import { expectWellFormed } from '../support/well-formed.ts';

interface Mutant {
  readonly book: keyof typeof books;
  readonly place: number;
  /** YAML in flow style. */
  readonly value: string;
}

/**
 * The sample book, and the book in which every key and every form of the format stands: its values are all the places
 * that the schemas know.
 */
const books = { sample: sampleBook, everything } satisfies Record<string, Files>;
const places: Readonly<Record<keyof typeof books, readonly ValuePlace[]>> = {
  sample: placesOf(sampleBook),
  everything: placesOf(everything),
};
const shared = { sample: new SharedBook(sampleBook), everything: new SharedBook(everything) };

/** Of every type; too large, too small, too long, and names that JavaScript knows. */
const extremes = [
  ...[
    'null',
    '',
    'true',
    'false',
    '0',
    '-0',
    '1',
    '-1',
    '0.5',
    '1e308',
    '-1e308',
    '1e400',
    '5e-324',
    '9007199254740993',
    '.nan',
    '.inf',
    '-.inf',
  ],
  ...[
    '""',
    '" "',
    'a',
    '[]',
    '{}',
    '[null]',
    '[[]]',
    '[a, a]',
    '[0]',
    '{ a: b }',
    '{ not: {} }',
    '{ not: [a] }',
    '{ type: count }',
    '"\\0"',
    '"\\ud800"',
    '"\\r\\n"',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '{ __proto__: a }',
    '{ constructor: { prototype: 1 } }',
    '[__proto__]',
  ],
  ...[
    '2024',
    '2024-10',
    '2023/2024',
    '2024/..',
    '9999-12-31',
    '0000',
    '-0001',
    '">100万"',
    '超1亿',
    '30%',
    '-3%',
    '5倍',
    '5pp',
    '10万-20万',
    '千万级',
    '"<0"',
    '999999999999亿',
  ],
  ...[
    'app.dau',
    'dau',
    'app.dau@2023',
    'app.',
    '.dau',
    'app.dau@',
    'a.b.c',
    '-app.dau',
    'products',
    'trends',
    'taxonomies/track',
    'taxonomies/',
    'deals',
    'deals/d1',
    'deals#1',
    'count',
    'id',
    'name',
  ],
  ...[
    '../../../etc/passwd',
    'a/../b.csv',
    'http://[',
    '"javascript:alert(1)"',
    '"(a+)+$"',
    '"**/**/**"',
    '"[["',
    '"\\\\"',
    '"<script>"',
    '"\\u202e"',
    '"⻆"',
  ],
];

const long = fc
  .constantFrom('x', '9', '豆', ' a', '*', '/', '.', '亿', '[', '{a:')
  .chain((unit) => fc.constantFrom(300, 5000).map((count) => JSON.stringify(unit.repeat(count))));

/** Values by the schema's places, each replaced by what does not belong there. */
export const mutants: Fuzzer<Mutant> = {
  name: 'mutants',
  boundedRuns: 2,
  cases: fc.constantFrom('sample' as const, 'everything' as const).chain((book) =>
    fc.record({
      book: fc.constant(book),
      place: fc.nat(places[book].length - 1),
      value: fc.oneof({ arbitrary: fc.constantFrom(...extremes), weight: 8 }, long),
    }),
  ),

  check: async ({ book: name, place, value }) => {
    const files: Files = books[name];
    const { path, range } = places[name][place]!;
    const text = files[path]!;
    const written = `${text.slice(0, range.start)}${value}${text.slice(range.end)}`;
    let before: Parameters<typeof buildEverything>[1] | undefined;
    await shared[name].withText(path, text, (book) => {
      before = book;
    });
    await shared[name].withText(path, written, async (book, workspace) => {
      const findings = findingsOf(workspace, book);
      expectWellFormed(book, findings, value);
      await buildEverything(book, before!, findings);
    });
  },
};
