import type { Book, Reference } from '../../book/book.ts';
import { checkFigure, parseFigure } from '../../figures/index.ts';
import { message } from '../../messages/message.ts';
import {
  appendItem,
  dereference,
  findPair,
  forEachPair,
  scalarText,
  valueUnder,
  type YamlPair,
} from '../../yaml/index.ts';
import { manifestEntry, manifestOf } from '../manifest-entry.ts';
import { idScalar } from '../written-id.ts';
import type { ActionContext } from './action.ts';
import type { Creation } from './create-missing.ts';

/** The units that a new metric may have, the commonest first. */
const units = ['count', 'percent', 'ratio', 'minutes', 'CNY', 'USD'] as const;

/**
 * A metric in whose unit the figures that the book has of it already can be read. Where one of them is none, a metric is
 * hardly what the key was meant to be, and nothing is offered. Of a metric that is not given for the platform of the
 * place: that platform in its list.
 */
export function createMetric(reference: Reference, { book }: ActionContext): Creation | undefined {
  const { id, target } = reference;
  if (target) return addPlatform(reference, book);
  const written = observationsOf(book, id);
  const unit = units.find((each) => written.every((value) => isReadable(value, each)));
  if (unit === undefined) return undefined;
  const platforms = platformsOf(book, id);
  const given = platforms.length === 0 ? '' : `, platforms: [${platforms.map(idScalar).join(', ')}]`;
  const edits = manifestEntry(book, ['metrics'], id, () => `{ title: ${scalarText(id, true)}, unit: ${unit}${given} }`);
  if (!edits) return undefined;
  return {
    key: `create metric ${id}`,
    title: message('action/create-metric', { id, unit }),
    edit: () => ({ edits, renames: [] }),
  };
}

/** The platform of the place in the list of those that the metric is given for. */
function addPlatform({ id, place }: Reference, book: Book): Creation | undefined {
  const platform = platformAt(book, place);
  const manifest = manifestOf(book);
  const list = valueUnder(valueUnder(valueUnder(manifest?.root, 'metrics'), id), 'platforms');
  if (platform === undefined || !manifest || list?.kind !== 'sequence') return undefined;
  const { file, source } = manifest;
  return {
    key: `add platform ${platform} to ${id}`,
    title: message('action/add-platform', { id, platform }),
    edit: () => ({ edits: [{ file, ...appendItem(source, list, idScalar(platform)) }], renames: [] }),
  };
}

/** The values that observations write under the key. */
function observationsOf(book: Book, id: string): YamlPair['value'][] {
  const found: YamlPair['value'][] = [];
  for (const { documents } of book.files.values()) {
    for (const { kind, yaml } of documents) {
      if (kind !== 'product') continue;
      forEachPair(dereference(findPair(yaml.root, 'observations')?.value), ({ key, value }) => {
        if (key.source === id) found.push(value);
      });
    }
  }
  return found;
}

/** The platforms with which the metric is named, where every place names one that exists; else none, which rules out none. */
function platformsOf(book: Book, id: string): string[] {
  const platforms = new Set<string>();
  for (const { kind, id: named, place } of book.references) {
    if (kind !== 'metric' || named !== id) continue;
    const platform = platformAt(book, place);
    if (platform === undefined || !book.find('term', platform, 'platform')) return [];
    platforms.add(platform);
  }
  return [...platforms];
}

/** The platform before the dot, or that of the observation whose key names the metric. */
function platformAt(book: Book, { file, range }: Reference['place']): string | undefined {
  const found = book.files.get(file);
  const before = /([a-z0-9-]+)\.$/.exec(
    found?.source?.text.slice(Math.max(0, range.start - 200), range.start) ?? '',
  )?.[1];
  if (before !== undefined) return before;
  let platform: string | undefined;
  for (const { yaml } of found?.documents ?? []) {
    forEachPair(yaml.root, ({ key }, siblings) => {
      if (key.range.start !== range.start) return;
      const value = dereference(siblings.find((each) => each.key.source === 'platform')?.value);
      if (value?.kind === 'scalar') platform = value.source;
    });
  }
  return platform;
}

function isReadable(node: YamlPair['value'], unit: string): boolean {
  const value = dereference(node);
  if (value?.kind !== 'scalar') return false;
  if (value.style === 'empty') return true;
  return checkFigure(value.source, parseFigure(value.source, unit), { unit }) === undefined;
}
