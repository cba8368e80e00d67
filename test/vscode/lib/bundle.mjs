import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from './workspace.mjs';

const here = join(root, 'test/vscode');

/**
 * Bundles the tests of a folder behind a runner that sets up mocha first.
 *
 * @param {object} options
 * @param {'host' | 'web'} options.suite the folder of the *.test.ts
 * @param {string} options.runner a module of lib/ that exports run()
 * @param {string} options.to the file to write
 * @param {import('esbuild').BuildOptions} options.build
 */
export function bundleTests({ suite, runner, to, build }) {
  const files = readdirSync(join(here, suite)).filter((name) => name.endsWith('.test.ts'));
  if (files.length === 0) throw new Error(`test/vscode/${suite} holds no *.test.ts`);
  const lines = [
    `export { run } from './lib/${runner}';`,
    ...files.sort().map((name) => `import './${suite}/${name}';`),
  ];
  buildSync({
    stdin: { contents: lines.join('\n'), resolveDir: here, sourcefile: `${suite}-tests.mjs` },
    outfile: to,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    ...build,
    external: ['vscode', ...(build.external ?? [])],
  });
}

/** A place for bundles from which mocha is found and which git, the linter and the compiler leave alone. */
export function bundlePlace(name) {
  const folder = join(here, 'node_modules/.trendbook');
  mkdirSync(folder, { recursive: true });
  return join(folder, name);
}
