import type { Book, BookFile } from '../book/book.ts';
import type { Place } from '../book/model.ts';
import { type TextRange, touches } from '../text/range.ts';
import type { YamlAlias } from '../yaml/nodes.ts';
import { forEachNode } from '../yaml/visit.ts';
import { mentionsOf } from './mentions.ts';

/** What a name leads to. */
export interface DefinitionLink {
  /** The name that was asked about, in its own file. */
  readonly origin: TextRange;
  /** Where that is defined: its id, or the name or title of a file that gives it its id. Of duplicates all, the one that counts first. */
  readonly targets: readonly Place[];
}

/** Where what is named at an offset is defined, or the anchor of an alias. Undefined where nothing is named. */
export function definition(book: Book, file: BookFile, offset: number): DefinitionLink | undefined {
  const mentions = mentionsOf(book);
  const mention = mentions.at(file.path, offset);
  if (!mention) return anchorOf(file, offset);
  const targets = mentions.definitionsOf(mention.entity).map(({ file: path, range }) => ({ file: path, range }));
  return targets.length > 0 ? { origin: mention.range, targets } : undefined;
}

function anchorOf(file: BookFile, offset: number): DefinitionLink | undefined {
  let alias: YamlAlias | undefined;
  for (const { yaml } of file.documents) {
    forEachNode(yaml.root, (node) => {
      if (node.kind === 'alias' && touches(node.range, offset)) alias = node;
    });
  }
  return alias?.target && { origin: alias.range, targets: [{ file: file.path, range: alias.target.range }] };
}
