// `npm run fuzz`: bundles the fuzzers of test/fuzz into dist/fuzz and runs them; `npm run fuzz -- --help`.
import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist/fuzz');

await esbuild.build({
  entryPoints: ['main', 'worker'].map((name) => ({ in: join(root, `test/fuzz/runner/${name}.ts`), out: name })),
  outdir: out,
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  define: { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' },
  sourcemap: 'linked',
  logLevel: 'warning',
});

const program = spawn(
  process.execPath,
  ['--enable-source-maps', '--expose-gc', join(out, 'main.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
program.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
