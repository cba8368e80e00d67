import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { brokenProduct, cleanBook, folderWith, git, repositoryWith } from './support.ts';

let output: string;
let program: string;

/** The program as `npm run build` makes it. */
beforeAll(async () => {
  output = mkdtempSync(join(tmpdir(), 'trendbook-program-'));
  program = join(output, 'dist/cli.js');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  execFileSync(process.execPath, [join(root, 'esbuild.mjs'), '--out', output]);
});

afterAll(() => rmSync(output, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function begin(folder: string, argv: readonly string[], variables: NodeJS.ProcessEnv = {}): ChildProcess {
  const env = { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C.UTF-8', ...variables };
  return spawn(process.execPath, [program, ...argv], { cwd: folder, env, stdio: 'pipe' });
}

function ended(child: ChildProcess): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((done) => child.on('close', (status) => done({ status, out, err })));
}

function trendbook(folder: string, argv: readonly string[], variables?: NodeJS.ProcessEnv): Promise<Ended> {
  const child = begin(folder, argv, variables);
  child.stdin!.end();
  return ended(child);
}

/** Runs a line of shell in which `trendbook` is the program. */
function shell(folder: string, line: string): Promise<Ended> {
  const script = `trendbook() { "${process.execPath}" "${program}" "$@"; }; ${line}`;
  const env = { PATH: process.env.PATH, HOME: folder };
  return ended(spawn('bash', ['-c', script], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] }));
}

describe('the program', () => {
  it('checks the sample book without a word on standard error', async () => {
    const { status, out, err } = await trendbook(resolve('.'), ['check', 'samples/ai-trends-2024']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/\n\d+ infos in \d+ of \d+ files\n\d+ of \d+ figures in prose annotated \(\d+ %\)\n/);
    expect(out).toMatch(/\n\d+ claims: \d+ consistent, \d+ verified, \d+ cited\n$/);
  });

  it('exits 1 on errors, uncoloured where nobody looks, coloured where asked for', async () => {
    const folder = folderWith({ ...cleanBook, 'products/doubao.product.yaml': brokenProduct });
    const { status, out, err } = await trendbook(folder, ['check']);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toContain('2:7  error  The taxonomy');
    expect(out).not.toContain('\u001b');
    expect((await trendbook(folder, ['check', '--color'])).out).toContain('\u001b[31m');
  });

  it('speaks Chinese where the environment does', async () => {
    const { out } = await trendbook(folderWith(cleanBook), ['check'], { LC_ALL: 'zh_CN.UTF-8' });
    expect(out).toBe('没有问题（共 3 个文件）\n');
  });

  it('reads a text from standard input', async () => {
    const folder = folderWith(cleanBook);
    const child = begin(folder, ['check', '--stdin', '--stdin-filename', 'products/doubao.product.yaml']);
    child.stdin!.end(brokenProduct);
    const { status, out } = await ended(child);
    expect(status).toBe(1);
    expect(out).toContain('nativ');
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await trendbook(output, ['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });

  it.each(['book', 'product', 'trend', 'table'])('prints the schema of %s as it is in the repository', async (kind) => {
    const { status, out, err } = await trendbook(output, ['schema', kind]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8')));
  });

  it.each([
    ['a command', [], 2],
    ['--help', ['--help'], 0],
    ['help of a command', ['help', 'check'], 0],
  ])('shows its help for want of %s', async (_what, argv, expected) => {
    const { status, out, err } = await trendbook(output, argv);
    expect(status).toBe(expected);
    expect(expected === 0 ? out : err).toContain('Usage: trendbook');
  });
});

describe('whoever reads the output may stop early', () => {
  const many = Array.from({ length: 400 }, (_, n) => `---\nid: p${n}\nname: x\nkind: nativ\n`).join('');

  it.each(['pretty', 'json', 'sarif', 'junit'])('in the format %s', async (format) => {
    const folder = folderWith({ ...cleanBook, 'products/many.product.yaml': many });
    const line = `trendbook check --format ${format} | head -1; echo "status \${PIPESTATUS[0]}"`;
    const { out, err } = await shell(folder, line);
    expect(err).toBe('');
    expect(out).toMatch(/^.+\nstatus 1\n$/);
  });

  it('but a disk that is full is told of', async () => {
    const { status, err } = await shell(folderWith(cleanBook), 'trendbook check > /dev/full');
    expect({ status, err }).toEqual({ status: 2, err: 'trendbook: stdout cannot be written: the disk is full.\n' });
  });
});

describe('the language server', () => {
  it('answers, shuts down and ends', async () => {
    const child = begin(folderWith(cleanBook), ['lsp', '--stdio', '--clientProcessId=1']);
    const closed = new Promise((done) => child.on('close', done));
    let err = '';
    child.stderr!.on('data', (data) => (err += String(data)));
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout!),
      new StreamMessageWriter(child.stdin!),
    );
    connection.listen();
    const answer = await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(answer).toMatchObject({ capabilities: { hoverProvider: expect.anything() } });
    await connection.sendNotification('initialized', {});
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await closed).toBe(0);
    expect(err).toBe('');
  });

  it.each([
    ['the environment', ['lsp', '--stdio'], { LC_ALL: '', LANG: 'zh_CN.UTF-8' }, {}, /[\u4e00-\u9fff]/],
    ['--locale', ['lsp', '--stdio', '--locale', 'zh'], { LC_ALL: 'C' }, {}, /[\u4e00-\u9fff]/],
    ['the editor', ['lsp', '--stdio'], { LC_ALL: 'zh_CN.UTF-8' }, { locale: 'en' }, /^[\x20-\x7e]*$/],
    ['nobody', ['lsp', '--stdio'], { LC_ALL: 'C' }, {}, /^[\x20-\x7e]*$/],
  ])('speaks the language that %s names', async (_who, argv, variables, client, expected) => {
    const folder = folderWith({ ...cleanBook, 'products/broken.product.yaml': 'nme: x\n' });
    const child = begin(folder, argv, variables);
    const closed = new Promise((done) => child.on('close', done));
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout!),
      new StreamMessageWriter(child.stdin!),
    );
    const found = new Promise<string>((done) => {
      connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }) => {
        if (diagnostics.length > 0) done(diagnostics[0].message);
      });
    });
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: pathToFileURL(folder).href,
      capabilities: {},
      ...client,
    });
    await connection.sendNotification('initialized', {});
    expect(await found).toMatch(expected);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await closed).toBe(0);
  });

  it('is one line and exit 2 without --stdio', async () => {
    const { status, err } = await trendbook(output, ['lsp']);
    expect({ status, err }).toEqual({ status: 2, err: 'trendbook: "trendbook lsp" needs --stdio.\n' });
  });
});

describe('a repository with damage', () => {
  it.each([
    ['missing', rmSync],
    ['damaged', (path: string) => writeFileSync(path, 'x', { flag: 'w' })],
  ])('an object of git that is %s is a finding; the other files are checked', async (_what, spoil) => {
    const folder = repositoryWith({ ...cleanBook, 'products/b.product.yaml': brokenProduct });
    const object = git(folder, 'rev-parse', 'HEAD:products/doubao.product.yaml').trim();
    const path = join(folder, '.git/objects', object.slice(0, 2), object.slice(2));
    chmodSync(path, 0o644);
    spoil(path);
    const { status, out, err } = await trendbook(folder, ['check', '--staged', '--format', 'github']);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toContain('title=book/unreadable');
    expect(out).toContain('title=ref/unknown-term');
  });
});

describe('what goes wrong is one line and exit 2', () => {
  const inBook = { ...cleanBook, 'bad.json': '{', 'list.json': '[]', 'folder/x': '' };

  it.each<[string, string[], string, string]>([
    ['a command that is not there', ['chekc'], 'There is no command "chekc". Did you mean "check"?', '没有命令“chekc”'],
    ['an option that is not there', ['check', '--bogus'], 'There is no option --bogus.', '没有选项 --bogus'],
    ['a path that does not exist', ['check', '没有'], '没有 does not exist.', '没有 不存在。'],
    ['a file for --book', ['check', '--book', 'bad.json'], 'bad.json holds no trendbook.yaml.', 'bad.json 中没有'],
    ['a folder for --book', ['check', '--book', 'folder'], 'folder holds no trendbook.yaml.', 'folder 中没有'],
    ['no baseline', ['check', '--baseline', 'x'], 'x cannot be read: it does not exist.', '无法读取 x：它不存在。'],
    [
      'a folder for a baseline',
      ['check', '--baseline', 'folder'],
      'folder cannot be read: it is a folder.',
      '它是文件夹',
    ],
    ['a baseline that is no JSON', ['check', '--baseline', 'bad.json'], 'bad.json is no baseline', '不是基线文件'],
    ['a baseline that is none', ['check', '--baseline', 'list.json'], 'list.json is no baseline', '不是基线文件'],
    [
      'a folder to write to',
      ['check', '--write-baseline', 'folder'],
      'folder cannot be written: it is a f',
      '它是文件夹',
    ],
    ['no folder to write to', ['check', '--write-baseline', 'no/x'], 'no/x cannot be written: it does not', '它不存在'],
    ['--staged outside of a repository', ['check', '--staged'], 'is not in the working tree of a git', '不在 git 仓库'],
    [
      '--since outside of a repository',
      ['check', '--since', 'HEAD'],
      'is not in the working tree of a',
      '不在 git 仓库',
    ],
    ['a kind that is not there', ['schema', 'trends'], 'There is no kind "trends". Did you mean', '没有名为“trends”'],
    ['no kind', ['schema'], 'The argument <kind> is missing.', '缺少参数 <kind>'],
  ])('%s', async (_what, argv, english, chinese) => {
    const folder = folderWith(inBook);
    for (const [locale, expected] of [
      ['en', english],
      ['zh', chinese],
    ]) {
      const { status, out, err } = await trendbook(folder, [...argv, '--locale', locale!]);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toContain(expected);
      expect(err).toMatch(/^trendbook: .*\n$/);
    }
  });

  it.each([
    ['a revision that git does not know', ['--since', '没有'], 'git knows no revision "没有".'],
    ['a revision that looks like an option', ['--since=--all'], 'git knows no revision "--all".'],
  ])('%s', async (_what, argv, expected) => {
    const { status, out, err } = await trendbook(repositoryWith(cleanBook), ['check', ...argv]);
    expect({ status, out, err }).toEqual({ status: 2, out: '', err: `trendbook: ${expected}\n` });
  });

  it.each([
    ['--staged', ['--staged']],
    ['--since', ['--since', 'HEAD']],
  ])('%s without git', async (_what, argv) => {
    const folder = repositoryWith(cleanBook);
    const { status, out, err } = await trendbook(folder, ['check', ...argv], { PATH: join(output, 'nothing') });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toBe('trendbook: This needs git, and there is no git program.\n');
  });

  it("a repository that git will not read, as it is someone else's", async () => {
    const folder = repositoryWith(cleanBook);
    const { status, err } = await trendbook(folder, ['check', '--staged'], { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' });
    expect(status).toBe(2);
    expect(err).toMatch(/^trendbook: git says: .*dubious ownership.*\n$/);
  });
});

describe('a check that answers from what was kept', () => {
  const faulty = { ...cleanBook, 'products/doubao.product.yaml': brokenProduct };

  it.each([['pretty'], ['json'], ['sarif'], ['compact']])('says the same as %s', async (format) => {
    const folder = folderWith(faulty);
    const variables = { TRENDBOOK_CACHE_DIR: join(folderWith({}), 'cache') };
    const anew = await trendbook(folder, ['check', '--format', format, '--no-cache'], variables);
    expect(anew.status).toBe(1);
    for (let run = 0; run < 2; run++) {
      expect(await trendbook(folder, ['check', '--format', format], variables)).toEqual(anew);
    }
  });

  it('says the same after runs that were killed, and while others go on', async () => {
    const folder = folderWith(faulty);
    const variables = { TRENDBOOK_CACHE_DIR: join(folderWith({}), 'cache') };
    const argv = ['check', '--format', 'json'];
    const expected = await trendbook(folder, [...argv, '--no-cache'], variables);
    const begun = performance.now();
    await trendbook(folder, argv, { TRENDBOOK_CACHE_DIR: join(folderWith({}), 'cache') });
    const usual = performance.now() - begun;
    for (let run = 0; run < 8; run++) {
      const child = begin(folder, argv, variables);
      const over = ended(child);
      await pause(usual * (0.5 + run / 12));
      child.kill('SIGKILL');
      await over;
    }
    const together = await Promise.all([0, 1, 2].map(() => trendbook(folder, argv, variables)));
    expect(together).toEqual([expected, expected, expected]);
    expect(await trendbook(folder, argv, variables)).toEqual(expected);
  });
});
