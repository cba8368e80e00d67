import type { TextRange } from '../../../src/core/text/range.ts';
import { forEachNode, parseYaml } from '../../../src/core/yaml/index.ts';
import type { Files } from './sample-book.ts';

/** A value or a key of a book's YAML files. */
export interface ValuePlace {
  readonly path: string;
  readonly range: TextRange;
  readonly isKey: boolean;
}

/** Every key and every value, scalars and collections, of the YAML files of a book. */
export function placesOf(files: Files): readonly ValuePlace[] {
  return Object.entries(files)
    .filter(([path]) => path.endsWith('.yaml'))
    .flatMap(([path, text]) =>
      parseYaml(text).documents.flatMap(({ root }) => {
        const places: ValuePlace[] = [];
        forEachNode(root, (node) => {
          places.push({ path, range: node.range, isKey: false });
          if (node.kind === 'mapping')
            for (const { key } of node.pairs) places.push({ path, range: key.range, isKey: true });
        });
        return places;
      }),
    );
}
