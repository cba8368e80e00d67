import { afterEach, describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../src/core/book/memory-file-system.ts';
import { type LanguageClient, soundBook, start, uriOf } from './language-client.ts';

const products = Object.fromEntries(
  Array.from({ length: 100 }, (_, index) => [`products/p${index}.product.yaml`, `name: 产品${index}\nkind: native\n`]),
);

/** Lets half of the products wait until it is opened. */
class SlowFileSystem extends MemoryFileSystem {
  #open: () => void = () => undefined;
  #opened = Promise.resolve();

  shut(): void {
    this.#opened = new Promise((open) => {
      this.#open = open;
    });
  }

  open(): void {
    this.#open();
  }

  override async readFile(path: string) {
    if (/p[5-9]\d\./.test(path)) await this.#opened;
    return super.readFile(path);
  }
}

/** How many words there are in between hangs on the machine. */
function expectStory(told: readonly string[], first: string, checking: string): void {
  expect(told[0]).toBe(first);
  expect(told.slice(-2)).toEqual([checking, 'end']);
  const form = (text: string) => text.replace('begin Trendbook', 'report').replace(/\d+/, '');
  for (const each of told.slice(1, -2)) expect(form(each)).toBe(form(first));
}

describe('progress of work that takes long', () => {
  const fileSystem = new SlowFileSystem({ ...soundBook, ...products });
  const root = '/book';
  let client: LanguageClient | undefined;
  afterEach(() => client?.connection.dispose());

  async function open(locale: string): Promise<LanguageClient> {
    client = await start({
      folders: [root],
      capabilities: { window: { workDoneProgress: true } },
      options: { locale },
      disk: () => fileSystem,
    });
    return client;
  }

  const changeAll = (editor: LanguageClient) =>
    editor.watched(...Object.keys(products).map((path) => ({ uri: uriOf(root, path), type: 2 as const })));

  it.each([
    ['en', (files: number) => `begin Trendbook reading, 32 of ${files} files`, 'report checking'],
    ['zh-cn', (files: number) => `begin Trendbook 正在读取文件：32 / ${files}`, 'report 检查中'],
  ])('is told while a book is read, and again after a checkout: %s', async (locale, reading, checking) => {
    fileSystem.shut();
    const editor = await open(locale);
    await editor.until(() => editor.progress.length > 0);
    fileSystem.open();
    await editor.until(() => editor.progress.at(-1) === 'end');
    expectStory(editor.progress, reading(103), checking);

    const last = editor.progress.length;
    fileSystem.shut();
    await changeAll(editor);
    await editor.until(() => editor.progress.length > last);
    expect(editor.status?.busy).toBe(true);
    fileSystem.open();
    await editor.until(() => editor.progress.at(-1) === 'end');
    expectStory(editor.progress.slice(last), reading(100), checking);
  });

  it('is not told of what is done soon', async () => {
    fileSystem.open();
    const editor = await open('en');
    await editor.idle();
    await changeAll(editor);
    // Longer than what is kept quiet about.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(editor.status?.busy).toBe(false);
    expect(editor.progress).toEqual([]);
  });
});
