import { exampleBook } from '../../src/core/rules/example-book.ts';
import type { Draw } from '../core/claims/brute-force/random.ts';
import { randomEdits } from './random-edits.ts';

const product = (id: string, downloads: string, more = '') =>
  `id: ${id}\nname: 产品${id}\ntrack: search\nsummary: 与:product[夸克]{#quark}相比，有100万用户\nobservations:\n  - { at: 2024-09, platform: app, source: report, downloads: 50万 }\n  - { at: 2024-10, platform: app, source: report, downloads: ${downloads}, retention: 30% }\n${more}`;

const claim = (id: string, check: string) =>
  `  - { id: ${id}, statement: 共3款, sources: [report], check: { ${check} } }\n`;

/** Of everything something: a stream, a table in CSV, prose, rankings, charts, and files with findings. */
export const bookOfEverything: Readonly<Record<string, string>> = {
  ...exampleBook,
  'trendbook.yaml': `${exampleBook['trendbook.yaml']}rankings:
  top: { title: 榜单, limit: 2, indicators: [{ measure: app.downloads, weight: 1 }, { measure: app.retention, weight: 1 }] }
`,
  'products/many.product.yaml': ['one', 'two', 'three'].map((id, at) => product(id, `${at + 1}00万`)).join('---\n'),
  'products/kimi.product.yaml': product('kimi', '超1亿', 'aliases: [月之暗面]\n'),
  'products/odd.product.yaml': product(
    'odd',
    '5亿',
    'trak: search\n# trendbook-ignore ref/unknown-term: 待定\nkind: nativ\n',
  ),
  'tables/cities.table.yaml':
    'title: 城市\nsource: report\ncolumns:\n  id: { title: 标识 }\n  leader: { title: 领先, type: ref, of: products }\n  users: { title: 用户, type: figure }\nrows: { csv: cities.csv }\n',
  'tables/cities.csv': '标识,领先,用户\nbj,夸克,100万\nsh,月之暗面,超50万\n',
  'trends/growth.trend.yaml': `title: 增长\nperspective: product\nproducts: [quark, kimi]\nclaims:\n${[
    claim('many', 'type: count, where: { app.downloads: ">100万" }, is: 3'),
    claim('sum', 'type: sum, measure: app.downloads, is: 3亿'),
    claim('first', 'type: top, by: app.downloads, first: [quark]'),
    claim('city', 'type: value, of: cities/bj, measure: users, is: 100万'),
    claim('rank', 'type: rank, ranking: top, of: kimi, is: 1'),
  ].join(
    '',
  )}charts:\n  - { id: bars, type: bar, title: 下载, alt: 夸克居首, data: { measures: [app.downloads], sort: -app.downloads } }\n`,
  'trends/growth.trend.md':
    '夸克领先，共:claim[3]{#many}款，另有5款。产品one也在:chart{#bars}里。\n\n::ranking{#top}\n',
  'pages/method.md': '# 方法\n\n月之暗面与:product[夸克]{#quark}，共:claim[4]{#many}款。\n',
};

/** A change of a book's files: what it makes of them. */
type Change = (files: Map<string, string>, draw: Draw) => readonly string[];

const change = (files: Map<string, string>, path: string, text: string): readonly string[] => {
  files.set(path, text);
  return [path];
};

function replaced(pattern: RegExp, by: (draw: Draw) => string): Change {
  return (files, draw) => {
    const path = draw.one([...files.keys()].filter((each) => pattern.test(files.get(each)!)));
    if (path === undefined) return [];
    return change(files, path, files.get(path)!.replace(pattern, by(draw)));
  };
}

const ids = ['quark', 'kimi', 'one', 'many', 'search', 'app', 'report', 'downloads', 'top', 'bars', 'neu'];

const changes: readonly Change[] = [
  replaced(
    /downloads: [^,}\n]+/,
    (draw) => `downloads: ${draw.one(['7', '超2亿', '>5', 'n/a', '""', '3万', '900万'])}`,
  ),
  replaced(/\b(quark|kimi|one|many|search|app|report|top|bars)\b/, (draw) => draw.one(ids)),
  replaced(/\b(retention|downloads|visits)\b/, (draw) => draw.one(['retention', 'downloads', 'neu'])),
  replaced(/产品\w+|夸克|月之暗面/, (draw) => draw.one(['夸克', '月之暗面', '产品one', '新品3'])),
  replaced(/---\n/, () => ''),
  replaced(/asOf: \S+/, (draw) => `asOf: ${draw.one(['2024-10', '2024-09', '2026'])}`),
  replaced(/title: \S+/, (draw) => `title: ${draw.one(['新题', '城市2', '""'])}`),
  replaced(/100万|50万/, (draw) => draw.one(['1亿', 'abc', ''])),
  replaced(/^(?=\S)/, (draw) => draw.one(['# 上\n', '\n', 'x: [\n'])),
  (files, draw) =>
    change(
      files,
      'products/many.product.yaml',
      `${files.get('products/many.product.yaml') ?? ''}---\n${product(draw.one(['four', 'one', 'kimi']), '4万')}`,
    ),
  (files, draw) =>
    change(
      files,
      `products/${draw.one(['new', 'kimi', 'zz'])}.product.yaml`,
      product(draw.one(['new', 'quark']), '9万'),
    ),
  (files, draw) =>
    change(
      files,
      `pages/${draw.one(['method', 'extra'])}.md`,
      draw.one(['# 空\n', '夸克有:claim[3]{#many}款，7款。\n']),
    ),
  (files, draw) => {
    const path = draw.one([...files.keys()].filter((each) => each !== 'trendbook.yaml'));
    files.delete(path);
    return [path];
  },
  (files, draw) => {
    const path = draw.one(Object.keys(bookOfEverything));
    return change(files, path, bookOfEverything[path]!);
  },
];

/** Changes some of the files at random. Returns what was changed. */
export function changeFiles(files: Map<string, string>, draw: Draw): readonly string[] {
  return draw.chance(0.3) ? type(files, draw) : draw.one(changes)(files, draw);
}

function type(files: Map<string, string>, draw: Draw): readonly string[] {
  const path = draw.one([...files.keys()]);
  let text = files.get(path)!;
  for (const typed of randomEdits(text, 1 + draw.upTo(2), draw)) text = typed;
  return change(files, path, new TextDecoder().decode(new TextEncoder().encode(text)));
}
