import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';

describe('the memory file system', () => {
  const files = new MemoryFileSystem({
    'trendbook.yaml': '标题',
    'trends/a.trend.yaml': new Uint8Array([0xff]),
    'trends/gone.trend.yaml': { problem: 'outside' },
    'trends/locked.trend.yaml': { problem: 'permission' },
    'tables/folder.table.yaml': { problem: 'directory' },
  });

  it.each([
    ['trendbook.yaml', { bytes: new TextEncoder().encode('标题') }],
    ['trends/a.trend.yaml', { bytes: new Uint8Array([0xff]) }],
    ['trends/gone.trend.yaml', { problem: 'outside' }],
    ['trends', { problem: 'directory' }],
    ['', { problem: 'directory' }],
    ['tren', { problem: 'missing' }],
    ['nothing.yaml', { problem: 'missing' }],
  ])('reads %s', async (path, content) => {
    expect(await files.readFile(path)).toEqual(content);
  });

  it.each([
    ['', ['tables directory', 'trendbook.yaml file', 'trends directory']],
    ['trends', ['a.trend.yaml file', 'gone.trend.yaml broken', 'locked.trend.yaml file']],
    ['tables', ['folder.table.yaml directory']],
    ['tren', []],
  ])('lists the folder "%s"', async (path, entries) => {
    const found = await files.readDirectory(path);
    expect(found.map((entry) => `${entry.name} ${entry.type}`).sort()).toEqual(entries);
  });

  it('changes', async () => {
    const changing = new MemoryFileSystem({ 'a/b.md': 'x' });
    changing.set('a/c.md', 'y');
    changing.delete('a/b.md');
    expect(await changing.readDirectory('a')).toEqual([{ name: 'c.md', type: 'file' }]);
  });
});
