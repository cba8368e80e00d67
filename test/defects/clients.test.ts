import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, git } from '../cli/support.ts';
import { start, uriOf } from '../server/language-client.ts';
import { defects } from './defects.ts';
import { type Planted, plant, readSample, sampleFolder } from './plant.ts';

/**
 * Every defect stands in a copy of the sample of its own, all copies in one repository: what each client of the core says
 * of all of them is held against the one table.
 */
const planted: readonly (Planted & { readonly book: string })[] = defects.map((defect, index) => ({
  ...plant(defect, readSample()),
  book: `book-${String(index).padStart(2, '0')}`,
}));

let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'trendbook-defects-')));
  for (const { book, file, content } of planted) {
    cpSync(sampleFolder, join(folder, book), { recursive: true });
    mkdirSync(dirname(join(folder, book, file)), { recursive: true });
    writeFileSync(join(folder, book, file), content);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Shown {
  readonly file: string;
  readonly rule: unknown;
  readonly line: number;
  readonly column: number;
  readonly severity: string | undefined;
}

/** The sample has claims that its data leave open, in every copy; they are no defects. */
const openClaim = 'claim/consistent';

/** What the table asks for: errors, warnings and notes of the defects, by file and place. */
const expected = planted
  .filter(({ expected: { rule } }) => rule !== openClaim)
  .map(({ book, expected: { file, rule, line, column, severity } }) =>
    sortable({ file: `${book}/${file}`, rule, line, column, severity }),
  )
  .sort();

function defectsIn<Found extends { readonly rule: unknown }>(found: readonly Found[]): readonly Found[] {
  return found.filter(({ rule }) => rule !== openClaim);
}

function sortable({ file, line, column, rule, severity }: Shown): string {
  return `${file}:${line}:${column} ${rule} ${severity}`;
}

const severities = [undefined, 'error', 'warning', 'info'];

describe('the table of defects, seen by', () => {
  it('the command line', async () => {
    const { status, report } = await check(folder);
    expect(defectsIn(report!.diagnostics).map(sortable).sort()).toEqual(expected);
    expect(status).toBe(1);
  });

  it('the language server', async () => {
    const client = await start({ folders: [folder], options: { diagnostics: 'push' } });
    await client.idle();
    const shown = [...client.shown].flatMap(([uri, diagnostics]) =>
      diagnostics
        .filter(({ code }) => code !== openClaim)
        .map(({ range, code, severity }) =>
          sortable({
            file: decodeURIComponent(uri.slice(uriOf(folder).length + 1)),
            line: range.start.line + 1,
            column: range.start.character + 1,
            rule: code,
            severity: severities[severity ?? 0],
          }),
        ),
    );
    await client.connection.sendRequest('shutdown');
    client.connection.dispose();
    expect(shown.sort()).toEqual(expected);
  });

  it('the commit gate, which reads what is staged and not what is on the disk', async () => {
    git(folder, 'init', '-q');
    git(folder, 'add', '-A');
    for (const { book, file } of planted) writeFileSync(join(folder, book, file), '');
    const { status, report } = await check(folder, ['--staged']);
    expect(defectsIn(report!.diagnostics).map(sortable).sort()).toEqual(expected);
    expect(status).toBe(1);
  });

  // The status is a matter of severities alone, and what is found is held against the table above.
  const ofEach = ['error', 'warning', 'info'].flatMap((severity) =>
    planted.filter(({ expected: own }) => own.severity === severity).slice(0, 2),
  );
  it.each(ofEach.map((each) => [each.expected.severity, each.expected.rule, each] as const))(
    'the exit status: %s of %s',
    async (severity, _rule, { book }) => {
      // The gate's run above left the files on the disk empty: the index still has the defects.
      const { status } = await check(join(folder, book), ['--staged', '--max-warnings', '0']);
      expect(status).toBe(severity === 'info' ? 0 : 1);
      const lenient = await check(join(folder, book), ['--staged']);
      expect(lenient.status).toBe(severity === 'error' ? 1 : 0);
    },
  );
});
