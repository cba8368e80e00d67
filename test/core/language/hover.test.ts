import { describe, expect, it } from 'vitest';
import { hover } from '../../../src/core/language/hover.ts';
import type { Locale } from '../../../src/core/messages/message.ts';
import { bookWith, withoutCaret } from './language-book.ts';

const product = 'products/new.product.yaml';
const trend = 'trends/new.trend.yaml';
const table = 'tables/new.table.yaml';
const manifest = 'trendbook.yaml';

async function hoverAt(path: string, marked: string, locale: Locale = 'en') {
  const { text, offset } = withoutCaret(marked);
  const { book, file } = await bookWith(path, text);
  const found = hover(book, file, offset, locale);
  return found && { on: text.slice(found.range.start, found.range.end), says: found.markdown };
}

type Case = readonly [about: string, path: string, marked: string, on: string, says: string];

/** As written, with CRLF, and below Chinese text and emoji. */
const variants = (cases: readonly Case[]) =>
  cases.flatMap(([about, path, marked, on, says]): Case[] => [
    [about, path, marked, on, says],
    [`${about}, with CRLF`, path, `${marked.replace(/\r?\n/g, '\r\n')}\r\n`, on, says],
    [`${about}, below Chinese and emoji`, path, `# 注释 😀👩‍💻\n${marked}`, on, says],
  ]);

describe('hover', () => {
  it.each(
    variants([
      ['a key', product, 'na‸me: 新', 'name', 'The product’s name'],
      ['a key at its end', product, 'name‸: 新', 'name', 'The product’s name'],
      ['a key without a value', product, 'kin‸d:\nname: 新', 'kind', 'A term of the taxonomy'],
      ['a key of an item', product, 'name: 新\nobservations:\n  - plat‸form: app', 'platform', '`platform`'],
      ['a key with an enumeration', trend, 'title: x\nsta‸tus: draft', 'status', '`review`: Being read by others.'],
      ['a key of a settled branch', trend, 'claims:\n  - id: a\n    check: { type: count, i‸s: 5 }', 'is', '`is`'],
      ['a member of an enumeration', trend, 'status: dra‸ft', 'draft', 'Being written.'],
      ['a term', product, 'track: sea‸rch', 'search', 'AI搜索'],
      ['what a term means', product, 'track: sea‸rch', 'search', '用AI找答案'],
      ['where a term is defined', product, 'track: sea‸rch', 'search', '`trendbook.yaml`'],
      ['a platform', product, 'platforms: [a‸pp]', 'app', 'APP端'],
      ['a term of another taxonomy', product, 'terms: { region: nor‸th }', 'north', '北方'],
      ['a metric', product, 'observations:\n  - platform: app\n    down‸loads: 5', 'downloads', 'Unit: count'],
      [
        'who reports a metric',
        product,
        'observations:\n  - platform: app\n    down‸loads: 5',
        'downloads',
        'Platforms: APP端',
      ],
      ['a source', product, 'observations:\n  - source: rep‸ort', 'report', '研究院'],
      ['a product', trend, 'products: [qua‸rk]', 'quark', '夸克'],
      ['a product’s aliases', trend, 'products: [qua‸rk]', 'quark', 'Also called: Quark'],
      ['a trend', trend, 'related: [sea‸rch]', 'search', '`trends/search.trend.yaml`'],
      ['a ranking', trend, 'claims:\n  - { id: a, check: { type: rank, ranking: to‸p } }', 'top', '总榜'],
      [
        'the metric of a measure',
        trend,
        'claims:\n  - { id: a, check: { type: top, by: app.down‸loads } }',
        'downloads',
        '下载量',
      ],
      [
        'the platform of a measure',
        trend,
        'claims:\n  - { id: a, check: { type: top, by: ap‸p.downloads } }',
        'app',
        'APP端',
      ],
      ['a definition', manifest, 'trendbook: 1\nsources:\n  rep‸ort: { title: 年度报告 }', 'report', '年度报告'],
      [
        'a term in a cell',
        table,
        'columns: { s: { title: S, type: term, taxonomy: track } }\nrows: [{ s: sea‸rch }]',
        'search',
        'AI搜索',
      ],
      ['the second document', product, 'id: a\nname: A\n---\nid: b\nname: B\ntrack: sea‸rch', 'search', 'AI搜索'],
      ['a file with CRLF', product, 'name: 新\r\ntrack: sea‸rch\r\n', 'search', 'AI搜索'],
      ['a word behind an emoji', trend, 'products: ["😀", qua‸rk]', 'quark', '夸克'],
    ]),
  )('explains %s', async (_, path, marked, on, says) => {
    const found = await hoverAt(path, marked);
    expect(found?.on).toBe(on);
    expect(found?.says).toContain(says);
  });

  it.each([
    ['超1亿', 'more than 100,000,000'],
    ['1亿+', 'at least 100,000,000'],
    ['10万-20万', '100,000 to 200,000'],
    ['">100万"', 'more than 1,000,000'],
  ])('says what the figure %s means', async (figure, meaning) => {
    const found = await hoverAt(product, `observations:\n  - platform: app\n    downloads: ${figure}‸`);
    expect(found?.on).toBe(figure);
    expect(found?.says).toContain(meaning);
  });

  it('reads a percentage as one', async () => {
    const found = await hoverAt(product, 'observations:\n  - platform: app\n    retention: 超3‸0%');
    expect(found?.says).toContain('more than 30%');
  });

  it('speaks Chinese', async () => {
    expect((await hoverAt(product, 'na‸me: 新', 'zh'))?.says).toContain('产品的名称');
    expect((await hoverAt(product, 'observations:\n  - { downloads: 1亿+‸ }', 'zh'))?.says).toContain(
      '不少于100,000,000',
    );
  });

  it('lets no text become markup', async () => {
    const found = await hoverAt(manifest, 'trendbook: 1\nsources:\n  a‸: { title: "<b>*x*</b>" }');
    expect(found?.says).toContain('\\<b\\>\\*x\\*\\</b\\>');
  });

  it.each([
    ['a comment', product, '# na‸me\nname: 新'],
    ['an empty file', product, '‸'],
    ['an unknown key', product, 'nonsen‸se: 1'],
    ['a broken file', product, '{{{‸'],
    ['free text', product, 'name: 新‸'],
  ])('says nothing about %s', async (_, path, marked) => {
    expect(await hoverAt(path, marked)).toBeUndefined();
  });
});
