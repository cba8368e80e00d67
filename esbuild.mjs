// Builds dist/: `npm run build`, with --watch while developing; `npm run package` builds with --production into a folder
// of its own (--out).
import { chmodSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const { values: flags } = parseArgs({
  options: {
    watch: { type: 'boolean', default: false },
    production: { type: 'boolean', default: false },
    out: { type: 'string', default: '.' },
  },
});

/** React is a peer of the UI toolkit and must stay out of what Trendbook ships and licenses. */
const unwanted = /(^|\/)node_modules\/(react|react-dom|scheduler)\//;

/** What draws PNG files; the command line loads it from beside itself. */
const wasm = fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'));

const inNode = { platform: 'node', format: 'cjs', target: 'node20.19' };
const inBrowser = { platform: 'browser', target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } };

const bundles = [
  {
    from: 'src/cli/main.ts',
    to: 'dist/cli.js',
    ...inNode,
    banner: { js: '#!/usr/bin/env node' },
    define: { 'import.meta.url': '__filename' },
  },
  { from: 'src/extension/main-node.ts', to: 'dist/extension/node.js', ...inNode, external: ['vscode'] },
  {
    from: 'src/extension/main-browser.ts',
    to: 'dist/extension/browser.js',
    ...inBrowser,
    format: 'cjs',
    external: ['vscode'],
  },
  // In a worker there is no document, which the Markdown parser's build for pages decodes entities with.
  {
    from: 'src/server/main-browser.ts',
    to: 'dist/server/browser.js',
    ...inBrowser,
    format: 'iife',
    conditions: ['worker'],
  },
  { from: 'webview/preview.ts', to: 'dist/webview/preview.js', ...inBrowser, format: 'iife' },
];

function optionsOf({ from, to, ...own }) {
  return {
    ...own,
    entryPoints: [from],
    outfile: join(flags.out, to),
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    bundle: true,
    // The protocol packages' CommonJS builds load their parts in a way that can't be followed.
    mainFields: own.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    minify: flags.production,
    sourcemap: flags.production ? false : 'linked',
    charset: 'utf8',
    legalComments: 'external',
    metafile: true,
    logLevel: 'warning',
    plugins: [finishing(join(flags.out, to))],
  };
}

/** After each build: the command line is executable, nothing unwanted came in, the size is said. */
function finishing(file) {
  return {
    name: 'finishing',
    setup(build) {
      build.onEnd(({ errors, metafile }) => {
        if (errors.length > 0 || !metafile) return undefined;
        const intruders = Object.keys(metafile.inputs).filter((path) => unwanted.test(path));
        if (intruders.length > 0) {
          rmSync(file);
          return { errors: [{ text: `${file} must not contain React, but takes in ${intruders.join(', ')}` }] };
        }
        if (file.endsWith('cli.js')) {
          chmodSync(file, 0o755);
          copyFileSync(wasm, join(dirname(file), 'resvg.wasm'));
        }
        writeFileSync(`${file}.meta.json`, JSON.stringify(metafile));
        console.log(`${String(Math.ceil(readFileSync(file).length / 1024)).padStart(6)} KB  ${file}`);
        return undefined;
      });
    },
  };
}

process.chdir(fileURLToPath(new URL('.', import.meta.url)));
if (!flags.watch) rmSync(join(flags.out, 'dist'), { recursive: true, force: true });
if (flags.watch) {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(optionsOf(bundle))));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  const results = await Promise.allSettled(bundles.map((bundle) => esbuild.build(optionsOf(bundle))));
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
}
