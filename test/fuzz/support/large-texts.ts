/** A text that grows: `size` is about its length in UTF-16 units. */
export interface Shape {
  readonly path: string;
  make(size: number): string;
}

const times = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length));
const numbered = (size: number, line: (n: number) => string) => {
  const lines: string[] = [];
  for (let length = 0, n = 0; length < size; n++) {
    lines.push(line(n));
    length += lines.at(-1)!.length;
  }
  return lines.join('');
};

const product = 'products/new.product.yaml';
const page = 'pages/method.md';
const csv = 'tables/tracks.csv';
const trend = 'trends/ai-penetration.trend.yaml';
const book = 'trendbook.yaml';

/** Runs of one character or mark, as searches with patterns go wrong over them. */
const runs = [
  ' ',
  '\t',
  '-',
  '9',
  '1,',
  '.',
  '[',
  ']',
  '(',
  '*',
  '_',
  '~',
  '`',
  ':',
  ':::',
  ':n',
  ':claim[',
  '{',
  '{#',
  '<',
  '<!--',
  '&',
  '|',
  '\\',
  '#',
  '>',
  '"',
  "'",
  '万',
  '三',
  '超',
  'a',
  'a.',
  'https://',
  '\n',
  '\n\n',
  ' \n',
  '- ',
  '> ',
  '![',
  '](',
  '\r',
  '豆',
  '😀',
  '⻆',
  '2024-',
  '10-',
  '(a',
];

const inProse = (unit: string): Shape => ({ path: page, make: (size) => `甲${times(unit, size)}乙\n` });
const inYaml = (unit: string): Shape => ({
  path: product,
  make: (size) => `name: 甲${times(unit, size)}乙\nkind: native\n`,
});
const inCsv = (unit: string): Shape => ({ path: csv, make: (size) => `id,title\na,${times(unit, size)}\n` });

export const shapes: Readonly<Record<string, Shape>> = {
  ...Object.fromEntries(
    runs.flatMap((unit) => [
      [`prose ${JSON.stringify(unit)}`, inProse(unit)],
      [`yaml ${JSON.stringify(unit)}`, inYaml(unit)],
      [`csv ${JSON.stringify(unit)}`, inCsv(unit)],
    ]),
  ),
  'block scalar of one line': {
    path: trend,
    make: (size) => `title: 甲\nperspective: technology\nnarrative: |\n  ${times('中文 text。', size)}\n`,
  },
  'block scalar of many lines': {
    path: trend,
    make: (size) => `title: 甲\nperspective: technology\nnarrative: |\n${times('  中文 100万 text。\n', size)}`,
  },
  'quoted over lines': { path: product, make: (size) => `name: "${times('a\n  b ', size)}"\n` },
  'plain over lines': { path: product, make: (size) => `name: a\n${times('  b\n', size)}` },
  'a number': {
    path: product,
    make: (size) => `name: a\nobservations:\n  - { platform: app, dau: ${times('9', size)} }\n`,
  },
  'an id': { path: product, make: (size) => `id: ${times('a-', size)}b\nname: a\n` },
  'a date': { path: product, make: (size) => `name: a\nlaunched: ${times('2024-', size)}\n` },
  'flow nesting': { path: product, make: (size) => `name: ${'['.repeat(size / 2)}${']'.repeat(size / 2)}\n` },
  'flow nesting, open': { path: product, make: (size) => `name: ${'{a: '.repeat(size / 4)}` },
  'block nesting': {
    path: product,
    make: (size) => Array.from({ length: Math.sqrt(2 * size) }, (_, n) => `${' '.repeat(n)}a:\n`).join(''),
  },
  'dashes nesting': { path: product, make: (size) => `${times('- ', size)}a\n` },
  'question marks': { path: product, make: (size) => `${times('? ', size)}a\n` },
  'alias bomb': {
    path: product,
    make: (size) =>
      `a0: &a0 [x, x]\n${numbered(Math.min(size, 5000), (n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`)}name: a\n`,
  },
  'aliases of one anchor': { path: product, make: (size) => `name: &a b\naliases:\n${times('  - *a\n', size)}` },
  anchors: { path: product, make: (size) => `name: b\naliases:\n${numbered(size, (n) => `  - &a${n} b${n}\n`)}` },
  'duplicate keys': { path: product, make: (size) => times('name: a\n', size) },
  'unknown keys': { path: product, make: (size) => `name: a\n${numbered(size, (n) => `key${n}: a\n`)}` },
  documents: { path: product, make: (size) => numbered(size, (n) => `id: p${n}\nname: 甲${n}\nkind: native\n---\n`) },
  'empty documents': { path: product, make: (size) => times('---\n', size) },
  observations: {
    path: product,
    make: (size) =>
      `name: 甲\nobservations:\n${numbered(size, (n) => `  - { at: ${1000 + (n % 9000)}-10, platform: app, source: qbitai-2024, dau: ${n}万 }\n`)}`,
  },
  claims: {
    path: trend,
    make: (size) =>
      `title: 甲\nperspective: technology\nclaims:\n${numbered(size, (n) => `  - { id: c${n}, statement: 共1款, check: { type: count, where: { kind: native }, is: 1 } }\n`)}`,
  },
  terms: {
    path: book,
    make: (size) =>
      `trendbook: 1\ntitle: 甲\ntaxonomies:\n  track:\n${numbered(size, (n) => `    t${n}: { title: 甲${n}, parent: t${n - 1} }\n`)}`,
  },
  comments: { path: product, make: (size) => `name: a\n${times('# trendbook-ignore figure/stale: 无\n', size)}` },
  'broken lines': { path: product, make: (size) => times('name "a\n', size) },
  'unclosed quotes': { path: product, make: (size) => times('name: "a\n', size) },
  'unclosed brackets': { path: product, make: (size) => times('name: [a\n', size) },
  conflicts: { path: product, make: (size) => times('<<<<<<< a\nname: a\n=======\nname: b\n>>>>>>> c\n', size) },
  'tabs before keys': { path: product, make: (size) => times('\ta: b\n', size) },
  records: { path: csv, make: (size) => `id,title\n${numbered(size, (n) => `r${n},甲${n}\n`)}` },
  'records of one cell': { path: csv, make: (size) => times('a\n', size) },
  'a record of many cells': { path: csv, make: (size) => times('a,', size) },
  'an open quote': { path: csv, make: (size) => `id,title\n"${times('a\n', size)}` },
  'doubled quotes': { path: csv, make: (size) => `id,title\n"${times('""', size)}",b\n` },
  paragraphs: {
    path: page,
    make: (size) => times('截至2024年，:product[夸克]{#quark}共有100万用户，约30%。\n\n', size),
  },
  'claims in prose': { path: page, make: (size) => times('共:claim[56]{#a}款。\n', size) },
  'figures on one line': { path: page, make: (size) => times('超100万、约30%，', size) },
  lists: { path: page, make: (size) => numbered(size, (n) => `${' '.repeat((n % 20) * 2)}- 甲\n`) },
  'quotes in quotes': { path: page, make: (size) => `${'> '.repeat(Math.min(size, 2000))}甲\n` },
  'a table': { path: page, make: (size) => `| a | b |\n|---|---|\n${times('| 1 | 2 |\n', size)}` },
  'a wide table': { path: page, make: (size) => `${times('| a ', size / 2)}|\n${times('|---', size / 2)}|\n` },
  'link definitions': { path: page, make: (size) => numbered(size, (n) => `[a${n}]: b\n\n[a${n}] [^${n}]\n\n`) },
  'link definitions, line after line': { path: page, make: (size) => numbered(size, (n) => `[a${n}]: b\n`) },
  'links and definitions in one paragraph': {
    path: page,
    make: (size) => numbered(size, (n) => `[a${n}]: b\n[a${n}] [^${n}]\n`),
  },
  footnotes: { path: page, make: (size) => numbered(size, (n) => `甲[^${n}]\n\n[^${n}]: 乙\n\n`) },
  emphasis: { path: page, make: (size) => times('**甲**乙*丙*', size) },
  'emphasis, open': { path: page, make: (size) => times('**甲 ', size) },
  escapes: { path: page, make: (size) => times('甲 a b \\* ', size) },
  'character references': { path: page, make: (size) => times('甲 a b &amp; ', size) },
  'code spans': { path: page, make: (size) => times('甲 a b `c` ', size) },
  'hard breaks': { path: page, make: (size) => times('甲 a b\\\n', size) },
  'bare addresses': { path: page, make: (size) => times('甲 a b https://a.b a@b.c ', size) },
  'products on one line': { path: page, make: (size) => times('甲 a b :product[夸克]{#quark} ', size) },
  'lines of one paragraph': { path: page, make: (size) => times('甲 a b\n', size) },
  headings: { path: page, make: (size) => times('# 甲\n', size) },
  html: { path: page, make: (size) => times('<a b="c">', size) },
};
