import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { brokenProduct, cleanBook, folderWith } from '../cli/support.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => parse(readFileSync(`${root}/${path}`, 'utf8'));

describe('the GitHub action', () => {
  const action = read('action.yml');
  const check = action.runs.steps.at(-1);

  beforeAll(() => {
    if (!existsSync(`${root}/dist/cli.js`)) spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root });
  });

  /** Runs the last step's script as the runner does, the inputs in the environment. */
  function runStep(folder: string, inputs: Record<string, string> = {}) {
    const value = (name: string) => inputs[name] ?? action.inputs[name].default;
    const given = Object.entries<string>(check.env).map(([name, text]) => [
      name,
      value(/inputs\.([\w-]+)/.exec(text)![1]!),
    ]);
    const env = { PATH: process.env.PATH, GITHUB_ACTION_PATH: root, ...Object.fromEntries(given) };
    const script = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', check.run];
    const { status, stdout, stderr } = spawnSync('bash', script, { cwd: folder, env, encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  it('annotates what is wrong, and fails', () => {
    const folder = folderWith({ ...cleanBook, 'products/doubao.product.yaml': brokenProduct });
    const { status, stdout } = runStep(folder);
    expect(status).toBe(1);
    expect(stdout).toContain('::error file=products/doubao.product.yaml,line=2');
  });

  it('passes a clean book', () => {
    expect(runStep(folderWith(cleanBook))).toMatchObject({ status: 0 });
  });

  it('checks only the paths that it is given', () => {
    const folder = folderWith({ ...cleanBook, 'products/doubao.product.yaml': brokenProduct });
    expect(runStep(folder, { paths: 'trends\npages and more\n' }).stderr).toContain('pages and more does not exist');
    expect(runStep(folder, { paths: 'trends\n' }).status).toBe(0);
  });

  it.each(['$(touch owned)', '--fix', '; touch owned', '`touch owned`'])(
    'runs nothing that an input says: %s',
    (text) => {
      const folder = folderWith(cleanBook);
      for (const input of ['paths', 'since', 'max-warnings', 'locale']) {
        expect(runStep(folder, { [input]: text }).status).toBe(2);
        expect(existsSync(`${folder}/owned`)).toBe(false);
      }
    },
  );

  it('puts no input into a script', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });
});

describe('the hook for the pre-commit framework', () => {
  const [hook] = read('.pre-commit-hooks.yaml');

  it.each([
    ['trendbook.yaml', true],
    ['a/trendbook.yaml', true],
    ['trends/增长.trend.yaml', true],
    ['tables/deals.csv', true],
    ['src/main.ts', false],
    ['my-trendbook.yaml', false],
  ])('runs for %s: %s', (path, expected) => {
    expect(new RegExp(hook.files).test(path)).toBe(expected);
  });
});
