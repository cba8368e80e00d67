/** Cases on which a long run once failed, as its failure file says them. */
export const regressions: readonly { readonly fuzzer: string; readonly about: string; readonly drawn: unknown }[] = [
  {
    fuzzer: 'figures',
    about: '十 at the end of the text is one character long',
    drawn: { text: '1,200十', unit: null },
  },
  {
    fuzzer: 'figures',
    about: 'more digits than a double has leave 多 nothing to be more by',
    drawn: { text: '３．５9007199254740993多', unit: null },
  },
  {
    fuzzer: 'nasties',
    about: 'no completion is made over a lone CR',
    drawn: { path: 'trendbook.yaml', text: 'name: a\n\r\n\rid: b\n', caret: 0.5 },
  },
  { fuzzer: 'sizes', about: 'a name of 64,000 digits is no pattern', drawn: { shape: 'yaml "9"', size: 64_000 } },
  { fuzzer: 'sizes', about: 'a run of blanks in prose', drawn: { shape: 'prose " "', size: 64_000 } },
  { fuzzer: 'sizes', about: 'brackets in prose that open nothing', drawn: { shape: 'prose "]"', size: 64_000 } },
  {
    fuzzer: 'sizes',
    about: 'brackets and parentheses that belong to nothing, half as many as had been taken in stride',
    drawn: { shape: 'prose "]("', size: 4_000 },
  },
  { fuzzer: 'sizes', about: 'comments in prose that never end', drawn: { shape: 'prose "<!--"', size: 64_000 } },
  {
    fuzzer: 'sizes',
    about: 'fewer comments than that, in one paragraph',
    drawn: { shape: 'prose "<!--"', size: 16_000 },
  },
  { fuzzer: 'sizes', about: 'a few of those, and twice as many', drawn: { shape: 'prose "<!--"', size: 5_484 } },
  { fuzzer: 'sizes', about: 'directives whose labels never end', drawn: { shape: 'prose ":claim["', size: 16_000 } },
  { fuzzer: 'sizes', about: 'scales without numbers', drawn: { shape: 'prose "万"', size: 32_000 } },
  {
    fuzzer: 'nasties',
    about: 'an ordered map is a list as others are',
    drawn: { path: 'trends/ai-penetration.trend.yaml', text: '!!omap [a: 1, b: 2]\n', caret: 0.5 },
  },
  {
    fuzzer: 'sizes',
    about: 'a stream of documents that say nothing, not even their ids',
    drawn: { shape: 'empty documents', size: 64_000 },
  },
  { fuzzer: 'sizes', about: 'thousands of footnotes', drawn: { shape: 'footnotes', size: 64_000 } },
  {
    fuzzer: 'sizes',
    about: 'links between definitions that follow each other line after line',
    drawn: { shape: 'links and definitions in one paragraph', size: 64_000 },
  },
  { fuzzer: 'sizes', about: 'thousands of headings', drawn: { shape: 'headings', size: 64_000 } },
  { fuzzer: 'figures', about: 'constructor is no scale', drawn: { text: '10constructor', unit: null } },
  { fuzzer: 'figures', about: 'constructor is no unit that is known', drawn: { text: '10', unit: 'constructor' } },
  {
    fuzzer: 'edits',
    about: 'a table that is broken so that it is none, and one without rows then',
    drawn: [
      { path: 'tables/policy-cities.table.yaml', at: 0.8304, cut: 2, text: 0.086 },
      { path: 'tables/policy-cities.table.yaml', at: 0.6383, cut: 2, text: 0.6349 },
      { path: 'tables/policy-cities.table.yaml', at: 0.6079, cut: 0, text: 0.6292 },
      { path: 'tables/policy-cities.table.yaml', at: 0.226, cut: 183, text: '' },
    ],
  },
  {
    fuzzer: 'prefixes',
    about: 'a table without rows gets the column that a chart asks for',
    drawn: { path: 'tables/models.table.yaml', length: 273, more: 41 },
  },
];
