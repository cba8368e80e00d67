import { findPair } from '../yaml/nodes.ts';
import type { BookDocument, Definition } from './book.ts';
import { keptByDocument } from './keep.ts';
import type { Place } from './model.ts';
import type { Manifest } from './read-manifest.ts';
import { itemsUnder, scalarOf, startOf, textUnder } from './read-node.ts';

function define(kind: Definition['kind'], id: string, place: Place, more: Partial<Definition> = {}): Definition {
  return { kind, id, scope: undefined, label: id, aliases: [], place, ...more };
}

const kept = new WeakMap<Manifest, readonly Definition[]>();

/** What trendbook.yaml defines, in its order by kind. The same manifest gives the same objects. */
export function manifestDefinitions(manifest: Manifest): readonly Definition[] {
  const known = kept.get(manifest) ?? definitionsOf(manifest);
  kept.set(manifest, known);
  return known;
}

function definitionsOf(model: Manifest): Definition[] {
  const found: Definition[] = [];
  for (const source of model.sources.values()) {
    found.push(define('source', source.id, source.place, { label: source.title ?? source.id }));
  }
  for (const taxonomy of model.taxonomies.values()) {
    found.push(define('taxonomy', taxonomy.id, taxonomy.place));
    for (const term of taxonomy.terms.values()) {
      found.push(define('term', term.id, term.place, { scope: taxonomy.id, label: term.title, aliases: term.aliases }));
    }
  }
  for (const metric of model.metrics.values()) {
    found.push(define('metric', metric.id, metric.place, { label: metric.title }));
  }
  for (const ranking of model.rankings.values()) {
    found.push(define('ranking', ranking.id, ranking.place, { label: textUnder(ranking.node, 'title') ?? ranking.id }));
  }
  return found;
}

/** What a document that is no trendbook.yaml defines, in the order of its text. The same document gives the same objects. */
export const documentDefinitions = keptByDocument((document): readonly Definition[] => {
  const { kind, path } = document;
  const { root } = document.yaml;
  if (kind === 'book') return [];
  const place = { file: path, range: document.explicitId?.range ?? startOf(document.yaml.range) };
  const label = textUnder(root, kind === 'product' ? 'name' : 'title') ?? document.id;
  const aliases = kind === 'product' ? namesUnder(root, 'aliases') : [];
  const own = define(kind, document.id, place, { label, aliases });
  if (kind === 'product') return [own];
  if (kind === 'table') return [own, ...columnDefinitions(document)];
  return [own, ...listed(document, 'claims', 'claim'), ...listed(document, 'charts', 'chart')];
});

function namesUnder(root: BookDocument['yaml']['root'], key: string): string[] {
  return itemsUnder(root, key).flatMap((item) => scalarOf(item)?.source ?? []);
}

function columnDefinitions(document: BookDocument): Definition[] {
  const columns = findPair(document.yaml.root, 'columns')?.value;
  if (columns?.kind !== 'mapping') return [];
  return columns.pairs.map(({ key, value }) =>
    define(
      'column',
      key.source,
      { file: document.path, range: key.range },
      {
        scope: document.id,
        label: textUnder(value, 'title') ?? key.source,
      },
    ),
  );
}

function listed(document: BookDocument, key: 'claims' | 'charts', kind: 'claim' | 'chart'): Definition[] {
  return itemsUnder(document.yaml.root, key).flatMap((item) => {
    const id = scalarOf(findPair(item, 'id')?.value);
    if (!id) return [];
    const label = textUnder(item, kind === 'claim' ? 'statement' : 'title') ?? id.source;
    return [define(kind, id.source, { file: document.path, range: id.range }, { label })];
  });
}
