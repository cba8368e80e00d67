import { contains, type TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import type { InlayHintSource } from './inlay-hints.ts';
import { type Entity, mentionsOf } from './mentions.ts';

/** What is called by a name that its id does not show. */
const named = new Set<Entity['kind']>(['product', 'trend', 'source', 'term']);

/** Longer names are cut: a hint is a reminder. */
const longest = 40;

/** The names of products, trends, sources and terms behind their ids, in lists, values and directives. */
export const nameHints: InlayHintSource = (book, file, span) => {
  const source = file.source!;
  return mentionsOf(book)
    .in(file.path)
    .flatMap(({ entity: { kind, id, scope }, role, written, token }) => {
      if (role !== 'reference' || written !== 'id' || !named.has(kind) || !contains(span, token)) return [];
      const name = kind === 'row' || kind === 'page' ? undefined : book.find(kind, id, scope)?.label;
      if (name === undefined || saysTheSame(name, id) || !standsAlone(source, token)) return [];
      const line = source.lineRange(source.positionAt(token.start).line);
      return source.slice(line).includes(name) ? [] : [{ range: token, text: shortened(name) }];
    });
};

function saysTheSame(name: string, id: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]/g, '');
  return plain(name) === plain(id);
}

/** Keys and parts of a token (`app` in `app.dau`) are read on: nothing may come between. */
function standsAlone({ text }: SourceText, { end }: TextRange): boolean {
  return !/^([.@/\w-]|\s*:)/.test(text.slice(end, end + 20));
}

function shortened(name: string): string {
  const characters = [...name.replace(/\s+/g, ' ')];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}
