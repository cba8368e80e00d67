import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { folderWith, LanguageClient, remove, soundBook, uriOf } from './language-client.ts';

const trendFile = 'trends/search.trend.yaml';
const brokenTrend = 'title: AI搜索\nperspective: prodct\n';

/** What a program around the server has to do, and nothing else. */
const program = `
import { DiskFileSystem } from './src/node/disk-file-system.ts';
import { serveFromCommandLine } from './src/server/node.ts';
serveFromCommandLine((folder) => new DiskFileSystem(folder));
`;

let output: string;
let book: string;

beforeAll(async () => {
  output = await mkdtemp(join(tmpdir(), 'trendbook-stdio-'));
  book = await folderWith({ ...soundBook, [trendFile]: brokenTrend });
  await build({
    stdin: { contents: program, resolveDir: process.cwd(), loader: 'ts' },
    outfile: join(output, 'node.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
  });
});

afterAll(() => Promise.all([remove(output), remove(book)]));

describe('the server as a program of its own', () => {
  it('serves over stdio and ends when told', async () => {
    const server: ChildProcess = spawn(process.execPath, [join(output, 'node.cjs'), '--stdio'], { stdio: 'pipe' });
    const ended = new Promise((resolve) => server.on('exit', resolve));
    const complaints: string[] = [];
    server.stderr!.on('data', (data) => complaints.push(String(data)));
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout!),
      new StreamMessageWriter(server.stdin!),
    );
    const client = await new LanguageClient(connection).initialize({ folders: [book] });
    await client.until(() => client.rules(uriOf(book, trendFile))?.length === 1);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
    expect(complaints).toEqual([]);
  });
});
