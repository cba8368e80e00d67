import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAt } from './action-book.ts';

const trend = 'trends/search.trend.yaml';
const prose = 'trends/search.trend.md';
const head = 'title: AI搜索\nperspective: product\n';

async function extracted(marked: string, others = {}) {
  const opened = await openAt(trend, marked, { only: ['refactor.extract'], others });
  const { files, findings } = await opened.after('extract-narrative');
  expect(findings).toEqual([]);
  return [files[trend], files[prose]];
}

async function inlined(yaml: string, markdown: string) {
  const opened = await openAt(prose, `‸${markdown}`, { only: ['refactor.inline'], others: { [trend]: yaml } });
  const { files } = await opened.after('inline-narrative');
  expect(files[prose]).toBeUndefined();
  return files[trend]!;
}

describe('a narrative becomes a file', () => {
  it.each([
    [
      'a block',
      `${head}narr‸ative: |\n  ## 一\n\n  正文 😀\nstatus: draft\n`,
      `${head}status: draft\n`,
      '## 一\n\n正文 😀\n',
    ],
    [
      'a block without its last line end',
      `${head}narrative: |-\n  正‸文\nstatus: draft\n`,
      `${head}status: draft\n`,
      '正文',
    ],
    [
      'a block with more of them',
      `${head}narrative: |+\n  正‸文\n\nstatus: draft\n`,
      `${head}\nstatus: draft\n`,
      '正文\n\n',
    ],
    [
      'a block between empty lines',
      `${head}\nnarrative: |‸\n  正文\n\nstatus: draft\n`,
      `${head}\nstatus: draft\n`,
      '正文\n',
    ],
    ['the last block', `${head}\nnarrative: |‸\n  正文\n`, head, '正文\n'],
    [
      'with CRLF',
      `${head}narrative: |‸\n  一\n  二\n`.replace(/\n/g, '\r\n'),
      head.replace(/\n/g, '\r\n'),
      '一\r\n二\r\n',
    ],
    ['a folded block', `${head}narrative: >‸\n  one\n  two\n\n  three\n`, head, 'one two\nthree\n'],
    ['quotes', `${head}narrative: "一\\n\\n二‸"\n`, head, '一\n\n二'],
    [
      'with its comment kept',
      `${head}narrative: | # 稿‸\n  一\nstatus: draft\n`,
      `${head}# 稿\nstatus: draft\n`,
      '一\n',
    ],
    [
      'in braces',
      '{ title: x, narr‸ative: "一", perspective: product }\n',
      '{ title: x, perspective: product }\n',
      '一',
    ],
  ])('%s', async (_, marked, yaml, markdown) => {
    expect(await extracted(marked)).toEqual([yaml, markdown]);
  });

  it.each([
    ['where the file is there', `${head}narrative: |‸\n  一\n`, { [prose]: '正文\n' }, undefined],
    [
      'for an editor that cannot create files',
      `${head}narrative: |‸\n  一\n`,
      {},
      { createFiles: false, deleteFiles: true },
    ],
    ['elsewhere in the file', `ti‸tle: AI搜索\nperspective: product\nnarrative: |\n  一\n`, {}, undefined],
    ['where nothing is written yet', `${head}narrative: |‸\n`, {}, undefined],
  ])('is not offered %s', async (_, marked, others, can) => {
    const { actions } = await openAt(trend, marked, { others, ...(can && { can }) });
    const [action] = actions.filter(({ key }) => key === 'extract-narrative');
    expect(action === undefined || action.disabled !== undefined).toBe(true);
  });
});

describe('a file becomes the narrative', () => {
  it.each([
    ['as a block', head, '## 一\n\n正文 😀\n', `${head}narrative: |\n  ## 一\n\n  正文 😀\n`],
    [
      'in the schema’s order',
      `${head}products: [quark]\nclaims: []\n`,
      '一\n',
      `${head}products: [quark]\nnarrative: |\n  一\nclaims: []\n`,
    ],
    ['between empty lines', `${head}\nclaims: []\n`, '一\n', `${head}\nnarrative: |\n  一\n\nclaims: []\n`],
    ['without a last line end', head, '一', `${head}narrative: |-\n  一\n`],
    ['with an indented first line', head, '    code\n', `${head}narrative: |2\n      code\n`],
    [
      'with the line endings of the YAML file',
      head.replace(/\n/g, '\r\n'),
      '一\n二\n',
      `${head}narrative: |\n  一\n  二\n`.replace(/\n/g, '\r\n'),
    ],
    ['without those of the Markdown file', head, '一\r\n二\r\n', `${head}narrative: |\n  一\n  二\n`],
    [
      'in braces',
      '{ title: x, perspective: product }\n',
      '一\n',
      '{ title: x, perspective: product, narrative: "一\\n" }\n',
    ],
    ['at the end of a file without a line end', head.trimEnd(), '一\n', `${head}narrative: |\n  一\n`],
  ])('%s', async (_, yaml, markdown, expected) => {
    expect(await inlined(yaml, markdown)).toBe(expected);
  });

  it.each([
    ['where there is a narrative', `${head}narrative: x\n`, undefined],
    ['where the YAML cannot be read', `${head}summary: "x\n`, undefined],
    ['for an editor that cannot delete files', head, { createFiles: true, deleteFiles: false }],
  ])('is not offered %s', async (_, yaml, can) => {
    const { actions } = await openAt(prose, '‸一\n', { others: { [trend]: yaml }, ...(can && { can }) });
    const [action] = actions.filter(({ key }) => key === 'inline-narrative');
    expect(action === undefined || action.disabled !== undefined).toBe(true);
  });
});

describe('there and back', () => {
  const piece = fc.constantFrom('一', '😀', ' ', '\n', '\n\n', '# ', '- ', ': ', '"', "'", '\\', '\t', '|', 'a', '   ');
  const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));

  it('every text is the same', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (markdown) => {
        fc.pre(markdown.trim() !== '');
        const yaml = (await inlined(`${head}claims: []\n`, markdown)).replace('narrative:', '‸narrative:');
        expect(await extracted(yaml)).toEqual([expect.anything(), markdown]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    `${head}narrative: |\n  一\nclaims: []\n`,
    `${head}\nnarrative: |\n  一\n\n  二\n\nclaims: []\n`,
    `${head}narrative: |-\n  一\n`,
  ])('%j is the same file', async (yaml) => {
    const [without, markdown] = await extracted(yaml.replace('narrative', '‸narrative'));
    expect(await inlined(without!, markdown!)).toBe(yaml);
  });
});
