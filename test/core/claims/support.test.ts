import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { loadWorkspace } from '../../support/memory-book.ts';
import { app, manifest, verdictsOf } from './verdict-of.ts';

const products = { doubao: app('downloads: 超1亿, dau: 5, retention: 40%') };

describe('a claim without a check', () => {
  it.each([
    ['a source stands for it', 'sources: [desk]', 'cited'],
    ['one source among the book itself', 'sources: [self, desk]', 'cited'],
    ['nothing', 'tags: []', 'unsupported'],
    ['an empty list of sources', 'sources: []', 'unsupported'],
    ['only the book itself', 'sources: [self]', 'unsupported'],
  ])('%s', async (_, text, expected) => {
    const verdicts = await verdictsOf(`  - { id: c, statement: 一, ${text} }\n`, { products });
    expect(verdicts.get('c')?.kind).toBe(expected);
  });

  it('states its figure', async () => {
    const verdicts = await verdictsOf('  - { id: c, statement: 5倍, sources: [desk], figure: 5倍以上 }\n', {});
    expect(verdicts.get('c')?.claimed).toMatchObject({ text: '5倍以上', min: 5 });
  });
});

describe('a check that scans no record', () => {
  const tables = { none: 'title: 空\nsource: desk\ncolumns: { a: { title: 甲, type: figure } }\nrows: []\n' };
  it('is circular', async () => {
    const claim = '  - { id: c, statement: 0, sources: [desk], check: { type: count, from: none, is: 0 } }\n';
    const verdict = (await verdictsOf(claim, { products, tables })).get('c')!;
    expect(verdict).toMatchObject({ kind: 'unverifiable', circular: true });
  });
});

describe('verdicts', () => {
  it('come in the order of the files', async () => {
    const claim = (id: string) => `  - { id: ${id}, statement: 一, sources: [desk] }\n`;
    expect([...(await verdictsOf(claim('z') + claim('a') + claim('m'), {})).keys()]).toEqual(['z', 'a', 'm']);
  });

  it.each([
    '',
    '  -',
    '  - id: c\n',
    '  - id: c\n    check:\n',
    '  - id: c\n    check: count\n',
    '  - id: c\n    check: { type: }\n',
    '  - id: c\n    check: { type: ratio, a: {}, b: }\n',
    '  - id: c\n    check: { type: compare, a: { of: doubao }, is: higher }\n',
    '  - id: c\n    check: { type: change, of: doubao, measure: app.dau, from: x, to: 2024, is: 5% }\n',
    '  - id: c\n    check: { type: top, by: app.dau, first: [] }\n',
    '  - id: c\n    check: { type: list, is: 3, where: [] }\n',
    '  - id: c\n    check: { type: value, of: doubao/, measure: app.dau, is: 1e400 }\n',
    '  - id: c\n    check: { type: rank, ranking: by-dau, of: doubao, is: }\n',
    '  - id: c\n    check: { type: share, of: doubao, where: 3, is: 5% }\n',
  ])('half-typed input throws nothing: %j', async (claims) => {
    for (const verdict of (await verdictsOf(claims, { products })).values()) {
      expect(['unverifiable', 'unsupported']).toContain(verdict.kind);
      expect(verdict.certain.length + verdict.possible.length).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('the findings on claims', () => {
  const contradicted = 'check: { type: value, of: doubao, measure: app.dau, is: 7 }';
  async function findings(claim: string, lint = '', status = 'draft'): Promise<readonly Finding[]> {
    const { workspace, book } = await load(claim, lint, status);
    return workspace.check(book, {}).filter(({ rule }) => rule.startsWith('claim/') && rule !== 'claim/unused');
  }
  async function load(claim: string, lint: string, status: string) {
    const workspace = await loadWorkspace({
      'trendbook.yaml': `${manifest('complete')}${lint}`,
      'products/doubao.product.yaml': `name: 豆包\n${products.doubao}`,
      'trends/t.trend.yaml': `title: 一\nperspective: product\nstatus: ${status}\nclaims:\n${claim}`,
    });
    return { workspace, book: workspace.books[0]! };
  }
  const shown = (all: readonly Finding[]) => all.map(({ rule, severity }) => `${severity} ${rule}`);
  const off = 'lint: { rules: { claim/contradicted: off, claim/unverifiable: info } }\n';

  it('a contradiction is an error, which a setting takes away', async () => {
    const claim = `  - { id: c, statement: 7, sources: [desk], ${contradicted} }\n`;
    expect(shown(await findings(claim))).toEqual(['error claim/contradicted']);
    expect(shown(await findings(claim, off))).toEqual([]);
  });

  it('no setting, suppression or ignored file takes away one on which a decision rests', async () => {
    const claim = `  # trendbook-ignore claim/contradicted: 已知\n  - { id: c, statement: 7, sources: [desk], decision: true, ${contradicted} }\n`;
    for (const lint of [off, 'lint: { ignore: ["trends/**"] }\n', '']) {
      expect(shown(await findings(claim, lint))).toEqual(['error claim/contradicted']);
    }
    const { workspace, book } = await load(claim, '', 'draft');
    const all = workspace.check(book, { rules: { 'claim/contradicted': 'off' } });
    expect(shown(all)).toContain('error claim/contradicted');
    expect(shown(all).filter((each) => each.includes('suppression'))).toEqual([]);
  });

  it('what is unsupported or unverifiable is an error in a trend that is final, where no setting says otherwise', async () => {
    const claims =
      '  - { id: c, statement: 一 }\n  - { id: d, statement: 5, sources: [desk], check: { type: value, of: doubao, measure: app.mau, is: 5 } }\n';
    expect(shown(await findings(claims))).toEqual(['warning claim/unsupported', 'warning claim/unverifiable']);
    expect(shown(await findings(claims, '', 'final'))).toEqual(['error claim/unsupported', 'error claim/unverifiable']);
    expect(shown(await findings(claims, off, 'final'))).toEqual(['error claim/unsupported', 'info claim/unverifiable']);
  });

  it.each([
    ['a metric that is not there', '{ type: value, of: doubao, measure: app.users, is: 5 }'],
    ['a product that is not there', '{ type: value, of: nobody, measure: app.dau, is: 5 }'],
    ['a term that is not there', '{ type: count, where: { kind: nativ }, is: 5 }'],
    ['a dataset that is not there', '{ type: count, from: deals, is: 5 }'],
    ['a figure that is none', '{ type: count, is: 5个5 }'],
    ['a key that is missing', '{ type: value, of: doubao, measure: app.dau }'],
    ['a percentage without its sign', '{ type: value, of: doubao, measure: app.retention, is: 5 }'],
  ])('%s has its own finding, and one only', async (_, check) => {
    const { workspace, book } = await load(
      `  - { id: c, statement: 共5项, sources: [desk], check: ${check} }\n`,
      '',
      'draft',
    );
    const found = workspace.check(book, {}).filter(({ severity }) => severity !== 'info');
    const onClaim = found.filter(({ file, rule }) => file === 'trends/t.trend.yaml' && rule !== 'trend/unlisted');
    expect(onClaim.map(({ rule }) => rule)).toEqual([expect.not.stringMatching(/^claim\//)]);
  });
});
