import type { BookModel } from '../../../src/core/book/model.ts';
import { bookOf, manifest } from '../query/small-book.ts';

const names = ['夸克', '豆包', 'Kimi智能助手', '天天跳绳', '文小言', '叨叨', '秘塔AI搜索', '纳米搜索', '星野', '猫箱'];

/** A book of that many products with bounds, spans, bands and three dates, and a table of dated events. */
export function bookOfProducts(count: number): Promise<BookModel> {
  const products = Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const round = Math.floor(index / names.length);
      return [`${names[index % names.length]}${round === 0 ? '' : round}`, productText(index)];
    }),
  );
  return bookOf(products, { 'trendbook.yaml': `${manifest}${rankings}`, 'tables/events.table.yaml': events });
}

const rankings = `rankings:
  leaders:
    title: 领先者
    from: products
    limit: 50
    missing: mean
    indicators: [{ measure: app.dau, weight: 0.6, transform: log }, { measure: app.retention, weight: 0.4 }]
`;

function productText(index: number): string {
  const dau = [
    `超${2600 - (index % 20) * 120}万`,
    `${100 + index * 30}万`,
    `${10 + index}万-${20 + index * 2}万`,
    '千万级',
  ];
  const kind = index % 5 === 4 ? '' : `kind: ${index % 2 === 0 ? 'native' : 'plus'}\n`;
  const track = ['assistant', 'search', 'deep-search'][index % 3];
  const month = `dau: ${dau[index % 4]}, downloads: ${1000 + index * 700}万, retention: ${10 + ((index * 7) % 40)}%`;
  return `id: p${index}
track: ${track}
${kind}observations:
  - { platform: app, at: 2024-10, source: desk, ${month} }
  - { platform: app, at: 2024-04, source: desk, dau: ${80 + index * 20}万 }
  - { platform: app, at: 2024-01-15, source: desk, dau: ${50 + index * 15}万 }
`;
}

const events = `title: 事件
source: desk
columns:
  name: { title: 事件 }
  when: { title: 日期, type: date }
  region: { title: 地区, type: term, taxonomy: region }
rows:
  - { name: Transformer提出, when: 2017, region: north }
  - { name: 豆包上线, when: 2023-08, region: north }
  - { name: 首款人形机器人展示会, when: 2024-03/2024-09, region: south }
  - { name: 智能体, when: "2024-10/..", region: south }
  - { name: 报告发布, when: 2024-12-13, region: north }
  - { name: 无日期 }
`;

/** One chart of each type, with everything that the type can show. */
export const chartTypes: Readonly<Record<string, string>> = {
  bar: 'type: bar, title: APP端DAU领先的产品, data: { measures: [app.dau], sort: -app.dau, where: { kind: native } }',
  'bar-groups': 'type: bar, title: 各赛道的产品数, orientation: vertical, data: { by: [track, kind] }',
  line: 'type: line, title: DAU的变化, scale: log, data: { measures: [app.dau], by: [id] }',
  pie: 'type: pie, title: 下载量的份额, data: { measures: [app.downloads], sort: -app.downloads, limit: 3 }',
  scatter:
    'type: scatter, title: 规模与粘性, x: app.dau, y: app.retention, size: app.downloads, color: track, label: name, quadrants: { x: 1000万, y: 25%, labels: [又大又粘, 小而粘, 又小又不粘, 大而不粘] }',
  radar: 'type: radar, title: 两强对比, indicators: [app.dau, app.retention, app.downloads, web.dau], items: [p0, p1]',
  treemap: 'type: treemap, title: 格局, data: { by: [track, kind] }, size: app.downloads',
  heatmap: 'type: heatmap, title: 赛道与种类, rows: track, columns: kind, value: app.downloads',
  timeline: 'type: timeline, title: 大事记, data: { from: events }, date: when, label: name, group: region',
  tiers: 'type: tiers, title: 赛道, tier: track, label: name',
  ranking: 'type: ranking, title: 榜单, ranking: leaders, top: 10',
  bump: 'type: bump, title: 名次的变化, ranking: leaders, top: 5, editions: [../older, ../lost]',
  table: 'type: table, title: 一览, columns: [name, track, app.dau, app.retention]',
};
