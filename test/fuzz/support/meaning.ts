import { fromMarkdown } from 'mdast-util-from-markdown';
import { parseAllDocuments } from 'yaml';

/** What a text says to a reader that is not ours: the library's values of YAML, the tree of plain Markdown. */
export function meaningOf(path: string, text: string): string {
  if (path.endsWith('.md')) {
    return JSON.stringify(fromMarkdown(text), (name, value) => (name === 'position' ? undefined : value));
  }
  if (!path.endsWith('.yaml')) return text;
  const documents = parseAllDocuments(text, {
    version: '1.2',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return 'unreadable';
  try {
    return JSON.stringify(documents.map((document) => document.toJS({ maxAliasCount: -1 })));
  } catch {
    return 'without a value';
  }
}
