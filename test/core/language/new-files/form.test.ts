import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../../../src/core/book/memory-file-system.ts';
import {
  type FormAnswers,
  filledIn,
  formFields,
  type NewFileKind,
  newIdProblem,
  proposedId,
} from '../../../../src/core/language/new-files/form.ts';
import { render } from '../../../../src/core/messages/catalogue.ts';
import { exampleBook } from '../../../../src/core/rules/example-book.ts';
import { createWorkspace } from '../../../../src/core/workspace/index.ts';
import { applied } from '../actions/action-book.ts';

const manifest = 'trendbook.yaml';
const given = exampleBook[manifest]!;

async function open(changed: Readonly<Record<string, string>> = {}) {
  const files = { ...exampleBook, ...changed };
  const workspace = createWorkspace(new MemoryFileSystem(files));
  await workspace.load();
  const book = workspace.books[0]!;
  return { files, book, findings: workspace.check(book).map(({ file, rule }) => `${file} ${rule}`) };
}

/** The new file, ‸ for the caret, and the manifest, after a form has been filled in. */
async function made(kind: NewFileKind, answers: FormAnswers, changed = {}) {
  const { files, book } = await open(changed);
  const { file, edit } = filledIn(book, kind, answers);
  const after = applied(files, edit);
  const { findings } = await open(after);
  const text = `${file.text.slice(0, file.caret)}‸${file.text.slice(file.caret)}`;
  return { path: file.path, text, manifest: after[manifest]!, findings };
}

describe('the form', () => {
  it.each([
    ['product', ['kind', 'track', 'scenarios', 'platforms']],
    ['trend', ['perspective', 'products']],
  ] as const)('for a %s asks for the book’s terms', async (kind, keys) => {
    const fields = formFields((await open()).book, kind);
    expect(fields.map(({ key }) => key)).toEqual(keys);
    expect(fields[1]!.choices.map(({ id, label }) => `${label} (${id})`)).toContain(
      kind === 'product' ? 'AI陪伴 (companion)' : '夸克 (quark)',
    );
  });

  it('asks for nothing that the book has none of', async () => {
    const { book } = await open({ [manifest]: 'trendbook: 1\ntitle: 示例\ntrends: [search, agents]\n' });
    expect(formFields(book, 'product')).toEqual([]);
  });

  it.each([
    ['product', 'Kimi 智能助手', 'kimi'],
    ['product', '360智脑', '360'],
    ['product', 'Quark', 'quark-2'],
    ['product', '豆包', 'product'],
    ['trend', 'AI搜索', 'ai'],
    ['trend', '智能体 Agents', 'agents-2'],
    ['trend', '😀', 'trend'],
  ] as const)('proposes for a %s called %s the id %s', async (kind, name, id) => {
    expect(proposedId((await open()).book, kind, name)).toBe(id);
  });

  it.each([
    ['product', 'doubao', undefined],
    ['product', '007', undefined],
    ['product', 'search', undefined],
    ['product', '', 'An empty text is no id: ids are lower-case ASCII letters and digits in groups joined by hyphens.'],
    [
      'product',
      'Dou Bao',
      'Dou Bao is no id: ids are lower-case ASCII letters and digits in groups joined by hyphens, such as dou-bao.',
    ],
    ['product', '豆包', '豆包 is no id: ids are lower-case ASCII letters and digits in groups joined by hyphens.'],
    ['product', 'quark', 'The id quark is taken: products/quark.product.yaml, line 1.'],
    ['product', 'other', 'There is a file products/other.product.yaml already.'],
    ['trend', 'agents', 'The id agents is taken: trends/agents.trend.yaml, line 1.'],
  ] as const)('says of a %s’s id %j: %s', async (kind, id, expected) => {
    const { book } = await open({ 'products/other.product.yaml': 'id: another\nname: 甲\n' });
    const problem = newIdProblem(book, kind, id);
    expect(problem && render(problem, 'en')).toBe(expected);
  });
});

describe('a new product', () => {
  it.each([
    [
      'with everything',
      { kind: ['native'], track: ['companion'], scenarios: ['work'], platforms: ['app', 'web'] },
      'name: 豆包\nkind: native\ntrack: companion\nscenarios: [work]\nplatforms: [app, web]\nobservations:\n  - platform: app\n    source: report\n    ‸\n  - platform: web\n    source: report\n',
    ],
    ['with nothing', {}, 'name: 豆包\nobservations: []\n‸'],
    ['with a kind alone', { kind: ['native'], track: [] }, 'name: 豆包\nkind: native\nobservations: []\n‸'],
  ])('%s', async (_, chosen, expected) => {
    const { path, text, findings } = await made('product', { name: '豆包', id: 'doubao', chosen });
    expect({ path, text, findings }).toEqual({ path: 'products/doubao.product.yaml', text: expected, findings: [] });
  });

  it('has the line endings of its book, and quotes where its name needs them', async () => {
    const answers = { name: '3.10: 😀', id: 'x', chosen: {} };
    const { text } = await made('product', answers, { [manifest]: given.replace(/\n/g, '\r\n') });
    expect(text).toBe('name: "3.10: 😀"\r\nobservations: []\r\n‸');
  });
});

describe('a new trend', () => {
  const answers = { name: '机器人', id: 'robots', chosen: { perspective: ['product'], products: ['quark'] } };

  it('is listed as the report’s last', async () => {
    const { path, text, manifest: listed, findings } = await made('trend', answers);
    expect(path).toBe('trends/robots.trend.yaml');
    expect(text).toBe('title: 机器人\nperspective: product\nstatus: draft\nproducts: [quark]\nnarrative: |\n  ‸\n');
    expect(listed).toBe(given.replace('trends: [search, agents]', 'trends: [search, agents, robots]'));
    expect(findings).toEqual([]);
  });

  it('leaves the list’s comments and style as they are', async () => {
    const list = 'trends:\n  # 产品 😀\n  - search # 一\n\n  - agents # 二\n';
    const { manifest: listed } = await made('trend', answers, {
      [manifest]: given.replace('trends: [search, agents]\n', list),
    });
    expect(listed).toContain(`${list}  - robots\npages:`);
  });

  it('of a book without perspectives waits for one', async () => {
    const bare = 'trendbook: 1\ntitle: 示例\ntrends: [search, agents]\n';
    const { text } = await made('trend', { ...answers, chosen: {} }, { [manifest]: bare });
    expect(text).toBe('title: 机器人\nperspective: ‸\nstatus: draft\nnarrative: |\n  \n');
  });
});
