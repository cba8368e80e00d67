// `npm start`: installs, builds and opens a book in VS Code with the extension loaded.
import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installEditor } from './lib/editor.mjs';
import { startEditorServer } from './lib/editor-server.mjs';
import { installPackages, PlainError } from './lib/packages.mjs';
import { findProgram, ProgramError, run } from './lib/programs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const usualPort = 8390;
const oldestEditor = [1, 101];

const help = `npm start -- [--book DIR] [--port N] [--no-open]

Opens samples/ai-trends-2024, or the book in DIR, in VS Code with Trendbook loaded: in the desktop program if \`code\` is
on the PATH, else in a VS Code served on 127.0.0.1, whose address is printed. Ctrl+C ends it.

  --book DIR   the folder to open
  --port N     the port of the served VS Code (default ${usualPort}, or a free one when that is taken)
  --no-open    always serve, and open neither the desktop program nor a browser`;

async function main() {
  const options = readOptions();
  await installPackages(root, 'the packages of Trendbook');
  console.log('Building …');
  await run(process.execPath, [join(root, 'esbuild.mjs')], { show: true });
  const code = options.open && !options.portIsChosen ? await desktopEditor() : undefined;
  if (code) await openDesktop(code, options.book);
  else await serve(options);
}

function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        book: { type: 'string', default: join(root, 'samples/ai-trends-2024') },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    throw new PlainError(`${error.message}\n\n${help}`);
  }
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const port = values.port === undefined ? usualPort : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new PlainError(`--port takes a number from 0 to 65535, not ${values.port}.`);
  }
  const book = resolve(process.env.INIT_CWD ?? process.cwd(), values.book);
  if (!existsSync(book)) throw new PlainError(`There is no folder ${book}.`);
  return { book, port, portIsChosen: values.port !== undefined, open: !values['no-open'] };
}

/** The `code` program, if it is there and not older than the extension supports. */
async function desktopEditor() {
  const code = findProgram('code');
  if (!code) return undefined;
  const version = (await run(code, ['--version']).catch(() => '')).split('\n')[0];
  const [major, minor] = version.split('.').map(Number);
  if (major > oldestEditor[0] || (major === oldestEditor[0] && minor >= oldestEditor[1])) return code;
  console.log(
    `\`code\` is VS Code ${version || 'of an unknown version'}, Trendbook needs ${oldestEditor.join('.')} or later.`,
  );
  return undefined;
}

async function openDesktop(code, book) {
  console.log(`Opening ${book} in the desktop VS Code. Close its window, or press Ctrl+C, to end.`);
  const child = spawn(code, ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, book], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  onInterrupt(() => child.kill());
  await new Promise((done, fail) => child.on('error', fail).on('close', done));
}

async function serve({ book, port, portIsChosen, open }) {
  await installEditor();
  const server = await startEditorServer({ port: await freePort(port, portIsChosen), extensions: [root] });
  let asked = false;
  onInterrupt(() => {
    asked = true;
    void server.stop();
  });
  const address = `${server.origin}/?folder=${encodeURI(book)}`;
  console.log('VS Code with Trendbook is ready at this address; Ctrl+C ends it.');
  console.log(address);
  if (open) openBrowser(address);
  await server.ended;
  if (!asked) throw new PlainError('The server of VS Code has ended by itself.');
}

async function freePort(port, isChosen) {
  const taken = await new Promise((done) => {
    const probe = createServer().once('error', () => done(true));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(false)));
  });
  if (!taken) return port;
  if (isChosen) throw new PlainError(`Port ${port} is taken: choose another with --port, or --port 0 for a free one.`);
  return 0;
}

function openBrowser(address) {
  const opener = findProgram(process.platform === 'darwin' ? 'open' : 'xdg-open');
  if (!opener) return;
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

function onInterrupt(end) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
}

main().catch((error) => {
  const known = error instanceof PlainError || error instanceof ProgramError;
  console.error(known ? error.message : error);
  process.exitCode = 1;
});
