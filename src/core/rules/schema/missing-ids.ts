import { message } from '../../messages/message.ts';
import { dereference } from '../../yaml/nodes.ts';
import type { PartView } from '../part-view.ts';
import type { Report } from '../rule.ts';
import { reportSchemaProblems } from './schema-problems.ts';

/** Missing keys, and the `id` that each document of a stream needs because its file's name can give one id only. */
export function checkMissingKeys(view: PartView, report: Report): void {
  reportSchemaProblems(view, report, 'missing-key');
  const { document } = view.part;
  if (!document?.stream || document.explicitId || document.yaml.damaged.length > 0) return;
  const root = dereference(document.yaml.root);
  if (root?.kind !== 'mapping' || root.pairs.some((pair) => pair.key.source === 'id')) return;
  // A document that lacks more than its id has its finding already, on the same key.
  if (document.schemaProblems.some((problem) => problem.kind === 'missing-key' && problem.path.length === 0)) return;
  const range = root.pairs[0]?.key.range ?? root.range;
  report({ file: view.file.path, range }, message('schema/missing-key/stream-id', {}));
}
