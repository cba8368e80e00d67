import type { Book, Definition } from '../book/book.ts';
import type { Place } from '../book/model.ts';
import type { Locale } from '../messages/message.ts';
import { kindOf } from './definition-texts.ts';
import type { SymbolKind } from './document-symbols.ts';
import { mentionsOf } from './mentions.ts';

export interface WorkspaceSymbol {
  /** Label and id, and the alias where it is the alias that matches: editors filter by this text once more. */
  readonly name: string;
  /** What it is, and in which book. */
  readonly container: string;
  readonly kind: SymbolKind;
  readonly place: Place;
}

/** More than anyone reads; one who wants others types on. */
const most = 200;

/**
 * What has an id in a book and is called like the query: by id, label or alias, in any language, upper and lower case
 * alike. Names that begin with the query come first. All for an empty query.
 */
export function workspaceSymbols(book: Book, query: string, locale: Locale): readonly WorkspaceSymbol[] {
  const wanted = plain(query);
  return book.definitions
    .flatMap((definition) => {
      const { id, label, aliases } = definition;
      const names = [label, id, ...aliases];
      const matches = names.map((name) => plain(name).indexOf(wanted));
      const hit = matches.indexOf(0);
      const found = hit >= 0 ? hit : matches.findIndex((at) => at > 0);
      return found < 0 ? [] : [{ definition, begins: hit >= 0, alias: found > 1 ? names[found] : undefined }];
    })
    .sort((a, b) => Number(b.begins) - Number(a.begins))
    .slice(0, most)
    .map(({ definition, alias }) => symbolOf(book, definition, alias, locale));
}

function symbolOf(book: Book, definition: Definition, alias: string | undefined, locale: Locale): WorkspaceSymbol {
  const { id, label, kind, scope } = definition;
  const called = label === id ? id : `${label} ${id}`;
  const mention = mentionsOf(book)
    .definitionsOf({ kind, id, scope })
    .find(({ file }) => file === definition.place.file);
  const what = kindOf(definition, locale);
  return {
    name: alias === undefined ? called : `${called} (${alias})`,
    container: book.model.title === '' ? what : `${what} · ${book.model.title}`,
    kind,
    place: { file: definition.place.file, range: mention?.range ?? definition.place.range },
  };
}

/** Hyphens and blanks do not count, so that `ai search` finds ai-search. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[\s\-_]+/g, '');
}
