import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { junit } from '../../../src/cli/reporters/junit.ts';
import { cleanBook, folderWith, run } from '../support.ts';
import { type Found, reportOf } from './report.ts';

const schema = readFileSync('test/fixtures/junit.xsd', 'utf8');

async function complaints(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml, schema });
  return errors.map(({ rawMessage }) => rawMessage);
}

const hostile = `]]> <b>&amp; "'\u001b[2J\u0000\u009b\ufffe\ud800 豆包 👩 \t\r\n`;

describe('JUnit XML', () => {
  it.each<[string, readonly Found[], readonly string[]]>([
    ['nothing at all', [], []],
    ['files without findings', [], ['a.yaml', '产品/豆 包.yaml']],
    ['an error', [{ text: 'a: ⟦b⟧' }], ['a.yaml', 'b.yaml']],
    ['a warning and a note', [{ severity: 'warning' }, { severity: 'info' }], ['a.yaml']],
    [
      'hostile texts',
      [
        { file: hostile, message: hostile },
        { file: hostile, message: hostile, severity: 'info' },
      ],
      [],
    ],
  ])('is valid for %s', async (_what, found, files) => {
    for (const locale of ['en', 'zh'] as const) {
      const report = reportOf(found, { locale });
      const all = [...new Set([...files, ...report.files])];
      expect(await complaints(junit({ ...report, files: all }))).toEqual([]);
    }
  });

  it('is valid for a real book', async () => {
    const folder = folderWith({ ...cleanBook, 'products/<豆包> & co.product.yaml': 'name: x\nkind: "<nativ>"\n' });
    const { out } = await run(folder, ['check', '--format', 'junit', '--locale', 'zh']);
    expect(out).toContain('<failure type="ref/unknown-term"');
    expect(await complaints(out)).toEqual([]);
  });

  it('is not valid by accident', async () => {
    const xml = junit(reportOf([{}]))
      .replaceAll('<failure', '<failed')
      .replaceAll('</failure', '</failed');
    expect(await complaints(xml)).not.toEqual([]);
  });

  it('counts a case a finding, and one a file without findings', () => {
    const found: Found[] = [{ text: 'a: ⟦b⟧' }, { severity: 'warning' }, { severity: 'info' }];
    const xml = junit({ ...reportOf(found), files: ['a.yaml', 'b.yaml'] });
    expect(xml).toContain('<testsuites name="trendbook" tests="4" failures="1" errors="0">');
    expect(xml).toContain('<testsuite name="a.yaml" tests="3" failures="1" errors="0">');
    expect(xml).toContain('<testsuite name="b.yaml" tests="1" failures="0" errors="0">');
    expect(xml.match(/<testcase /g)).toHaveLength(4);
  });

  it('fails on errors alone', () => {
    const found: Found[] = [
      { text: 'a: ⟦b⟧', message: 'One.' },
      { text: '\nb: ⟦c⟧', message: 'Two.', severity: 'warning', rule: 'figure/empty' },
    ];
    expect(junit(reportOf(found))).toContain(`
    <testcase classname="a.yaml" name="ref/unknown-term 1:4"><failure type="ref/unknown-term" message="One.">a.yaml:1:4</failure></testcase>
    <testcase classname="a.yaml" name="figure/empty 2:4"><system-out>warning a.yaml:2:4 Two.</system-out></testcase>
`);
  });

  it('sends nothing that a terminal would obey', () => {
    const xml = junit(reportOf([{ file: hostile, message: hostile }]));
    expect(xml).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(xml).toContain('␛[2J');
  });
});
