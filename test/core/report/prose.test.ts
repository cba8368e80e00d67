import { describe, expect, it } from 'vitest';
import { pageOf } from './support.ts';

const claim = (kind: string, id: string, label: string, name: string) =>
  expect.stringMatching(
    new RegExp(
      `^<p><a href="#claim-${id}" class="claim claim-${kind}" title="[^"]+">${label}<span class="unseen">（${name}）</span></a></p>$`,
    ),
  );

const cite = '<sup class="cite"><a href="#source-desk" title="案头调查" aria-label="来源1：案头调查">[1]</a></sup>';

describe('directives', () => {
  it.each([
    [':claim[超100万]{#doubao-dau}', claim('verified', 'doubao-dau', '超100万', '已核实')],
    [':claim{#doubao-dau}', claim('verified', 'doubao-dau', '超100万', '已核实')],
    [':claim[9]{#too-many}', claim('contradicted', 'too-many', '9', '相矛盾')],
    [':claim[9]{#no-such}', '<p>9</p>'],
    [':value{of=doubao measure=app.dau}', '<p><span class="value" title="豆包，日活，2024-10">超100万</span></p>'],
    [':value{of=cities/cities#1 measure=count}', '<p><span class="value" title="北京，个数，2024-10">12</span></p>'],
    [':value{of=nobody measure=app.dau}', '<p>:value{of=nobody measure=app.dau}</p>'],
    [':product{#doubao}', '<p><a href="#product-doubao" class="product">豆包</a></p>'],
    [':product[它]{#doubao}', '<p><a href="#product-doubao" class="product">它</a></p>'],
    [':trend{#growth}', '<p><a href="#trend-growth">增长</a></p>'],
    ['如此。:cite{#desk}', `<p>如此。${cite}</p>`],
    ['共:n[1024]个', '<p>共1024个</p>'],
    [
      '[看:claim[9]{#too-many}](https://example.org)',
      expect.stringMatching(/^<p><a href="https:\/\/example.org">看<span class="claim claim-contradicted"[^>]*>9/),
    ],
    ['注:豆包，16:9，12:30', '<p>注:豆包，16:9，12:30</p>'],
    ['::chart{#no-such}', '<p class="problem">书中没有“no-such”。</p>'],
  ])('%s', async (prose, html) => {
    expect(await pageOf(prose)).toEqual(html);
  });

  it('::chart is a figure with a name, a description and its data', async () => {
    const html = await pageOf('::chart{#leaders}');
    expect(html).toMatch(/^<figure id="chart-leaders" class="chart chart-bar"><figcaption>日活<\/figcaption>/);
    expect(html.match(/<title id="chart-leaders-(light|dark)-title">日活<\/title>/g)).toHaveLength(2);
    expect(html.match(/<desc id="[^"]+">豆包居首<\/desc>/g)).toHaveLength(2);
    expect(html).toMatch(/<details><summary>数据表<\/summary>[^<]*<div[^>]*><table>[\s\S]*豆包[\s\S]*超100万/);
  });

  it('::ranking has its rank intervals, and as many places as it is asked for', async () => {
    expect(await pageOf('::ranking{#first}')).toMatch(/<td align="right">2<\/td>\s*<td>Kimi<\/td>/);
    expect(await pageOf('::ranking{#first top=1}')).not.toContain('Kimi');
  });

  it('::table shows rows, and names its source', async () => {
    const html = await pageOf('::table{#cities}');
    expect(html).toMatch(/<th>名称<\/th>\s*<th align="right">个数<\/th>/);
    expect(html).toMatch(/<td>北京<\/td>\s*<td align="right">12<\/td>/);
    expect(html).toContain('<a href="#source-desk">来源：案头调查</a>');
  });

  it('a thing shown twice has two anchors', async () => {
    const html = await pageOf('::table{#cities}\n\n::table{#cities}');
    expect(html.match(/id="(table-cities[^"]*)"/g)).toEqual(['id="table-cities"', 'id="table-cities-2"']);
  });
});

describe('Markdown', () => {
  it.each([
    ['一行\n接着', '<p>一行接着</p>'],
    ['one\ntwo', '<p>one\ntwo</p>'.replace('\n', ' ')],
    ['10~20万~30万', '<p>10~20万~30万</p>'],
    ['~~旧~~', '<p><del>旧</del></p>'],
    ['**“要点”**在此', '<p><strong>“要点”</strong>在此</p>'],
    [
      '- [x] 好\n- [ ] 未',
      '<ul class="contains-task-list">\n<li class="task-list-item">☑ 好</li>\n<li class="task-list-item">☐ 未</li>\n</ul>'.replaceAll(
        / class="[^"]*"/g,
        '',
      ),
    ],
    [
      '### 小\n\n# 大\n\n### 小',
      '<h3 id="page-preface-1">小</h3>\n<h3 id="page-preface-2">大</h3>\n<h4 id="page-preface-3">小</h4>',
    ],
    ['见 https://example.org/a。', '<p>见 <a href="https://example.org/a">https://example.org/a</a>。</p>'],
    ['[趋势](../trends/growth.trend.yaml)', '<p><a href="#trend-growth">趋势</a></p>'],
    ['[它][1]\n\n[1]: https://example.org', '<p><a href="https://example.org">它</a></p>'],
    ['[近处](./elsewhere.txt)', '<p>近处</p>'],
    ['<!-- 只给作者看 -->正文', '<p>正文</p>'],
  ])('%j', async (prose, html) => {
    expect(await pageOf(prose)).toBe(html);
  });

  it('tables scroll by themselves, by keyboard too', async () => {
    expect(await pageOf('| 甲 | 乙 |\n| --- | --: |\n| 一 | 2 |')).toMatch(
      /^<div class="scroll" role="group" aria-label="数据表" tabindex="0"><table>/,
    );
  });

  it('footnotes have anchors of their own and a way back', async () => {
    const html = await pageOf('话[^a]\n\n[^a]: 注');
    expect(html).toContain('href="#page-preface-fn-a" id="page-preface-fnref-a"');
    expect(html).toContain('<li id="page-preface-fn-a">');
    expect(html).toContain('aria-label="回到脚注1的引用处"');
    expect(html).toMatch(/<h3 [^>]*>脚注<\/h3>/);
  });
});

describe('what must not run or ask for anything', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<iframe src="https://evil.example"></iframe>',
    '话<b onclick=alert(1)>粗</b>',
    '<style>*{background:url(https://evil.example)}</style>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java&#x0A;script:alert(1))',
    '[a](vbscript:x)',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](file:///etc/passwd)',
    '<javascript:alert(1)>',
    '![a](javascript:alert(1))',
    '![a](https://evil.example/x.png)',
    '![a](//evil.example/x.png)',
    '![a](/etc/passwd.png)',
    '![a](../../../etc/x.png)',
    '![a](C:\\\\x.png)',
    '![a](data:image/svg+xml,<svg/onload=alert(1)>)',
    ':product[<img src=x onerror=alert(1)>]{#doubao}',
    ':claim["><script>alert(1)</script>]{#too-many}',
    '[a](https://example.org "\\"><script>alert(1)</script>")',
    '`</code><script>alert(1)</script>`',
    '```html\n<script>alert(1)</script>\n```',
  ])('%s', async (prose) => {
    const html = await pageOf(prose);
    // What stands in quotes is data, whatever it looks like.
    const tags = html.replace(/="[^"]*"/g, '=""').match(/<[^>]*>/g) ?? [];
    expect(
      tags.filter((tag) => /^<\/?(script|svg|iframe|img|style|object|embed|form|link|meta|base)\b/i.test(tag)),
    ).toEqual([]);
    const names = tags.flatMap((tag) => [...tag.matchAll(/\s([a-z-]+)(?==)/gi)].map((match) => match[1]));
    expect(names.filter((name) => /^on|^style$|^src/i.test(name!))).toEqual([]);
    const addresses = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]!);
    expect(addresses.filter((each) => !/^(https?:|mailto:|#)/.test(each))).toEqual([]);
  });
});

describe('images', () => {
  const png = new Uint8Array([137, 80, 78, 71]);

  it.each(['../images/a.png', '../images/%61.png'])('inside the book are part of the page: %s', async (url) => {
    expect(await pageOf(`![图](${url})`, { 'images/a.png': png }, ['images/a.png'])).toBe(
      '<p><img src="data:image/png;base64,iVBORw==" alt="图"></p>',
    );
  });

  it('from elsewhere are links', async () => {
    expect(await pageOf('![图](https://example.org/a.png)')).toBe('<p><a href="https://example.org/a.png">图</a></p>');
  });

  it('that are not there are named', async () => {
    expect(await pageOf('![图](../images/b.png)')).toBe('<p>［缺少图片：图］</p>');
  });
});
