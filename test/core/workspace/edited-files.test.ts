import { describe, expect, it } from 'vitest';
import { exampleBook } from '../../../src/core/rules/example-book.ts';
import { bookContent } from '../../support/book-content.ts';
import { loadWorkspace } from '../../support/memory-book.ts';
import { randomEdits, randomRuns } from '../../support/random-edits.ts';

const product = (id: string, more = '') => `id: ${id}
name: 产品${id}
kind: native
track: search
summary: '与 :product[夸克]{#quark} 相比，有1亿用户'
observations:
  - { at: 2024-10, platform: app, source: report, dau: 超1亿, mau: ">2亿" }
${more}`;

const files: Record<string, string> = {
  ...exampleBook,
  'products/many.product.yaml': [
    `# 多个\n${product('one')}`,
    product('two', '  # trendbook-ignore figure/invalid: 待查\n  - { platform: app, dau: n/a }\n'),
    product('three', 'aliases: [三]\nterms: { region: [north] }\n'),
    product('four', 'trak: search\nlaunched: 2024-13\n'),
    'name: 没有标识\naliases:\n  -\nkind: # 空\n',
    '# 没有\n',
  ].join('---\n'),
};

/** Halves of surrogate pairs and a byte order mark do not survive in a file. */
const asSaved = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text));

describe('a book whose files are edited', () => {
  it.each(Object.keys(files).filter((path) => path.endsWith('.yaml')))(
    'is the book of the files as they are then: %s',
    async (path) => {
      for (const draw of randomRuns(1)) {
        const workspace = await loadWorkspace(files);
        for (const edited of randomEdits(files[path]!, 12, draw)) {
          const text = asSaved(edited);
          await workspace.setBuffer(path, text);
          const fresh = await loadWorkspace({ ...files, [path]: text });
          expect(bookContent(workspace), JSON.stringify(text)).toEqual(bookContent(fresh));
        }
      }
    },
  );

  it('has every place where it stands, when text above it comes and goes', async () => {
    const path = 'products/many.product.yaml';
    const workspace = await loadWorkspace(files);
    for (const above of ['# 上\n', '# 上\n\n# 更上\n', '---\n', '', 'x: [\n---\n', '']) {
      const text = above + files[path]!;
      bookContent(workspace);
      await workspace.setBuffer(path, text);
      expect(bookContent(workspace)).toEqual(bookContent(await loadWorkspace({ ...files, [path]: text })));
    }
  });

  it('is not checked to the end where an edit comes in between, and then as it is', async () => {
    const path = 'products/many.product.yaml';
    const workspace = await loadWorkspace(files);
    const text = `# 上\n${files[path]!}`;
    let pauses = 0;
    const pause = () => (pauses++ === 0 ? workspace.setBuffer(path, text).then(() => true) : undefined);
    expect(await workspace.checkInSteps(workspace.books[0]!, {}, pause)).toBeUndefined();
    expect(pauses).toBe(1);
    expect(bookContent(workspace)).toEqual(bookContent(await loadWorkspace({ ...files, [path]: text })));
  });

  it('keeps the documents of a stream that an edit does not touch, and what is read from them', async () => {
    const path = 'products/many.product.yaml';
    const workspace = await loadWorkspace(files);
    const before = workspace.books[0]!;
    const [one, ...others] = before.files.get(path)!.documents;
    const product = before.model.products.get('four');
    await workspace.setBuffer(path, files[path]!.replace('超1亿', '超12亿'));
    const after = workspace.books[0]!;
    const [changed, ...kept] = after.files.get(path)!.documents;
    expect(changed).not.toBe(one);
    expect(kept).toEqual(others);
    expect(kept.every((document, index) => document === others[index])).toBe(true);
    expect(after.model.products.get('four')).toBe(product);
  });
});
