import type { Interval } from '../figures/figure.ts';
import { dereference, valueUnder, type YamlNode } from '../yaml/nodes.ts';
import type { BookDocument } from './book.ts';
import { keptByDocument } from './keep.ts';
import type { Declaration, Metric, Source, Taxonomy, Term } from './model.ts';
import {
  booleanUnder,
  intervalUnder,
  pairsOf,
  pairsUnder,
  scalarOf,
  textsUnder,
  textUnder,
  writtenTextsUnder,
} from './read-node.ts';

/** [0, ∞): what a metric's figures lie in unless it says otherwise. */
export const defaultRange: Interval = { min: 0, max: Number.POSITIVE_INFINITY, minOpen: false, maxOpen: true };

/** For a range that is written and cannot be read: it rules nothing out. */
const unbounded: Interval = { ...defaultRange, min: Number.NEGATIVE_INFINITY, minOpen: true };

function readSources(root: YamlNode | undefined, file: string): Map<string, Source> {
  return new Map(
    pairsUnder(root, 'sources').map(({ key, value }) => [
      key.source,
      {
        id: key.source,
        title: textUnder(value, 'title'),
        publisher: textUnder(value, 'publisher'),
        url: textUnder(value, 'url'),
        published: textUnder(value, 'published'),
        own: booleanUnder(value, 'own') ?? false,
        place: { file, range: key.range },
      },
    ]),
  );
}

function readTaxonomies(root: YamlNode | undefined, file: string): Map<string, Taxonomy> {
  return new Map(
    pairsUnder(root, 'taxonomies').map(({ key, value }) => [
      key.source,
      { id: key.source, terms: readTerms(value, file), place: { file, range: key.range } },
    ]),
  );
}

function readTerms(node: YamlNode, file: string): Map<string, Term> {
  return new Map(
    pairsOf(node).map(({ key, value }) => [
      key.source,
      {
        id: key.source,
        title: scalarOf(value)?.source ?? textUnder(value, 'title') ?? key.source,
        description: textUnder(value, 'description'),
        aliases: textsUnder(value, 'aliases'),
        parent: textUnder(value, 'parent'),
        color: textUnder(value, 'color'),
        place: { file, range: key.range },
      },
    ]),
  );
}

function readMetrics(root: YamlNode | undefined, file: string): Map<string, Metric> {
  return new Map(
    pairsUnder(root, 'metrics').map(({ key, value }) => {
      const better = textUnder(value, 'better');
      return [
        key.source,
        {
          id: key.source,
          title: textUnder(value, 'title') ?? key.source,
          dimension: textUnder(value, 'dimension'),
          platforms: writtenTextsUnder(value, 'platforms'),
          unit: textUnder(value, 'unit'),
          better: better === 'higher' || better === 'lower' ? better : undefined,
          range: intervalUnder(value, 'range') ?? (valueUnder(value, 'range') ? unbounded : defaultRange),
          reported: textUnder(value, 'reported') === 'rounded' ? 'rounded' : 'exact',
          place: { file, range: key.range },
        },
      ];
    }),
  );
}

function readRankings(root: YamlNode | undefined, file: string): Map<string, Declaration> {
  const rankings = new Map<string, Declaration>();
  for (const { key, value } of pairsUnder(root, 'rankings')) {
    const node = dereference(value);
    if (node?.kind !== 'mapping') continue;
    rankings.set(key.source, { id: key.source, trend: undefined, node, place: { file, range: key.range } });
  }
  return rankings;
}

/**
 * What trendbook.yaml says of the book itself; of a manifest that is missing or broken, as much as can be read. The same
 * document gives the same object, with the same metrics and taxonomies in it.
 */
export function readManifest(document: BookDocument | undefined): Manifest {
  return document ? readFrom(document) : manifestOf(undefined);
}

const readFrom = keptByDocument(manifestOf);

export type Manifest = ReturnType<typeof manifestOf>;

function manifestOf(document: BookDocument | undefined) {
  const root = document?.yaml.root;
  const file = document?.path ?? '';
  return {
    title: textUnder(root, 'title') ?? '',
    edition: textUnder(root, 'edition'),
    language: textUnder(root, 'language'),
    asOf: textUnder(root, 'asOf'),
    trendOrder: textsUnder(root, 'trends'),
    productCoverage: textUnder(valueUnder(root, 'coverage'), 'products') === 'complete' ? 'complete' : 'partial',
    sources: readSources(root, file),
    taxonomies: readTaxonomies(root, file),
    metrics: readMetrics(root, file),
    rankings: readRankings(root, file),
  } as const;
}
