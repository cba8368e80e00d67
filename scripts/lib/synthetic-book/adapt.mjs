import { isMap, parseDocument } from 'yaml';
import { checksFor } from './claims.mjs';
import { madeUpTracks } from './tables.mjs';

const label = '（合成数据）';
const notice = '> 本书由程序生成，只用于演示和测试：产品、数字和部分表格都是合成数据，不代表任何真实的产品或报告。\n\n';

/** The sample's trendbook.yaml for a book that lacks no product: its title says what it is. */
export function adaptManifest(text) {
  const document = parseDocument(text);
  document.set('title', `${document.get('title')}${label}`);
  document.setIn(['coverage', 'products'], 'complete');
  document.setIn(
    ['sources', 'synthetic'],
    document.createNode({ title: '合成数据', note: '由程序生成，不代表任何真实的产品。' }),
  );
  for (const { id, title } of madeUpTracks) document.setIn(['taxonomies', 'track', id], title);
  for (const [id, ranking] of Object.entries(rankings)) document.setIn(['rankings', id], document.createNode(ranking));
  const comment = document.getIn(['coverage'], true);
  if (comment) comment.commentBefore = undefined;
  return document.toString({ lineWidth: 0 });
}

const indicators = [
  { measure: 'app.downloads', weight: 0.25, transform: 'log' },
  { measure: 'app.dau', weight: 0.25, transform: 'log' },
  { measure: 'web.visits', weight: 0.25, transform: 'log' },
  { measure: 'web.visits-per-user', weight: 0.25 },
];

/** The two lists of a hundred, beside the rankings that the sample has. How the report weighs is not published: these weights are made up. */
const rankings = {
  'overall-100': { title: '综合100', from: 'products', limit: 100, indicators },
  'native-100': { title: '原生100', from: 'products', where: { kind: 'native' }, limit: 100, indicators },
};

/** A trend whose claims can all be checked. Throws where the sample no longer has a claim that is adapted here. */
export function adaptTrend(text, total, pending) {
  const document = parseDocument(text);
  const checks = checksFor(total);
  for (const claim of document.get('claims')?.items ?? []) {
    const id = isMap(claim) ? claim.get('id') : undefined;
    const change = checks[id];
    if (!change) continue;
    pending.delete(id);
    claim.delete('figure');
    if (change.statement) claim.set('statement', change.statement);
    claim.set('check', document.createNode(change.check, { flow: true }));
  }
  return adaptProse(document.toString({ lineWidth: 0 }), total);
}

/** Prose states the size of the book that was made. */
export function adaptProse(text, total) {
  return text.replaceAll(':claim[400余]{#products-studied}', `:claim[${total}]{#products-studied}`);
}

/** A page, with a notice under its title. */
export function adaptPage(text, total) {
  return adaptProse(text.replace(/^(# .*\n\n?)/, `$1${notice}`), total);
}
