import type { Book } from '../../book/book.ts';
import { message } from '../../messages/message.ts';
import { dereference } from '../../yaml/nodes.ts';
import type { Report } from '../rule.ts';
import { reportSchemaProblems } from './schema-problems.ts';

/** Missing keys, and the `id` that each document of a stream needs because its file's name can give one id only. */
export function checkMissingKeys(book: Book, report: Report): void {
  reportSchemaProblems(book, report, 'missing-key');
  for (const file of book.files.values()) {
    for (const document of file.documents) {
      if (!document.stream || document.explicitId || document.yaml.damaged.length > 0) continue;
      const root = dereference(document.yaml.root);
      if (root?.kind !== 'mapping' || root.pairs.some((pair) => pair.key.source === 'id')) continue;
      // A document that lacks more than its id has its finding already, on the same key.
      if (document.schemaProblems.some((problem) => problem.kind === 'missing-key' && problem.path.length === 0))
        continue;
      const range = root.pairs[0]?.key.range ?? root.range;
      report({ file: file.path, range }, message('schema/missing-key/stream-id', {}));
    }
  }
}
