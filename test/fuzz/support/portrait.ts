import type { Book } from '../../../src/core/book/book.ts';
import { judgeClaims } from '../../../src/core/claims/index.ts';
import { documentSymbols } from '../../../src/core/language/document-symbols.ts';
import { foldingRanges } from '../../../src/core/language/folding.ts';
import { formatDocument } from '../../../src/core/language/formatting.ts';
import { inlayHints } from '../../../src/core/language/inlay-hints.ts';
import { mentionsOf } from '../../../src/core/language/mentions.ts';
import { computeRanking } from '../../../src/core/rankings/index.ts';
import type { Workspace } from '../../../src/core/workspace/index.ts';
import type { YamlNode } from '../../../src/core/yaml/index.ts';

/** All that a workspace knows, as texts that can be compared. */
export function portrait(workspace: Workspace, paths: Iterable<string>): Readonly<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const book of workspace.books) {
    parts.findings = JSON.stringify(workspace.check(book));
    parts.files = JSON.stringify([...book.files.values()].map(({ path, kind, problem }) => [path, kind, problem]));
    parts.definitions = JSON.stringify(book.definitions);
    parts.references = JSON.stringify(book.references);
    parts.figures = JSON.stringify(book.figures, withoutTrees);
    parts.verdicts = JSON.stringify([...judgeClaims(book.model).values()], withoutTrees);
    parts.rankings = JSON.stringify(
      [...book.model.rankings.keys()].map((id) => computeRanking(book.model, id)),
      withoutTrees,
    );
    parts.mentions = String(mentionsOf(book).count);
    for (const path of paths) Object.assign(parts, portraitOfFile(book, path));
  }
  return parts;
}

function portraitOfFile(book: Book, path: string): Record<string, string> {
  const file = book.files.get(path);
  if (!file?.source) return {};
  const { text } = file.source;
  return {
    [`${path} text`]: text,
    [`${path} tree`]:
      JSON.stringify(file.yaml?.documents.map(({ root, range, damaged }) => [tree(root), range, damaged])) ?? '',
    [`${path} problems`]: JSON.stringify([file.yaml?.problems, file.yaml?.comments]),
    [`${path} schema`]: JSON.stringify(
      file.documents.map(({ id, kind, stream, schemaProblems }) => [id, kind, stream, schemaProblems]),
    ),
    [`${path} symbols`]: JSON.stringify(documentSymbols(book, file, 'en')),
    [`${path} folds`]: JSON.stringify(foldingRanges(file)),
    [`${path} hints`]: JSON.stringify(inlayHints(book, file, { start: 0, end: text.length }, 'en')),
    [`${path} layout`]: JSON.stringify(formatDocument(file)),
  };
}

/** A tree with every token's place; aliases by what they lead to, as that may be a circle. */
function tree(node: YamlNode | undefined): unknown {
  if (!node) return null;
  const at = [node.range.start, node.range.end];
  if (node.kind === 'scalar') return [...at, node.style, String(node.value), node.source];
  if (node.kind === 'alias') return [...at, '*', node.name, node.target?.range ?? null];
  if (node.kind === 'sequence') return [...at, node.flow, node.items.map(tree)];
  return [...at, node.flow, node.pairs.map(({ key, value, range }) => [tree(key), tree(value), range])];
}

/** Nodes stand in many places, and may lead in circles. */
function withoutTrees(name: string, value: unknown): unknown {
  if (name === 'node' || name === 'yaml' || name === 'document' || name === 'root') return undefined;
  if (value instanceof Map) return [...value];
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
