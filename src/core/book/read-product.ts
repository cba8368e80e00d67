import { parseFigure } from '../figures/index.ts';
import { compact } from '../text/compact.ts';
import type { YamlNode } from '../yaml/nodes.ts';
import { keptByDocument } from './keep.ts';
import type { Observation, ObservedFigure, Product } from './model.ts';
import {
  itemsUnder,
  pairsOf,
  pairsUnder,
  placeOf,
  scalarOf,
  scalarsOf,
  startOf,
  textsUnder,
  textUnder,
  writtenTextsUnder,
} from './read-node.ts';

/** The keys of an observation that are not metrics. */
export const observationKeys: ReadonlySet<string> = new Set(['at', 'platform', 'source', 'note']);

/** Reads a product; the same document and date give the same object. `asOf` dates observations that name none. */
export const readProduct = keptByDocument((document, asOf: string | undefined): Product => {
  const { root } = document.yaml;
  const { path } = document;
  return {
    id: document.id,
    name: textUnder(root, 'name') ?? document.id,
    aliases: textsUnder(root, 'aliases'),
    company: textUnder(root, 'company'),
    kind: textUnder(root, 'kind'),
    track: textUnder(root, 'track'),
    scenarios: textsUnder(root, 'scenarios'),
    // A key without a value, as one is while it is typed, rules nothing out.
    platforms: writtenTextsUnder(root, 'platforms'),
    launched: textUnder(root, 'launched'),
    url: textUnder(root, 'url'),
    summary: textUnder(root, 'summary'),
    terms: readTermLists(root),
    observations: itemsUnder(root, 'observations').map((item) => readObservation(item, path, asOf)),
    place: placeOf(path, root, startOf(document.yaml.range)),
  };
});

/** The further taxonomies of a product or trend: `terms: { region: [north, east] }`. */
export function readTermLists(root: YamlNode | undefined): Map<string, string[]> {
  return new Map(
    pairsUnder(root, 'terms').map(({ key, value }) => [key.source, scalarsOf(value).map((each) => each.source)]),
  );
}

function readObservation(node: YamlNode, file: string, asOf: string | undefined): Observation {
  return {
    at: textUnder(node, 'at') ?? asOf,
    platform: textUnder(node, 'platform'),
    source: textUnder(node, 'source'),
    figures: readFigures(node, file),
    place: { file, range: node.range },
  };
}

function readFigures(node: YamlNode, file: string): readonly ObservedFigure[] {
  const figures: ObservedFigure[] = [];
  for (const { key, value } of pairsOf(node)) {
    const text = observationKeys.has(key.source) ? undefined : scalarOf(value)?.source;
    if (text === undefined) continue;
    figures.push({ metric: key.source, text, figure: parseFigure(text).figure, place: { file, range: value.range } });
  }
  return compact(figures);
}
