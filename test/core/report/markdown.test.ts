import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeReport, renderMarkdown } from '../../../src/core/report/index.ts';
import { createWorkspace } from '../../../src/core/workspace/index.ts';
import { DiskFileSystem } from '../../../src/node/disk-file-system.ts';
import { markdownOf } from './support.ts';

async function sampleFiles() {
  const workspace = createWorkspace(new DiskFileSystem(join(import.meta.dirname, '../../../samples/ai-trends-2024')));
  await workspace.load();
  return renderMarkdown(composeReport({ book: workspace.books[0]!, images: new Map(), errors: [] }));
}

/** The links and images of a file that lead to nothing. */
function brokenLinks(files: ReadonlyMap<string, string | Uint8Array>): string[] {
  return [...files].flatMap(([file, content]) => {
    if (typeof content !== 'string' || !file.endsWith('.md')) return [];
    return [...content.matchAll(/(?<!\\)\]\(<?([^)>\s]+)/g)].flatMap(([, url]) => {
      if (/^https?:/.test(url!)) return [];
      const [path = '', anchor] = decodeURI(url!).split('#');
      const target = path === '' ? file : posix.join(posix.dirname(file), path);
      const there = files.get(target);
      const leads = there !== undefined && (anchor === undefined || String(there).includes(`<a id="${anchor}"></a>`));
      return leads ? [] : [`${file}: ${url}`];
    });
  });
}

describe('the Markdown report', () => {
  it('is a folder with contents, a file for each part, and charts', async () => {
    expect([...(await markdownOf()).keys()]).toEqual([
      'README.md',
      'charts/chart-leaders.svg',
      'method.md',
      'pages/preface.md',
      'products.md',
      'rankings.md',
      'sources.md',
      'tables.md',
      'trends/growth.md',
    ]);
  });

  it('lists its parts', async () => {
    expect((await markdownOf()).get('README.md')).toBe(`# 年度趋势

2024版 · 案头 · 未另注日期的数字截至2024-10

## 目录

- [序言](pages/preface.md)

### 产品

产品的趋势

- [增长](trends/growth.md)

### 附录

- [榜单](rankings.md)
- [数据表](tables.md)
- [文中的产品](products.md)
- [数字是怎样核对的](method.md)
- [来源](sources.md)
`);
  });

  it('has links that all lead somewhere', async () => {
    expect(brokenLinks(await sampleFiles())).toEqual([]);
    expect(
      brokenLinks(
        await markdownOf({
          'pages/preface.md':
            '# 序\n\n[趋势](../trends/growth.trend.yaml) :trend{#growth} :value{of=doubao measure=app.dau}\n\n::table{#cities}\n',
        }),
      ),
    ).toEqual([]);
  });

  it('shows charts as images with their data behind them, directives as text and links', async () => {
    const files = await markdownOf({
      'pages/preface.md': '# 序\n\n:claim[超100万]{#doubao-dau}:cite{#desk}，共:n[2]款。\n\n::chart{#leaders}\n',
    });
    expect(files.get('pages/preface.md')).toBe(`# 序

[超100万](../method.md#claim-doubao-dau)[\\[1\\]](../sources.md#source-desk)，共2款。

<a id="chart-leaders"></a>

![豆包居首](../charts/chart-leaders.svg)

<details><summary>数据表</summary>

| 名称 | 日活 |
| - | -: |
| 豆包 | 超100万 |
| Kimi | 50万 |

</details>
`);
  });

  it('has the images of the book beside it', async () => {
    const png = new Uint8Array([137, 80, 78, 71]);
    const files = await markdownOf(
      { 'pages/preface.md': '# 序\n\n![图](<../images/a b.png>)\n', 'images/a b.png': png },
      ['images/a b.png'],
    );
    expect(files.get('pages/preface.md')).toContain('![图](../images/images/a%20b.png)');
    expect(files.get('images/images/a b.png')).toEqual(png);
  });

  it('has no HTML but its own', async () => {
    const files = await markdownOf({
      'pages/preface.md': '# 序\n\n<script>alert(1)</script>\n\n话<b>粗</b>\n\n[a](javascript:alert(1))\n',
    });
    expect(files.get('pages/preface.md')).toBe('# 序\n\n\\<script>alert(1)\\</script>\n\n话\\<b>粗\\</b>\n\na\n');
  });
});
