import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenProduct, cleanBook, folderWith, run } from '../cli/support.ts';

const [matcher] = JSON.parse(readFileSync('package.json', 'utf8')).contributes.problemMatchers;
const { regexp, ...groups } = matcher.pattern;

/** What VS Code reads from a line, by the pattern of the manifest. */
function read(line: string): Record<string, string | undefined> | undefined {
  const match = new RegExp(regexp).exec(line);
  return match
    ? Object.fromEntries(Object.entries<number>(groups).map(([name, group]) => [name, match[group]]))
    : undefined;
}

describe('the problem matcher $trendbook', () => {
  it.each(['en', 'zh'])('reads every line that check prints for it (%s)', async (locale) => {
    const folder = folderWith({ ...cleanBook, 'products/豆包 1:2.product.yaml': brokenProduct });
    const { out } = await run(folder, ['check', '--format', 'compact', '--locale', locale]);
    const lines = out.split('\n').filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(read(line)).toBeDefined();
    const { out: json } = await run(folder, ['check', '--format', 'json', '--locale', locale]);
    const first = JSON.parse(json).diagnostics[0];
    expect(read(lines[0]!)).toMatchObject({ file: first.file, message: first.message, severity: first.severity });
  });

  it.each(['', '2 warnings in 1 of 2 files', 'a.yaml', '  2:8  error  Wrong.  ref/unknown-term'])(
    'reads nothing else: %s',
    (line) => {
      expect(read(line)).toBeUndefined();
    },
  );
});
