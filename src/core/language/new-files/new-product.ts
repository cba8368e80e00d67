import type { Book } from '../../book/book.ts';
import { scalarText } from '../../yaml/index.ts';
import { idScalar } from '../written-id.ts';
import { type NewFile, newFile, pathOfNew } from './new-file.ts';

/** What is known of a product before it has a file. */
export interface ProductStart {
  readonly id: string;
  readonly name: string;
  readonly kind?: string | undefined;
  readonly track?: string | undefined;
  readonly scenarios?: readonly string[] | undefined;
  readonly platforms?: readonly string[] | undefined;
}

/**
 * The file of a new product: what is known of it, and an observation for each of its platforms, in which the first
 * figure is to be written.
 */
export function newProduct(book: Book, start: ProductStart): NewFile {
  const { id, name, kind, track, scenarios = [], platforms = [] } = start;
  const [source, another] = [...book.model.sources.keys()];
  const onPlatforms = platforms.flatMap((platform, index) => [
    `  - platform: ${idScalar(platform)}`,
    ...(source !== undefined && another === undefined ? [`    source: ${idScalar(source)}`] : []),
    ...(index === 0 ? ['    ‸'] : []),
  ]);
  const lines = [
    `name: ${scalarText(name)}`,
    ...(kind === undefined ? [] : [`kind: ${idScalar(kind)}`]),
    ...(track === undefined ? [] : [`track: ${idScalar(track)}`]),
    ...listLine('scenarios', scenarios),
    ...listLine('platforms', platforms),
    ...(onPlatforms.length > 0 ? ['observations:', ...onPlatforms] : ['observations: []']),
  ];
  return newFile(book, pathOfNew(book, 'product', id), lines);
}

/** `key: [a, b]`, or nothing for an empty list. */
export function listLine(key: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [`${key}: [${ids.map(idScalar).join(', ')}]`];
}
