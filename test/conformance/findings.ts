import { expect, it } from 'vitest';
import { rules } from '../../src/core/rules/index.ts';
import { SourceText } from '../../src/core/text/source-text.ts';
import { unmark } from '../support/marked-text.ts';
import { loadWorkspace } from '../support/memory-book.ts';
import { everything } from './everything.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * A mistake in one file of the book `everything`: the rules that must find it, in the order of the marks ⟦ ⟧ in the text,
 * and the text: of a whole file, or put in the place of `was`.
 */
export type Case = readonly [rules: string, file: string, marked: string, was?: string];

/**
 * Rules that weigh what the book says against its figures (claims, rankings, pictures, numbers in prose) have tables of
 * their own: `everything` has each form once, not figures that bear it out.
 */
const elsewhere = Object.fromEntries(
  rules
    .map(({ id }) => id)
    .filter((id) => /^(claim|ranking)\/|^chart\/(?!missing-alt)|^prose\/un/.test(id))
    .map((id) => [id, 'off'] as const),
);

const severities = new Map(rules.map((rule) => [rule.id, rule.severity]));

/** What a book is found to have, one line a finding: `file:line:column-endLine:endColumn severity rule`, 1-based. */
export async function findingsOf(files: Files): Promise<string[]> {
  const workspace = await loadWorkspace(files);
  return workspace.books.flatMap((book) =>
    workspace.check(book, { rules: elsewhere }).map(({ file, range, severity, rule }) => {
      const source = book.files.get(file)?.source ?? new SourceText('');
      return `${file}:${placeOf(source, range)} ${severity} ${rule}`;
    }),
  );
}

/** The book `everything` with some files more or other; undefined takes one away. */
export function bookWith(changes: Readonly<Record<string, string | Uint8Array | undefined>>): Files {
  const entries = Object.entries({ ...everything, ...changes });
  return Object.fromEntries(entries.filter((entry): entry is [string, string | Uint8Array] => entry[1] !== undefined));
}

/** The text of one of the book's files with a part of it replaced. */
export function edited(file: string, was: string, becomes: string): string {
  const before = everything[file];
  if (before?.split(was).length !== 2) throw new Error(`${file} does not hold ${JSON.stringify(was)} once`);
  return before.replace(was, () => becomes);
}

/** One test a case: its findings, with their places and severities, and no others. */
export function specify(cases: readonly Case[]): void {
  it.each(cases.map((each, index) => [each[0] || 'nothing', each[1], shown(each[2]), index] as const))(
    '%s: %s: %s',
    async (_rules, _file, _text, index) => {
      const [expectedRules, file, marked, was] = cases[index]!;
      const { text, ranges } = unmark(was === undefined ? marked : edited(file, was, marked));
      const source = new SourceText(text.replace(/^\uFEFF/, ''));
      const shift = text.startsWith('\uFEFF') ? -1 : 0;
      const expected = expectedRules
        .split(/\s+/)
        .filter(Boolean)
        .map((rule, i) => {
          const { start, end } = ranges[i]!;
          return `${file}:${placeOf(source, { start: start + shift, end: end + shift })} ${severities.get(rule)} ${rule}`;
        });
      expect(await findingsOf(bookWith({ [file]: text }))).toEqual(expected);
    },
  );
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `…${text.slice(-60)}` : text);
}

function placeOf(source: SourceText, range: { start: number; end: number }): string {
  const start = source.positionAt(range.start);
  const end = source.positionAt(range.end);
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}
