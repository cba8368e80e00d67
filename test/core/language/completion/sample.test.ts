import { beforeAll, describe, expect, it } from 'vitest';
import type { Book, BookFile } from '../../../../src/core/book/book.ts';
import { MemoryFileSystem } from '../../../../src/core/book/memory-file-system.ts';
import { complete } from '../../../../src/core/language/completion.ts';
import { schemaAt } from '../../../../src/core/schema/lookup.ts';
import { type Visit, walkDocument } from '../../../../src/core/schema/walk.ts';
import { applyEdits } from '../../../../src/core/text/range.ts';
import { createWorkspace } from '../../../../src/core/workspace/index.ts';
import { parseYaml } from '../../../../src/core/yaml/index.ts';
import { readSample } from '../../../defects/plant.ts';

const sample = readSample();
let book: Book;

beforeAll(async () => {
  const workspace = createWorkspace(new MemoryFileSystem(sample));
  await workspace.load();
  book = workspace.books[0]!;
});

/** The file while a person edits it; the book is as it was before. */
function edited(file: BookFile, text: string): BookFile {
  const yaml = parseYaml(text);
  const documents = yaml.documents.map((document, index) => ({
    ...(file.documents[index] ?? file.documents[0]!),
    yaml: document,
  }));
  return { ...file, source: yaml.source, yaml, documents };
}

/** The keys and values of a file that completion should know, by the schema. */
function knownTokens({ documents }: BookFile): Visit[] {
  const found: Visit[] = [];
  for (const { kind, yaml } of documents) {
    walkDocument(kind, yaml.root, (visit) => {
      const { node, role, annotation, schema, path } = visit;
      if (node.kind !== 'scalar' || visit.aliased || node.range.start === node.range.end) return;
      const isName = annotation?.reference !== undefined && annotation.reference !== 'cell';
      const isFormatKey = role === 'key' && !annotation?.defines && schemaAt(kind, yaml.root, path) !== undefined;
      const isMember = role === 'value' && schema?.enum?.includes(node.source) === true;
      if ((role === 'key' ? isFormatKey || isName : isName || isMember) && !annotation?.defines) {
        found.push(visit);
      }
    });
  }
  return found;
}

/** The token's text, as far as it is kept, for each way of typing it again. */
const waysOfTyping: readonly (readonly [about: string, kept: (word: string) => string])[] = [
  ['nothing of it', () => ''],
  ['half of it', (word) => word.slice(0, Math.ceil(word.length / 2))],
];

describe.each(waysOfTyping)('with %s typed', (_about, kept) => {
  it.each(Object.keys(sample).filter((path) => path.endsWith('.yaml')))(
    'completion writes every known key and value of %s again',
    (path) => {
      const file = book.files.get(path)!;
      const text = file.source!.text;
      const failures: string[] = [];
      let count = 0;
      for (const { node, role, annotation, pair } of knownTokens(file)) {
        if (node.kind !== 'scalar') continue;
        const token = node.range;
        // A condition names something only where its field has ids; what a comparison says is no name.
        const isFigure = annotation?.figure !== undefined && /[0-9><级]/.test(node.source);
        const isText =
          annotation?.reference === 'condition' && ['company', 'name', 'title'].includes(pair?.key.source ?? '');
        if (isFigure || isText || annotation?.reference === 'page') continue;
        count++;
        const quote = /^["']/.exec(text.slice(token.start, token.end))?.[0] ?? '';
        const word = { start: token.start + quote.length, end: token.end - quote.length };
        const written = text.slice(word.start, word.end);
        const sign = role === 'value' && written.startsWith('-') ? '-' : '';
        const typed = sign + kept(written.slice(sign.length));
        const torn = text.slice(0, word.start) + typed + text.slice(word.end);
        const offered = complete(book, edited(file, torn), word.start + typed.length, {
          locale: 'zh',
          snippets: false,
        });
        const results = offered
          .filter(({ label }) => label === node.source.replace(/^-/, ''))
          .map(({ edit }) => applyEdits(torn, [edit]));
        if (!results.includes(text)) {
          const { line } = file.source!.positionAt(token.start);
          failures.push(
            `${line + 1}: ${written}: ${results.length > 0 ? 'wrong text' : offered.map(({ label }) => label).join(' ')}`,
          );
        }
      }
      expect(failures).toEqual([]);
      expect(count).toBeGreaterThan(0);
    },
  );
});
