import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isShellScript, withGate, withoutGate } from '../../src/cli/hook/gate-script.ts';
import { brokenProduct, cleanBook, folderWith, git, repositoryWith, run, writeFiles } from './support.ts';

/** Stands for dist/cli.js: fails as `check --staged` does where the index holds a file called broken. */
const program = `
const { execFileSync } = require('node:child_process');
if (process.argv.slice(2).join(' ') !== 'check --staged') process.exit(2);
const staged = execFileSync('git', ['ls-files'], { encoding: 'utf8' });
if (staged.includes('broken')) { console.log('1 error'); process.exit(1); }
`;

function repository(): { folder: string; program: string } {
  const folder = repositoryWith(cleanBook);
  return { folder, program: join(folderWith({ "it's here/cli.js": program }), "it's here/cli.js") };
}

function hook(folder: string, path: string, text: string, mode = 0o755): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  chmodSync(join(folder, path), mode);
}

function commit(folder: string, ...args: string[]) {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, 'commit', '-q', '-m', 'x', ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

const installed = '.git/hooks/pre-commit';

describe('the commit gate', () => {
  it('refuses a commit with errors, and lets others through', async () => {
    const { folder, program } = repository();
    expect((await run(folder, ['hook', 'install'], { program })).status).toBe(0);
    writeFiles(folder, { 'products/fine.product.yaml': 'name: a\n' });
    git(folder, 'add', '-A');
    expect(commit(folder)).toEqual({ status: 0, said: '' });
    writeFiles(folder, { 'products/broken.product.yaml': brokenProduct });
    git(folder, 'add', '-A');
    expect(commit(folder)).toEqual({ status: 1, said: '1 error\n' });
    expect(commit(folder, '--no-verify').status).toBe(0);
  });

  it('goes to the repository of the book that --book names, and out of it again', async () => {
    const { folder, program } = repository();
    const elsewhere = folderWith({ 'notes/a.txt': '' });
    expect((await run(elsewhere, ['hook', 'install', '--book', folder], { program })).status).toBe(0);
    expect(existsSync(join(folder, installed))).toBe(true);
    expect((await run(elsewhere, ['hook', 'uninstall', '--book', folder], { program })).status).toBe(0);
    expect(existsSync(join(folder, installed))).toBe(false);
  });

  it.each([
    ['nowhere', 'nowhere does not exist'],
    ['notes', 'notes holds no trendbook.yaml'],
  ])('is refused where --book names no book: %s', async (book, reason) => {
    const { folder, program } = repository();
    writeFiles(folder, { 'notes/a.txt': '' });
    const { status, err } = await run(folder, ['hook', 'install', '--book', book], { program });
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining(reason) });
    expect(existsSync(join(folder, installed))).toBe(false);
  });

  it('stands before merges too', async () => {
    const { folder, program } = repository();
    git(folder, 'checkout', '-q', '-b', 'other');
    writeFiles(folder, { 'products/broken.product.yaml': brokenProduct });
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'other');
    git(folder, 'checkout', '-q', '-');
    writeFiles(folder, { 'products/fine.product.yaml': 'name: a\n' });
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'fine');
    await run(folder, ['hook', 'install'], { program });
    expect(() => git(folder, 'merge', '-q', '--no-edit', 'other')).toThrow(/1 error/);
  });

  it('leaves repositories alone whose index holds no book', async () => {
    const folder = repositoryWith({ 'broken.md': 'x' });
    const { program } = repository();
    await run(folder, ['hook', 'install'], { program });
    expect(commit(folder, '--allow-empty')).toEqual({ status: 0, said: '' });
  });

  it('refuses to pass what it cannot check', async () => {
    const { folder } = repository();
    await run(folder, ['hook', 'install', '--locale', 'zh'], { program: '/nowhere/cli.js' });
    const { status, said } = commit(folder, '--allow-empty');
    expect(status).toBe(1);
    expect(said).toContain('Trendbook 已不在 /nowhere/cli.js');
  });

  it('calls a program in the repository by its path from the top', async () => {
    const { folder } = repository();
    writeFiles(folder, { 'node_modules/trendbook/dist/cli.js': program });
    await run(join(folder, 'products'), ['hook', 'install'], {
      program: join(folder, 'node_modules/trendbook/dist/cli.js'),
    });
    expect(readFileSync(join(folder, installed), 'utf8')).toContain("program='./node_modules/trendbook/dist/cli.js'");
    writeFiles(folder, { 'products/broken.product.yaml': brokenProduct });
    git(folder, 'add', 'products');
    expect(commit(folder)).toEqual({ status: 1, said: '1 error\n' });
  });

  it('respects core.hooksPath', async () => {
    const { folder, program } = repository();
    git(folder, 'config', 'core.hooksPath', 'tools/hooks');
    const { out } = await run(folder, ['hook', 'install'], { program });
    expect(out).toContain('tools/hooks/pre-commit and tools/hooks/pre-merge-commit');
    expect(statSync(join(folder, 'tools/hooks/pre-commit')).mode & 0o777).toBe(0o755);
    expect(existsSync(join(folder, installed))).toBe(false);
  });

  it('is there for linked working trees', async () => {
    const { folder, program } = repository();
    const tree = join(folderWith({}), 'tree');
    git(folder, 'worktree', 'add', '-q', '-b', 'other', tree);
    expect((await run(tree, ['hook', 'install'], { program })).status).toBe(0);
    expect(existsSync(join(folder, installed))).toBe(true);
  });
});

describe('hooks that are there already', () => {
  const texts = {
    'a script': '#!/bin/sh\necho theirs >> ran\nexit 0\n',
    'one that ends in exec': '#!/usr/bin/env bash\nset -eu\necho theirs >> ran\nexec true\n',
    'one without a shebang or an end of line': 'echo theirs >> ran',
    'one in Chinese': '#!/bin/sh\n# 检查\necho theirs >> ran\n',
  };

  it.each(Object.entries(texts))(
    '%s: runs as before, behind the gate, and is given back byte for byte',
    async (_what, text) => {
      const { folder, program } = repository();
      hook(folder, installed, text);
      for (let time = 0; time < 2; time++) await run(folder, ['hook', 'install'], { program });
      expect(readFileSync(join(folder, installed), 'utf8').match(/>>> trendbook >>>/g)).toHaveLength(1);
      expect(commit(folder, '--allow-empty').status).toBe(0);
      expect(readFileSync(join(folder, 'ran'), 'utf8')).toBe('theirs\n');
      writeFiles(folder, { 'products/broken.product.yaml': brokenProduct });
      git(folder, 'add', 'products');
      expect(commit(folder)).toEqual({ status: 1, said: '1 error\n' });
      await run(folder, ['hook', 'uninstall'], { program });
      expect(readFileSync(join(folder, installed), 'utf8')).toBe(text);
      expect(existsSync(join(folder, '.git/hooks/pre-merge-commit'))).toBe(false);
    },
  );

  it.each([
    [
      'in another language',
      (folder: string) => hook(folder, installed, '#!/usr/bin/env python3\nprint(1)\n'),
      'no shell script',
    ],
    ['a program', (folder: string) => hook(folder, installed, '\x7fELF\0\0'), 'no shell script'],
    [
      'a link',
      (folder: string) => {
        writeFileSync(join(folder, 'theirs'), '#!/bin/sh\n');
        mkdirSync(join(folder, '.git/hooks'), { recursive: true });
        symlinkSync('../../theirs', join(folder, installed));
      },
      'no shell script',
    ],
    ['switched off', (folder: string) => hook(folder, installed, '#!/bin/sh\nexit 1\n', 0o644), 'not executable'],
    [
      'the second of the two',
      (folder: string) => hook(folder, '.git/hooks/pre-merge-commit', '#!/usr/bin/perl\n'),
      'no shell',
    ],
  ])('%s: nothing is changed, and the reason is said', async (_what, prepare, reason) => {
    const { folder, program } = repository();
    prepare(folder);
    const before = ['pre-commit', 'pre-merge-commit'].map((name) => textOf(join(folder, '.git/hooks', name)));
    const { status, err } = await run(folder, ['hook', 'install'], { program });
    expect(status).toBe(2);
    expect(err).toContain(reason);
    expect(['pre-commit', 'pre-merge-commit'].map((name) => textOf(join(folder, '.git/hooks', name)))).toEqual(before);
  });
});

describe('without a gate or a repository', () => {
  it('has nothing to take out', async () => {
    const { folder } = repository();
    hook(folder, installed, '#!/bin/sh\nexit 0\n');
    const { status, out } = await run(folder, ['hook', 'uninstall']);
    expect({ status, out }).toEqual({ status: 0, out: 'There is no commit gate in this repository.\n' });
    expect(readFileSync(join(folder, installed), 'utf8')).toBe('#!/bin/sh\nexit 0\n');
  });

  it.each(['install', 'uninstall'])('%s needs a repository', async (command) => {
    const { status, err } = await run(folderWith(cleanBook), ['hook', command]);
    expect(status).toBe(2);
    expect(err).toContain('is not in the working tree of a git repository');
  });
});

describe('the text of a hook', () => {
  const gate = '# >>> trendbook >>>\nx\n# <<< trendbook <<<\n';

  it.each([
    ['none', undefined, `#!/bin/sh\n${gate}`, ''],
    ['a script', '#!/bin/bash\na\n', `#!/bin/bash\n${gate}a\n`, '#!/bin/bash\na\n'],
    ['no shebang', 'a\n', `${gate}a\n`, 'a\n'],
    ['only a shebang', '#!/bin/dash', `#!/bin/dash\n${gate}`, '#!/bin/dash\n'],
    [
      'half a gate',
      '#!/bin/sh\n# >>> trendbook >>>\na\n',
      `#!/bin/sh\n${gate}# >>> trendbook >>>\na\n`,
      '#!/bin/sh\n# >>> trendbook >>>\na\n',
    ],
  ])('%s', (_what, before, after, left) => {
    expect(withGate(before, gate)).toBe(after);
    expect(withGate(after, gate)).toBe(after);
    expect(withoutGate(after)).toBe(left);
  });

  it.each([
    ['#!/bin/sh', true],
    ['#!/usr/bin/env -S bash -e', true],
    ['#!C:/Program Files/Git/bin/sh.exe', true],
    ['#! /bin/zsh', true],
    ['echo', true],
    ['#!/usr/bin/env node', false],
    ['#!/usr/bin/fish', false],
    ['#!/usr/bin/pwsh', false],
  ])('%s is a shell script: %s', (text, expected) => {
    expect(isShellScript(`${text}\n`)).toBe(expected);
  });
});

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'latin1') : undefined;
}
