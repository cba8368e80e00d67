import { describe, expect, it } from 'vitest';
import { render } from '../../../src/core/messages/catalogue.ts';
import { checkBook } from '../../../src/core/rules/check-book.ts';
import { exampleBook } from '../../../src/core/rules/example-book.ts';
import { rules } from '../../../src/core/rules/index.ts';
import type { Finding, RuleExample } from '../../../src/core/rules/rule.ts';
import { applyEdits } from '../../../src/core/text/range.ts';
import { unmark } from '../../support/marked-text.ts';
import { loadBook } from '../../support/memory-book.ts';

/** Rules whose examples cannot be a text, or that need what is not there yet; their own tests have them. */
const withoutExamples = new Set(['book/encoding', 'schema/deprecated']);

async function check(example: RuleExample) {
  const { text, ranges } = unmark(example.text);
  const around = example.file === 'trendbook.yaml' ? {} : exampleBook;
  const book = await loadBook({ ...around, ...example.others, [example.file]: text });
  return { text, ranges, findings: checkBook(book) };
}

const shown = (findings: readonly Finding[]) =>
  findings.map(({ rule, file, range, message }) => ({ rule, file, range, message: render(message, 'en') }));

it('the example book has no finding', async () => {
  expect(shown(checkBook(await loadBook(exampleBook)))).toEqual([]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has documentation in both languages and examples', () => {
    expect(rule.documentation.en).not.toBe('');
    expect(rule.documentation.zh).toMatch(/\p{Script=Han}/u);
    if (!withoutExamples.has(id)) expect(rule.examples.invalid.length).toBeGreaterThan(0);
  });

  it.each(rule.examples.valid.map((example) => [example.text, example] as const))('accepts %j', async (_, example) => {
    const { findings } = await check(example);
    expect(shown(findings)).toEqual([]);
  });

  it.each(rule.examples.invalid.map((example) => [example.text, example] as const))('finds %j', async (_, example) => {
    const { text, ranges, findings } = await check(example);
    expect(shown(findings)).toEqual([
      { rule: id, file: example.file, range: ranges[0], message: expect.not.stringMatching(/undefined/) },
    ]);
    expect(findings[0]!.severity).toBe(rule.severity);
    expect(render(findings[0]!.message, 'zh')).toMatch(/\p{Script=Han}/u);
    const { fixed, mended } = example;
    const safe = findings[0]!.fixes.find((fix) => fix.safe)?.edits ?? [];
    if (fixed !== undefined) expect(applyEdits(text, safe)).toBe(fixed);
    if (mended === undefined) return;
    expect(safe).toEqual([]);
    expect(applyEdits(text, findings[0]!.fixes[0]!.edits)).toBe(mended);
  });
});
