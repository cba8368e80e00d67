import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeReport, renderHtml, renderMarkdown } from '../../../src/core/report/index.ts';
import { createWorkspace } from '../../../src/core/workspace/index.ts';
import { DiskFileSystem } from '../../../src/node/disk-file-system.ts';
import { files, htmlOf, manifest, trend } from './support.ts';

async function sample() {
  const workspace = createWorkspace(new DiskFileSystem(join(import.meta.dirname, '../../../samples/ai-trends-2024')));
  await workspace.load();
  return { book: workspace.books[0]!, images: new Map(), errors: [] };
}

const sampleHtml = sample().then((input) => renderHtml(composeReport(input)));

/** Each heading as its level and text. */
function headingsOf(html: string): string[] {
  const body = html.slice(html.indexOf('<main'));
  return [...body.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/g)].map(
    ([, level, text]) => `${level} ${text!.replace(/<[^>]*>/g, '')}`,
  );
}

describe('the HTML report', () => {
  it('has cover, contents, pages, trends by perspective, and what is behind them', async () => {
    expect(
      headingsOf(
        await htmlOf({
          'pages/thanks.md': '# 致谢\n',
          'trendbook.yaml': manifest.replace('[preface]', '{ before: [preface], after: [thanks] }'),
        }),
      ),
    ).toEqual([
      '1 年度趋势',
      '2 目录',
      '2 序言',
      '2 产品',
      '3 增长',
      '4 图表',
      '4 论断',
      '4 预测',
      '4 建议',
      '4 观点',
      '2 致谢',
      '2 榜单',
      '2 数据表',
      '2 文中的产品',
      '3 豆包',
      '2 数字是怎样核对的',
      '3 正文中的数字',
      '3 论断',
      '4 全部论断',
      '3 数字怎样理解',
      '3 榜单',
      '2 来源',
    ]);
  });

  it('goes down one level of heading at a time', async () => {
    for (const html of [await sampleHtml, await htmlOf()]) {
      const levels = headingsOf(html).map((heading) => Number(heading[0]));
      expect(levels[0]).toBe(1);
      expect(levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1)).toEqual([]);
    }
  });

  it('has each id once, and every link in it leads somewhere', async () => {
    const html = await sampleHtml;
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]!);
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map((match) => match[1]!);
    expect([...new Set(targets)].filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('asks nobody for anything: its policy lets only its own style and script in', async () => {
    const html = await sampleHtml;
    const addresses = [...html.matchAll(/\s(?:src|href|action|data|poster)="((?!#)[^"]*)"/g)].map((match) => match[1]);
    expect([...new Set(addresses)]).toEqual(['https://jkhbjkhb.feishu.cn/wiki/W5D7wuDcbiPXDLkaRLQcAJpOn8f']);
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(html)!;
    const [, script] = /<script>([\s\S]*?)<\/script>/.exec(html)!;
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)!;
    expect(policy!.replaceAll('&#x27;', "'")).toBe(
      `default-src 'none'; style-src ${hash(style!)}; script-src ${hash(script!)}; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(html).not.toMatch(/<[^>]* (?:style|on[a-z]+)="/);
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('names and describes every picture', async () => {
    const html = await sampleHtml;
    const pictures = html.match(/<svg [^>]*>/g)!;
    expect(pictures.length).toBeGreaterThan(8);
    for (const picture of pictures) {
      const [, title, description] = /role="img" aria-labelledby="(\S+) (\S+)"/.exec(picture)!;
      expect(html).toMatch(new RegExp(`<title id="${title}">[^<]+</title>\\s*<desc id="${description}">[^<]+</desc>`));
    }
  });

  it('says every claim with its verdict, what it states and what the data say', async () => {
    const html = await htmlOf();
    expect(html).toMatch(
      /<span id="claim-too-many">原生产品9款<\/span>[\s\S]*?badge-contradicted">相矛盾<\/span><\/td>\s*<td>9<\/td>\s*<td>2<\/td>/,
    );
  });

  it('is in the language of the book', async () => {
    expect(await htmlOf()).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    const english = await htmlOf({ 'trendbook.yaml': manifest.replace('zh-CN', 'en') });
    expect(english).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(english).toContain('<h2 id="contents">Contents</h2>');
  });

  it('is the same, byte for byte, whenever it is built and in whatever order files are read', async () => {
    const [first, second] = [await sample(), await sample()];
    expect(await renderHtml(composeReport(first))).toBe(await renderHtml(composeReport(second)));
    expect(renderMarkdown(composeReport(first))).toEqual(renderMarkdown(composeReport(second)));
    const turned = Object.fromEntries(Object.entries(files).reverse());
    expect(await htmlOf(turned)).toBe(await htmlOf());
  });

  it('marks errors that were let pass, on the cover and in their place', async () => {
    const html = await htmlOf({ 'trends/growth.trend.yaml': trend.replace('product\n', 'produkt\n') }, [], true);
    expect(html).toContain('<p class="problem">带错误生成：书中有');
    expect(html).toMatch(
      /<article id="trend-growth"[^>]*><h3[^>]*>增长<\/h3><div class="errors" aria-label="[^"]+" role="group">[\s\S]*?<code>trends\/growth\.trend\.yaml:2<\/code>[\s\S]*?ref\/unknown-term/,
    );
  });

  it.each([
    ['an empty book', { 'trendbook.yaml': '' }],
    ['a half-typed trend', { 'trends/growth.trend.yaml': 'title: "增\nclaims:\n  - id:' }],
    [
      'charts that cannot be drawn',
      { 'trends/growth.trend.yaml': `${trend}\n`.replace('app.dau], sort', 'app.dua], sort') },
    ],
    ['lone surrogates and control characters', { 'pages/preface.md': '# \ud800\n\n\u0000\u001b[31m\ufffe\n' }],
  ])('is made of %s too', async (_, changed) => {
    expect(await htmlOf(changed)).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  it('escapes what the book says, wherever it says it', async () => {
    const evil = '"<script>alert(1)</script>&\'';
    const text = JSON.stringify(evil);
    const html = await htmlOf({
      'trendbook.yaml': manifest
        .replace('年度趋势', text)
        .replace('案头\n', `${text}\n`)
        .replace('案头调查', evil.replaceAll('"', '”'))
        .replace('title: 日活,', `title: ${text},`),
      'products/doubao.product.yaml': files['products/doubao.product.yaml'].replace('豆包', text),
      'tables/cities.table.yaml': files['tables/cities.table.yaml'].replace('北京', text).replace('城市', text),
      'trends/growth.trend.yaml': trend
        .replace('title: 增长', `title: ${text}`)
        .replace('alt: 豆包居首', `alt: ${text}`)
        .replace('title: 日活', `title: ${text}`)
        .replace('会的。', text),
    });
    expect(html.replace(/="[^"]*"/g, '=""').match(/<script/g)).toHaveLength(1);
  });
});
