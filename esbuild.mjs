// Builds dist/: `npm run build`, with --watch while developing; `npm run package` builds with --production into a folder
// of its own (--out).
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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

/**
 * Names what is built: a hash of all that it is built from. While one develops nothing is kept from run to run.
 */
function buildName() {
  const hash = createHash('sha256');
  const sources = ['src', 'schemas'].flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => join(folder, name)),
  );
  for (const path of [...sources.sort(), 'package.json', 'package-lock.json', 'esbuild.mjs']) {
    if (statSync(path).isFile()) hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

process.chdir(fileURLToPath(new URL('.', import.meta.url)));

/** As the bundles hold it. */
const name = flags.watch ? 'undefined' : JSON.stringify(buildName());

/** React is a peer of the UI toolkit and must stay out of what Trendbook ships and licenses. */
const unwanted = /(^|\/)node_modules\/(react|react-dom|scheduler)\//;

/** What draws PNG files; the command line loads it from beside itself. */
const wasm = fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'));

const inNode = { platform: 'node', format: 'cjs', target: 'node20.19' };
const inBrowser = { platform: 'browser', target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } };

const bundles = [
  {
    from: 'src/cli/start/main.ts',
    to: 'dist/cli.js',
    ...inNode,
    banner: { js: '#!/usr/bin/env node' },
    external: ['./cli/main.mjs'],
    // Each run reads all of it.
    minify: true,
    define: { trendbookBuild: name },
    plugins: [without(/\/books\/index-source\.ts$/)],
  },
  // In parts, each loaded when it is needed: most commands start in a fraction of the time that all of it takes.
  {
    from: 'src/cli/main.ts',
    to: 'dist/cli/main.mjs',
    more: { 'parse-thread': 'src/node/parsing/parse-thread.ts' },
    ...inNode,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    define: { trendbookBuild: name },
    banner: {
      js: "import { createRequire as requireBeside } from 'node:module';const require = requireBeside(import.meta.url);",
    },
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

const absent = fileURLToPath(new URL('src/cli/start/absent.ts', import.meta.url));

/** Leaves out what is loaded only where it is needed, but for the modules named. */
function without(kept) {
  return {
    name: 'without',
    setup(build) {
      build.onResolve({ filter: /^(\.|cli-progress$)/ }, ({ kind, path }) => {
        if (kind !== 'dynamic-import' || kept.test(path) || path.endsWith('.mjs')) return undefined;
        return { path: absent };
      });
      // What parses arguments can start other programs, for which Node loads its network.
      build.onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
        importer.includes('commander') ? { path, namespace: 'empty' } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }));
    },
  };
}

function optionsOf({ from, to, more, ...own }) {
  return {
    ...own,
    ...(own.splitting
      ? { entryPoints: { [basename(to, '.mjs')]: from, ...more }, outdir: join(flags.out, dirname(to)) }
      : { entryPoints: [from], outfile: join(flags.out, to) }),
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    bundle: true,
    // The protocol packages' CommonJS builds load their parts in a way that can't be followed.
    mainFields: own.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    minify: flags.production || own.minify === true,
    sourcemap: flags.production ? false : 'linked',
    charset: 'utf8',
    legalComments: 'external',
    metafile: true,
    logLevel: 'warning',
    plugins: [...(own.plugins ?? []), finishing(join(flags.out, to))],
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

if (!flags.watch) rmSync(join(flags.out, 'dist'), { recursive: true, force: true });
if (flags.watch) {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context(optionsOf(bundle))));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  const results = await Promise.allSettled(bundles.map((bundle) => esbuild.build(optionsOf(bundle))));
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
}
