import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenProduct, cleanBook, folderWith, run } from './support.ts';

const tree = (folder: string) => (readdirSync(folder, { recursive: true }) as string[]).sort();

describe('trendbook build', () => {
  it('writes one HTML file beside trendbook.yaml and says where', async () => {
    const folder = folderWith(cleanBook);
    expect(await run(folder, ['build'])).toEqual({ status: 0, out: '', err: 'Written: report/index.html\n' });
    expect(readFileSync(join(folder, 'report/index.html'), 'utf8')).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(tree(join(folder, 'report'))).toEqual(['index.html']);
  });

  it('writes a folder of Markdown, and takes out what an earlier build left', async () => {
    const folder = folderWith(cleanBook);
    expect(await run(folder, ['build', '--format', 'md', '--out', 'docs'])).toMatchObject({
      status: 0,
      err: 'Written: docs\n',
    });
    expect(tree(join(folder, 'docs'))).toContain('trends');
    writeFileSync(join(folder, 'docs/old.md'), 'old');
    writeFileSync(
      join(folder, 'docs/.trendbook-report'),
      `${readFileSync(join(folder, 'docs/.trendbook-report'), 'utf8')}old.md\n`,
    );
    expect(await run(folder, ['build', '--format', 'md', '--out', 'docs'])).toMatchObject({ status: 0 });
    expect(tree(join(folder, 'docs'))).not.toContain('old.md');
    expect(tree(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('replaces no folder with files of somebody else in it', async () => {
    const folder = folderWith({ ...cleanBook, 'docs/notes.txt': 'mine' });
    const { status, err } = await run(folder, ['build', '--format', 'md', '--out', 'docs']);
    expect({ status, err }).toEqual({
      status: 2,
      err: 'trendbook: “docs” holds files that are not from a report (notes.txt), and would be replaced as a whole. Choose another folder with --out.\n',
    });
    expect(tree(join(folder, 'docs'))).toEqual(['notes.txt']);
  });

  it.each(['.', '..', 'trends', 'pages/report', 'products'])(
    'writes nothing into the book itself: --out %s',
    async (out) => {
      const folder = folderWith(cleanBook);
      const before = tree(folder);
      const { status, err } = await run(folder, ['build', '--out', out]);
      expect(status).toBe(2);
      expect(err).toContain('the book itself is there');
      expect(tree(folder)).toEqual(before);
    },
  );

  it('refuses a book with errors, and says how many and where', async () => {
    const folder = folderWith({ ...cleanBook, 'products/doubao.product.yaml': brokenProduct });
    const { status, err } = await run(folder, ['build']);
    expect(status).toBe(1);
    expect(err).toMatch(/^products\/doubao\.product\.yaml:2:7: .* {2}ref\/unknown-term\nThe book has 1 error\. /);
    expect(existsSync(join(folder, 'report'))).toBe(false);
  });

  it('builds it with --allow-errors, and marks them', async () => {
    const folder = folderWith({ ...cleanBook, 'products/doubao.product.yaml': brokenProduct });
    expect(await run(folder, ['build', '--allow-errors'])).toMatchObject({ status: 0 });
    const html = readFileSync(join(folder, 'report/index.html'), 'utf8');
    expect(html).toContain('带错误生成：书中有1个错误');
    expect(html).toContain('products/doubao.product.yaml:2');
  });

  it.each(['html', 'md'])('writes the same bytes each time: %s', async (format) => {
    const folder = folderWith(cleanBook);
    for (const out of ['a', 'b']) await run(folder, ['build', '--format', format, '--out', out]);
    const files = tree(join(folder, 'a')).filter((path) => /\.\w+$/.test(path));
    expect(tree(join(folder, 'b'))).toEqual(tree(join(folder, 'a')));
    for (const path of files)
      expect(readFileSync(join(folder, 'a', path))).toEqual(readFileSync(join(folder, 'b', path)));
  });

  it('takes the images of the book in, and none through a link that leads out of it', async () => {
    const folder = folderWith({
      ...cleanBook,
      'trendbook.yaml': `${cleanBook['trendbook.yaml']}pages: [preface]\n`,
      'pages/preface.md': '# 序\n\n![图](../images/a.png)\n\n![外](../images/b.png)\n',
      'images/a.png': new Uint8Array([137, 80]),
    });
    symlinkSync(join(folderWith({ 'b.png': 'secret' }), 'b.png'), join(folder, 'images/b.png'));
    await run(folder, ['build']);
    const html = readFileSync(join(folder, 'report/index.html'), 'utf8');
    expect(html).toContain('<img src="data:image/png;base64,iVA=" alt="图">');
    expect(html.match(/<img/g)).toHaveLength(1);
    expect(html).toContain('［缺少图片：外］');
  });

  it.each([
    [['--format', 'htm'], 'There is no format "htm". Did you mean "html"?'],
    [['--watch', '--format', 'md'], '--watch shows HTML'],
    [['--format', 'pdf', '--browser', 'nothing'], 'There is no program at “nothing”.'],
  ])('%j is a usage error', async (argv, words) => {
    const { status, err } = await run(folderWith(cleanBook), ['build', ...argv]);
    expect(status).toBe(2);
    expect(err).toContain(words);
  });

  it('says what a PDF needs where there is no browser', async () => {
    const folder = folderWith(cleanBook);
    mkdirSync(join(folder, 'bin'));
    const { status, err } = await run(folder, ['build', '--format', 'pdf'], {
      variables: { PATH: join(folder, 'bin') },
    });
    expect(status).toBe(2);
    expect(err).toContain('A PDF needs Chromium or Chrome');
  });
});
