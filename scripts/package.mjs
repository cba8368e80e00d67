// `npm run package`: makes what is published. trendbook-<version>.vsix for VS Code's marketplaces, and
// trendbook-<version>.tgz, the command line for npm. --out DIR puts them there instead of here.
import './lib/node-version.mjs';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installPackages, npm, PlainError } from './lib/packages.mjs';
import { run } from './lib/programs.mjs';
import { noticesText, thirdPartyPackages } from './lib/third-party.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: flags } = parseArgs({ options: { out: { type: 'string', default: '.' } } });

/** Not among the development packages: its own would be as many again, and only publishing needs it. */
const vsce = '@vscode/vsce@3.9.2';

/** The marketplaces refuse nothing of this size; a newcomer on a slow line would. */
const largestExtension = 2.5 * 1024 * 1024;

const texts = ['LICENSE', 'CHANGELOG.md'];
const extensionFiles = [
  'package.nls.json',
  'package.nls.zh-cn.json',
  'media/icon.png',
  'media/walkthrough',
  'syntaxes',
  'language',
  'syntaxes',
  ...texts,
];

async function main() {
  await installPackages(root, 'the packages of Trendbook');
  const scratch = mkdtempSync(join(tmpdir(), 'trendbook-package-'));
  try {
    const built = join(scratch, 'built');
    await run(process.execPath, [join(root, 'esbuild.mjs'), '--production', '--out', built], { cwd: root, show: true });
    const out = resolve(flags.out);
    mkdirSync(out, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    await packExtension(manifest, built, join(scratch, 'extension'), out);
    await packCommandLine(manifest, built, join(scratch, 'npm'), out);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The extension with all its hosts, and the command line, which the commit gate and tasks run. */
async function packExtension(manifest, built, folder, out) {
  const { devDependencies: _, dependencies: __, scripts: ___, bin: ____, private: _____, ...shipped } = manifest;
  stage(folder, shipped, built, ['extension/', 'server/', 'webview/', 'cli/', 'cli.js'], extensionFiles);
  const file = join(out, `trendbook-${manifest.version}.vsix`);
  const where = manifest.repository ? [] : ['--allow-missing-repository', '--no-rewrite-relative-links'];
  await run('npx', ['--yes', vsce, 'package', '--no-dependencies', '--out', file, ...where], {
    cwd: folder,
    show: true,
  });
  const { size } = statSync(file);
  if (size > largestExtension) throw new PlainError(`${file} has ${size} bytes, more than ${largestExtension}.`);
  tell(file);
}

async function packCommandLine(manifest, built, folder, out) {
  const { name, version, description, license, keywords, engines, bin, repository } = manifest;
  const shipped = { name, version, description, license, keywords, engines: { node: engines.node }, bin, repository };
  stage(folder, shipped, built, ['cli/', 'cli.js', 'resvg.wasm'], texts);
  await npm(['pack', '--silent', '--pack-destination', out], { cwd: folder });
  tell(join(out, `${name}-${version}.tgz`));
}

/** Puts together exactly what is shipped: parts of dist, named files, the notices for the packages in them. */
function stage(folder, manifest, built, parts, files) {
  const from = join(built, 'dist');
  const isShipped = (path) => /\.(m?js|txt|wasm)$/.test(path) && parts.some((part) => path.startsWith(part));
  const code = readdirSync(from, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isShipped);
  for (const path of code) copy(join(from, path), join(folder, 'dist', path));
  for (const path of files) {
    if (statSync(join(root, path), { throwIfNoEntry: false })) copy(join(root, path), join(folder, path));
  }
  const metafiles = code.map((path) => join(from, `${path}.meta.json`)).filter((path) => existsSync(path));
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), noticesText(thirdPartyPackages(root, metafiles)));
  const listed = { ...manifest, files: readdirSync(folder).sort() };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(listed, undefined, 2)}\n`);
  writeFileSync(join(folder, 'README.md'), readmeFor(manifest));
}

/** Pictures need an address on the web: where the manifest names no repository, a reader gets the text without them. */
function readmeFor(manifest) {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  return manifest.repository ? text : text.replace(/!\[[^\]]*\]\((?!https:)[^)]*\)/g, '');
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

function tell(file) {
  console.log(`${String(Math.ceil(statSync(file).size / 1024)).padStart(6)} KB  ${relative(process.cwd(), file)}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
}
