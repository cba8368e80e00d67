import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder, isTrustedFolder } from '../../src/node/cache/cache-folder.ts';

describe('the cache folder', () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ['linux', { HOME: '/home/a' }, '/home/a/.cache/trendbook'],
    ['linux', { HOME: '/home/a', XDG_CACHE_HOME: '/var/cache/a' }, '/var/cache/a/trendbook'],
    ['linux', { HOME: '/home/a', XDG_CACHE_HOME: 'relative' }, '/home/a/.cache/trendbook'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Library/Caches/trendbook'],
    ['linux', { HOME: '/home/a', TRENDBOOK_CACHE_DIR: '/ci/cache' }, '/ci/cache'],
  ])('on %s with %j is %s', (platform, variables, folder) => {
    expect(cacheFolder(variables, platform)).toBe(folder);
  });

  it('is none where it is named by a path that depends on where one stands', () => {
    expect(cacheFolder({ HOME: '/home/a', TRENDBOOK_CACHE_DIR: '.cache' }, 'linux')).toBeUndefined();
  });
});

describe('a cache folder is trusted', () => {
  let top: string;

  beforeEach(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), 'trendbook-trust-')));
    mkdirSync(join(top, 'repository/.git'), { recursive: true });
    mkdirSync(join(top, 'repository/book'));
  });

  afterEach(() => rmSync(top, { recursive: true, force: true }));

  it.each<[string, string, boolean, (folder: string) => void]>([
    ['of the person', 'cache', true, (folder) => mkdirSync(folder, { mode: 0o700 })],
    ['that is missing', 'cache', false, () => {}],
    ['that is a file', 'cache', false, (folder) => writeFileSync(folder, '')],
    ['that is a link', 'cache', false, (folder) => symlinkSync(top, folder)],
    [
      'that others may write to',
      'cache',
      process.platform === 'win32',
      (folder) => {
        mkdirSync(folder);
        chmodSync(folder, 0o777);
      },
    ],
    ['in the book', 'repository/book/cache', false, (folder) => mkdirSync(folder, { mode: 0o700 })],
    ['in the repository of the book', 'repository/cache', false, (folder) => mkdirSync(folder, { mode: 0o700 })],
  ])('%s: %s', (_what, path, expected, make) => {
    const folder = join(top, path);
    make(folder);
    expect(isTrustedFolder(folder, join(top, 'repository/book'), false)).toBe(expected);
  });

  it('once it is made', () => {
    expect(isTrustedFolder(join(top, 'a/b'), join(top, 'repository/book'), true)).toBe(true);
  });
});
