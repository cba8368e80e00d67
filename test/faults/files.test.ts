import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { FileSystem } from '../../src/core/book/file-system.ts';
import { DiskFileSystem } from '../../src/node/disk-file-system.ts';
import { serveInNode } from '../../src/server/node.ts';
import { folderWith, LanguageClient, remove, soundBook, uriOf } from '../server/language-client.ts';

const product = 'products/quark.product.yaml';
const trend = 'trends/search.trend.yaml';
const manifest = 'trendbook.yaml';
const table = 'tables/cities.table.yaml';
const csv = 'tables/cities.csv';

const book: Readonly<Record<string, string>> = {
  ...soundBook,
  [table]:
    'title: 城市\ncolumns: { id: { title: 编号 }, name: { title: 名称, type: text } }\nrows: { csv: cities.csv }\n',
  [csv]: 'id,name\na,北京\n',
};

const folders: string[] = [];
const clients: LanguageClient[] = [];

afterEach(async () => {
  for (const { connection } of clients.splice(0)) {
    await connection.sendRequest('shutdown');
    connection.dispose();
  }
  await Promise.all(folders.splice(0).map(remove));
});

/** What may not be read, for those who may read everything (root). */
const forbidden = new Set<string>();

class DiskWithPermissions implements FileSystem {
  readonly #disk: DiskFileSystem;

  constructor(folder: string) {
    this.#disk = new DiskFileSystem(folder);
  }

  async readFile(path: string) {
    return forbidden.has(path) ? ({ problem: 'permission' } as const) : this.#disk.readFile(path);
  }

  readDirectory(path: string) {
    return this.#disk.readDirectory(path);
  }
}

async function serverOver(folder: string): Promise<LanguageClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  serveInNode(createConnection(toServer, toClient), (path) => new DiskWithPermissions(path));
  const client = new LanguageClient(
    createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
  );
  clients.push(client);
  await client.initialize({ folders: [folder] });
  await client.idle();
  return client;
}

const shownBy = ({ shown }: LanguageClient) =>
  Object.fromEntries([...shown].filter(([, diagnostics]) => diagnostics.length > 0).sort());

interface Fault {
  readonly name: string;
  /** What happens on the disk. */
  readonly happens: (at: (path: string) => string) => unknown;
  /** What an editor's watcher tells of it: created 1, changed 2, deleted 3. */
  readonly told: readonly (readonly [string, 1 | 2 | 3])[];
  /** A rule that then finds something. */
  readonly finds: string;
}

const faults: readonly Fault[] = [
  {
    name: 'a file is deleted',
    happens: (at) => rmSync(at(product)),
    told: [[product, 3]],
    finds: 'ref/unknown-product',
  },
  {
    name: 'a file is renamed',
    happens: (at) => {
      renameSync(at(product), at('products/other.product.yaml'));
    },
    told: [
      [product, 3],
      ['products/other.product.yaml', 1],
    ],
    finds: 'ref/unknown-product',
  },
  {
    name: 'a file is renamed to what is no file of the book',
    happens: (at) => {
      renameSync(at(trend), at('trends/search.yaml'));
    },
    told: [
      ['trends/search.yaml', 1],
      [trend, 3],
    ],
    finds: 'book/unclassified-file',
  },
  {
    name: 'a folder stands where a file was',
    happens: (at) => {
      rmSync(at(product));
      mkdirSync(at(product));
    },
    told: [
      [product, 3],
      [product, 1],
    ],
    finds: 'book/unreadable',
  },
  {
    name: 'a file is replaced by half of itself, as by a program that writes slowly',
    happens: (at) => {
      writeFileSync(at(product), readFileSync(at(product)).subarray(0, 40));
    },
    told: [[product, 2]],
    finds: 'ref/unused-source',
  },
  {
    name: 'a file is emptied',
    happens: (at) => writeFileSync(at(trend), ''),
    told: [[trend, 2]],
    finds: 'schema/missing-key',
  },
  {
    name: 'a file holds bytes that are no text',
    happens: (at) => writeFileSync(at(product), Buffer.from([0xff, 0xfe, 0x00, 0x80])),
    told: [[product, 2]],
    finds: 'book/encoding',
  },
  {
    name: 'a file may not be read any more',
    happens: () => forbidden.add(trend),
    told: [[trend, 2]],
    finds: 'book/unreadable',
  },
  {
    name: 'the book’s own file may not be read any more',
    happens: () => forbidden.add(manifest),
    told: [[manifest, 2]],
    finds: 'book/unreadable',
  },
  {
    name: 'a link leads nowhere',
    happens: (at) => {
      rmSync(at(product));
      symlinkSync('nowhere.yaml', at(product));
    },
    told: [[product, 2]],
    finds: 'book/unreadable',
  },
  {
    name: 'a link leads to itself',
    happens: (at) => {
      rmSync(at(product));
      symlinkSync('quark.product.yaml', at(product));
    },
    told: [[product, 2]],
    finds: 'book/unreadable',
  },
  {
    name: 'a CSV file that a table names is deleted',
    happens: (at) => rmSync(at(csv)),
    told: [[csv, 3]],
    finds: 'book/unreadable',
  },
  {
    name: 'a whole folder is deleted',
    happens: (at) => rmSync(at('products'), { recursive: true }),
    told: [['products', 3]],
    finds: 'ref/unknown-product',
  },
  {
    name: 'another program undoes what it did before the server looks',
    happens: (at) => {
      rmSync(at(product));
      writeFileSync(at(product), 'name: 夸克\nkind: nothing\n');
    },
    told: [
      [product, 3],
      [product, 1],
      [product, 2],
    ],
    finds: 'ref/unknown-term',
  },
];

describe('files that change under a running server', () => {
  it.each(faults)('$name', async ({ happens, told, finds }) => {
    forbidden.clear();
    const folder = await folderWith(book);
    folders.push(folder);
    const at = (path: string) => join(folder, path);
    const server = await serverOver(folder);
    expect(shownBy(server)).toEqual({});
    happens(at);
    const events = told.map(([path, type]) => ({ uri: uriOf(folder, path), type }));
    await server.watched(...events);
    await server.until(() => Object.values(shownBy(server)).some((found) => found.some(({ code }) => code === finds)));
    await server.idle();
    expect(shownBy(server)).toEqual(shownBy(await serverOver(folder)));

    forbidden.clear();
    for (const [path, text] of Object.entries(book)) {
      rmSync(at(path), { recursive: true, force: true });
      mkdirSync(join(at(path), '..'), { recursive: true });
      writeFileSync(at(path), text);
    }
    for (const path of ['products/other.product.yaml', 'trends/search.yaml']) rmSync(at(path), { force: true });
    const whole = [...Object.keys(book)].map((path) => ({ uri: uriOf(folder, path), type: 1 as const }));
    const gone = ['products/other.product.yaml', 'trends/search.yaml'].map((path) => ({
      uri: uriOf(folder, path),
      type: 3 as const,
    }));
    await server.watched(...whole, ...gone);
    await server.until(() => Object.keys(shownBy(server)).length === 0);
  });

  it('the book’s own file is deleted: nothing is shown any more, until it is back', async () => {
    forbidden.clear();
    const folder = await folderWith({ ...book, [trend]: 'title: 一\nperspective: nothing\n' });
    folders.push(folder);
    const server = await serverOver(folder);
    expect(Object.keys(shownBy(server))).toEqual([uriOf(folder, trend)]);
    rmSync(join(folder, manifest));
    await server.watched({ uri: uriOf(folder, manifest), type: 3 });
    await server.until(() => Object.keys(shownBy(server)).length === 0);
    writeFileSync(join(folder, manifest), book[manifest]!);
    await server.watched({ uri: uriOf(folder, manifest), type: 1 });
    await server.until(() => Object.keys(shownBy(server)).length === 1);
  });
});
