import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import { rename } from '../../../src/core/language/rename.ts';
import { applyEdits } from '../../../src/core/text/range.ts';
import { createWorkspace } from '../../../src/core/workspace/index.ts';
import { readSample } from '../../defects/plant.ts';

const sample = readSample();

async function open(files: Readonly<Record<string, string>>) {
  const workspace = createWorkspace(new MemoryFileSystem(files));
  await workspace.load();
  const book = workspace.books[0]!;
  return { book, findings: workspace.check(book).map(({ rule, file }) => `${file} ${rule}`) };
}

/** The sample after renaming what is written at a text (its first place in the file) to another id. */
async function renamed(file: string, at: string, to: string) {
  const { book } = await open(sample);
  const offset = sample[file]!.indexOf(at);
  const edit = rename(book, book.files.get(file)!, offset, to, { renameFiles: true });
  if ('refusal' in edit) return { refusal: edit.refusal.id };
  const files: Record<string, string> = { ...sample };
  for (const path of new Set(edit.edits.map((each) => each.file))) {
    files[path] = applyEdits(
      files[path]!,
      edit.edits.filter((each) => each.file === path),
    );
  }
  for (const { from, to: target } of edit.renames) {
    files[target] = files[from]!;
    delete files[from];
  }
  return { files, edit };
}

describe('after a rename the sample, read afresh, has no new finding and nothing of the old id', () => {
  it.each([
    ['a term', 'trendbook.yaml', 'companion:', 'friend', /(?<![\w-])track: companion\b/],
    ['a metric', 'trendbook.yaml', 'retention-3d:', 'retention-three-days', /(?<![\w-])retention-3d(?![\w-])/],
    ['a source', 'trendbook.yaml', 'qbitai-2024:', 'report-2024', /qbitai-2024/],
    [
      'a product by its file',
      'trends/ai-application-competition.trend.yaml',
      'quark\n',
      'kuake',
      /(?<![\w-])quark(?![\w-])/,
    ],
    ['a product of a stream', 'products/search/ai-search.product.yaml', 'nami-search', 'nano-search', /nami-search/],
    [
      'a claim',
      'trends/ai-application-competition.trend.yaml',
      'app-downloads-over-1m',
      'million-downloads',
      /app-downloads-over-1m(?![\w-])/,
    ],
    ['a chart', 'trends/ai-application-competition.trend.yaml', 'dau-leaders', 'daily-leaders', /dau-leaders/],
    ['a trend with its prose', 'trendbook.yaml', 'ai-penetration', 'penetration', /(?<![\w-])ai-penetration(?![\w-])/],
    ['a column', 'tables/industries.table.yaml', 'tier:', 'stage', /(?<![\w-])\{ id: games, name: 游戏, tier:/],
  ])('%s', async (_title, file, at, to, old) => {
    const before = await open(sample);
    const result = await renamed(file, at, to);
    expect(result.refusal).toBeUndefined();
    // What is found in a file that is renamed is found in it by its new name.
    const moved = before.findings.map((each) =>
      result.edit!.renames.reduce((text, { from, to: target }) => text.replace(`${from} `, `${target} `), each),
    );
    expect((await open(result.files!)).findings.toSorted()).toEqual(moved.toSorted());
    // The sample's comments may still speak of a file by its old name.
    const texts = Object.entries(result.files!).map(([path, text]) => `${path}\n${text.replace(/(^|\s)# .*$/gm, '')}`);
    expect(texts.filter((text) => old.test(text))).toEqual([]);
    expect(result.edit!.edits.length).toBeGreaterThan(0);
  });
});

describe('a rename is refused, with the reason', () => {
  it.each([
    ['an id that is taken', 'trendbook.yaml', 'companion:', 'search'],
    ['an id that is none', 'trendbook.yaml', 'companion:', 'AI 陪伴'],
    ['a name of the format', 'trendbook.yaml', 'track:', 'lane'],
    ['a text that names nothing', 'trendbook.yaml', '2024年度AI十大趋势', 'x'],
  ])('%s', async (_title, file, at, to) => {
    expect((await renamed(file, at, to)).refusal).toMatch(/^navigation\//);
  });
});
