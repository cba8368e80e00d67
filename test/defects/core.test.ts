import { describe, expect, it } from 'vitest';
import { render } from '../../src/core/messages/catalogue.ts';
import { loadWorkspace } from '../support/memory-book.ts';
import { defects } from './defects.ts';
import { plant, readSample } from './plant.ts';

const sample = readSample();

async function findingsOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const workspace = await loadWorkspace(files);
  const [book] = workspace.books;
  return workspace.check(book!).map((finding) => {
    const source = book!.files.get(finding.file)?.source;
    const start = source?.positionAt(finding.range.start) ?? { line: 0, character: 0 };
    const end = source?.positionAt(finding.range.end) ?? start;
    return {
      file: finding.file,
      rule: finding.rule,
      severity: finding.severity,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      message: render(finding.message, 'zh'),
    };
  });
}

describe('the sample book', () => {
  it('has no error and no warning', async () => {
    expect((await findingsOf(sample)).filter((finding) => finding.severity !== 'info')).toEqual([]);
  });
});

describe('a planted defect gives its finding and nothing else', () => {
  it('there are at least forty, one for each rule that a text can break', () => {
    expect(defects.length).toBeGreaterThanOrEqual(40);
  });

  it.each(defects.map((defect) => [defect.rule, defect.file, defect] as const))(
    '%s in %s',
    async (_rule, _file, defect) => {
      const { file, content, expected } = plant(defect, sample);
      const before = await baseline;
      const findings = (await findingsOf({ ...sample, [file]: content })).filter(
        (finding) =>
          !before.some(
            (old) =>
              old.file === finding.file &&
              old.rule === finding.rule &&
              // What a count leaves open changes with every record.
              (old.message === finding.message || (old.line === finding.line && old.rule === 'claim/consistent')),
          ),
      );
      expect(findings).toEqual([{ ...findings[0], ...expected }]);
    },
  );
});

const baseline = findingsOf(sample);
