import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Book } from '../../src/core/book/book.ts';
import { MemoryFileSystem } from '../../src/core/book/memory-file-system.ts';
import { complete } from '../../src/core/language/completion.ts';
import { hover } from '../../src/core/language/hover.ts';
import { createWorkspace } from '../../src/core/workspace/index.ts';
import { folderWith, run } from '../cli/support.ts';
import { hostileBook } from './hostile-book.ts';

/** Controls that a terminal acts on; line ends and tabs are none. */
const terminalControl = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** A link of Markdown whose address is neither of the web nor a place in the book. */
const unsafeLink = /(?<!\\)\]\(\s*<?(?:command|javascript|vbscript|data:text|file:\/\/\/etc)/i;

/** Tags as a browser sees them: a sign within quotes ends none. */
const tags = /(?<!\\)<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*>/gi;

let book: Book;
beforeAll(async () => {
  const workspace = createWorkspace(new MemoryFileSystem(hostileBook));
  await workspace.load();
  book = workspace.books[0]!;
});

afterEach(() => {
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe('a hostile book in the editor', () => {
  it('links to no command from any hover', () => {
    for (const file of book.files.values()) {
      for (let offset = 0; offset < (file.source?.text.length ?? 0); offset++) {
        for (const locale of ['en', 'zh'] as const) {
          const text = hover(book, file, offset, locale)?.markdown ?? '';
          expect(text.replaceAll(/`[^`]*`/g, '')).not.toMatch(unsafeLink);
          expect(text.replaceAll(/`[^`]*`/g, '')).not.toMatch(/(?<!\\)<(?:script|img|a|style)\b/);
        }
      }
    }
  });

  it('links to no command from any completion', () => {
    for (const file of book.files.values()) {
      for (let offset = 0; offset < (file.source?.text.length ?? 0); offset += 7) {
        for (const { documentation } of complete(book, file, offset, { locale: 'en', snippets: true })) {
          const text = (typeof documentation === 'function' ? documentation() : documentation) ?? '';
          expect(text.replaceAll(/`[^`]*`/g, '')).not.toMatch(unsafeLink);
        }
      }
    }
  });
});

describe('a hostile book in the terminal', () => {
  it.each([
    ['check'],
    ['check', '--format', 'github'],
    ['check', '--format', 'markdown'],
    ['check', '--format', 'json'],
    ['claims'],
    ['query', 'from: products'],
    ['query', 'from: t', '--format', 'csv'],
    ['rank', 'toString'],
    ['fmt', '--check'],
  ])('%s %s %s prints no control sequence', async (...argv) => {
    const { out, err } = await run(folderWith(hostileBook), argv);
    expect(out.replaceAll('\r\n', '\n')).not.toMatch(terminalControl);
    expect(err).not.toMatch(terminalControl);
  });

  it('gives spreadsheets nothing to run', async () => {
    const { out } = await run(folderWith(hostileBook), ['query', 'from: products', '--format', 'csv']);
    for (const cell of out.split(/[,\r\n]+/)) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+@]/);
  });

  it.each(['outside', 'absolute', 'unc'])('reads no file outside: %s', async (table) => {
    const { out } = await run(folderWith(hostileBook), ['query', `from: ${table}`, '--format', 'json']);
    expect(out).not.toContain('root:');
    expect(JSON.parse(out === '' ? '[]' : out)).toEqual([]);
  });
});

describe('a hostile book as a report', () => {
  it.each(['html', 'md'])('%s: runs nothing, asks nobody, takes in nothing from outside', async (format) => {
    const folder = folderWith(hostileBook);
    const { status, err } = await run(folder, ['build', '--format', format, '--allow-errors']);
    expect({ status, err }).toMatchObject({ status: 0 });
    for (const [path, text] of textsIn(join(folder, 'report'))) {
      expect(text).not.toContain('root:x:0');
      for (const [tag] of text.matchAll(tags)) {
        expect(tag).not.toMatch(/\s(?:href|src|srcset|action)="\s*(?:command|javascript|vbscript|file|\/\/)/i);
        expect(tag).not.toMatch(/\son[a-z]+\s*=/i);
      }
      expect(text).not.toMatch(/(?<!["\\])<script>\s*alert/);
      if (path.endsWith('.md')) expect(text).not.toMatch(unsafeLink);
    }
  });

  it('svg: the title is text', async () => {
    const folder = folderWith(hostileBook);
    expect((await run(folder, ['chart', 'c2', '--out', 'x.svg'])).status).toBe(0);
    expect(readFileSync(join(folder, 'x.svg'), 'utf8')).not.toMatch(/<script|\son[a-z]+=/i);
  });
});

function textsIn(folder: string): [path: string, text: string][] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => [path, readFileSync(path, 'utf8')]);
}
