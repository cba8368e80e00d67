import { cpSync, existsSync, readFileSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { watchReport } from '../../src/cli/build/watch-report.ts';
import { loadedCore } from '../../src/cli/loaded-core.ts';
import { render } from '../../src/core/messages/catalogue.ts';
import { message } from '../../src/core/messages/message.ts';
import { cleanBook, folderWith, git, repositoryWith, writeFiles } from './support.ts';

interface Watching {
  readonly folder: string;
  readonly url: URL;
  /** All that was said so far. */
  said(): string;
  end(): Promise<number>;
}

const open: Watching[] = [];

afterEach(async () => {
  for (const each of open.splice(0)) await each.end();
});

/** Watches a book until the test ends. @param meanwhile happens while it begins */
async function watching(folder: string, meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<Watching> {
  let said = '';
  let end = () => {};
  const ended = new Promise<void>((done) => {
    end = done;
  });
  const environment = {
    folder,
    variables: {},
    program: '',
    output: { write: () => undefined },
    errors: { write: (text: string | Uint8Array) => (said += String(text)) },
    readInput: async () => new Uint8Array(),
    now: () => new Date(0),
  };
  const registration = {
    environment,
    core: loadedCore(new Map()),
    locale: 'en' as const,
    say: (id: never, ...params: never[]) => render(message(id, ...(params as never)), 'en'),
    done: () => undefined,
  };
  const status = watchReport({ path: undefined, format: 'html', allowErrors: false }, registration as never, ended);
  await meanwhile();
  await until(() => /http:\S+/.test(said));
  const url = new URL(/http:\S+/.exec(said)![0]);
  const one = {
    folder,
    url,
    said: () => said,
    end: () => {
      end();
      return status;
    },
  };
  open.push(one);
  return one;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 25));
}

/** Asks for a path exactly as it is written, which `fetch` would tidy. */
function ask(url: URL, path: string, headers = {}, method = 'GET'): Promise<{ status: number; body: string }> {
  return new Promise((done, failed) => {
    const asked = request({ host: url.hostname, port: url.port, path, headers, method }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () => done({ status: response.statusCode!, body }));
    });
    asked.on('error', failed);
    asked.end();
  });
}

const page = async (url: URL) => (await ask(url, '/')).body;

describe('trendbook build --watch', () => {
  it('serves the report on 127.0.0.1, and writes it', async () => {
    const { url, folder } = await watching(folderWith(cleanBook));
    expect(url.hostname).toBe('127.0.0.1');
    expect(await page(url)).toContain("connect-src 'self'".replaceAll("'", '&#x27;'));
    expect(readFileSync(join(folder, 'report/index.html'), 'utf8')).not.toContain('EventSource');
  });

  it('serves nothing but the page, under no other name', async () => {
    const { url } = await watching(folderWith(cleanBook));
    for (const path of [
      '/trendbook.yaml',
      '/../trendbook.yaml',
      '/%2e%2e/etc/passwd',
      '//etc/passwd',
      '/..%5c',
      '/report/index.html',
    ]) {
      expect({ path, ...(await ask(url, path)) }).toEqual({ path, status: 404, body: '' });
    }
    expect((await ask(url, '/', { host: 'evil.example' })).status).toBe(403);
    expect((await ask(url, '/', {}, 'POST')).status).toBe(405);
  });

  it('builds again after a change, and tells the pages that are open', async () => {
    const { url, folder } = await watching(folderWith(cleanBook));
    const response = await fetch(new URL('/events', url));
    const reader = response.body!.getReader();
    const told = (async () => {
      let text = '';
      while (!text.includes('event: built')) text += new TextDecoder().decode((await reader.read()).value);
    })();
    writeFiles(folder, { 'trends/growth.trend.yaml': 'title: 换个名字\nperspective: product\n' });
    await told;
    await reader.cancel();
    expect(await page(url)).toContain('换个名字');
    await until(() => readFileSync(join(folder, 'report/index.html'), 'utf8').includes('换个名字'));
  });

  it('shows errors in the page and leaves the file alone until they are mended', async () => {
    const { url, folder, said } = await watching(
      folderWith({ ...cleanBook, 'products/doubao.product.yaml': 'name: 豆包\nkind: nativ\n' }),
    );
    expect(await page(url)).toContain('带错误生成');
    expect(said()).toContain('The book has 1 error: the report marks it.');
    expect(existsSync(join(folder, 'report'))).toBe(false);
    writeFiles(folder, { 'products/doubao.product.yaml': 'name: 豆包\nkind: native\n' });
    await until(() => existsSync(join(folder, 'report/index.html')));
    await until(async () => !(await page(url)).includes('带错误生成'));
  });

  it('takes up files that come and go, and changes that come together', async () => {
    const { url, folder } = await watching(folderWith(cleanBook));
    writeFiles(folder, {
      'trendbook.yaml': cleanBook['trendbook.yaml'].replace('[growth]', '[growth, second]'),
      'trends/second.trend.yaml': 'title: 第二个趋势\nperspective: product\n',
    });
    await until(async () => (await page(url)).includes('第二个趋势'));
  });

  const trend = 'trends/growth.trend.yaml';
  const titled = (title: string) => `title: ${title}\nperspective: product\n`;
  const write = (folder: string, title: string) => writeFiles(folder, { [trend]: titled(title) });
  const replace = (folder: string, title: string) => {
    writeFiles(folder, { 'trends/4913': titled(title) });
    renameSync(join(folder, 'trends/4913'), join(folder, trend));
  };

  it.each<[string, readonly ((folder: string, title: string) => void)[]]>([
    ['written in place', [write, write]],
    ['replaced by another file, as most editors save', [replace, replace, write, replace]],
    [
      'deleted and made again',
      [
        (folder, title) => {
          rmSync(join(folder, trend));
          write(folder, title);
        },
        write,
      ],
    ],
    [
      'checked out by git',
      [
        (folder, title) => {
          git(folder, 'checkout', '-q', '-b', title);
          write(folder, title);
          git(folder, 'commit', '-aqm', 'a');
          git(folder, 'checkout', '-q', '-');
          git(folder, 'checkout', '-q', title);
        },
        write,
      ],
    ],
    [
      'in a folder that is replaced by another',
      [
        (folder, title) => {
          cpSync(join(folder, 'trends'), join(folder, 'other'), { recursive: true });
          writeFiles(folder, { 'other/growth.trend.yaml': titled(title) });
          rmSync(join(folder, 'trends'), { recursive: true });
          renameSync(join(folder, 'other'), join(folder, 'trends'));
        },
        write,
      ],
    ],
    [
      'older than the one it replaces',
      [
        (folder, title) => {
          writeFiles(folder, { 'trends/4913': titled(title) });
          utimesSync(join(folder, 'trends/4913'), 1, 1);
          renameSync(join(folder, 'trends/4913'), join(folder, trend));
        },
      ],
    ],
  ])('shows a file that is %s', async (_how, changes) => {
    const { url, folder } = await watching(repositoryWith(cleanBook));
    for (const [index, change] of changes.entries()) {
      change(folder, `title-${index}`);
      await until(async () => (await page(url)).includes(`title-${index}`));
    }
  });

  it.each([0, 10, 40, 100, 200, 400])('shows what changed while it began, after %i ms', async (milliseconds) => {
    const folder = folderWith({ ...cleanBook, 'products/kimi.product.yaml': 'name: Kimi\nkind: nativ\n' });
    const { url } = await watching(folder, async () => {
      await pause(milliseconds);
      replace(folder, '换个名字');
      rmSync(join(folder, 'products/kimi.product.yaml'));
    });
    await until(async () => (await page(url)).includes('换个名字') && !(await page(url)).includes('带错误生成'));
  });

  it('ends cleanly', async () => {
    const one = await watching(folderWith(cleanBook));
    expect(await one.end()).toBe(0);
    await expect(ask(one.url, '/')).rejects.toThrow('ECONNREFUSED');
  });
});
