import { afterEach, describe, expect, it } from 'vitest';
import type { BookTree, BookTreeNode } from '../../src/server/protocol.ts';
import { claimedBook, folderWith, type LanguageClient, remove, start, uriOf } from './language-client.ts';

const trend = 'trends/search.trend.yaml';
const product = 'products/quark.product.yaml';

let folder: string;
let client: LanguageClient;

afterEach(async () => {
  await client.connection.sendRequest('shutdown');
  client.connection.dispose();
  await remove(folder);
});

async function open(): Promise<void> {
  folder = await folderWith(claimedBook);
  client = await start({ folders: [folder] });
  await client.idle();
}

const trees = () => client.connection.sendRequest<BookTree[]>('trendbook/bookTrees');

function find(nodes: readonly BookTreeNode[], id: string): BookTreeNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : find(node.children, id);
    if (found) return found;
  }
  return undefined;
}

/** Makes the product's downloads another figure, as typing does. */
async function observe(figure: string): Promise<void> {
  const uri = uriOf(folder, product);
  await client.open(uri, claimedBook[product]!);
  await client.edit(uri, [0, 0], [99, 0], claimedBook[product]!.replace('超1亿', figure));
  await client.idle();
}

describe('the workbench of an editor', () => {
  it('gets every book as a tree whose entries lead to their lines, and whose verdicts follow an unsaved edit', async () => {
    await open();
    const [tree] = await trees();
    expect(tree!.root).toBe(uriOf(folder, '').replace(/\/$/, ''));
    expect(find(tree!.nodes, 'trend/search/large')).toMatchObject({
      kind: 'verified',
      label: '夸克下载量超1亿',
      location: { uri: uriOf(folder, trend), range: { start: { line: 4, character: 8 } } },
    });
    expect(find(tree!.nodes, 'claims')).not.toHaveProperty('location');
    await observe('5000万');
    expect(find((await trees())[0]!.nodes, 'trend/search/large')!.kind).toBe('contradicted');
  });

  it('is told with the status how many claims are what and how much of the prose is annotated', async () => {
    await open();
    const standing = () => client.status!.books[0]!.standing;
    expect(standing()).toEqual({
      claims: { verified: 1, consistent: 0, contradicted: 0, unverifiable: 0, cited: 0, unsupported: 0 },
      coverage: { figures: 1, annotated: 1 },
    });
    await observe('5000万');
    await expect.poll(() => standing().claims).toMatchObject({ verified: 0, contradicted: 1 });
  });
});
