import type { Book, BookFile } from '../book/book.ts';
import { readRecordName } from '../book/record-name.ts';
import { claimFigure } from '../claims/index.ts';
import { render } from '../messages/catalogue.ts';
import { type Locale, message } from '../messages/message.ts';
import {
  type DirectiveName,
  directiveNames,
  directiveShapes,
  namedByDirective,
  type SourceMap,
} from '../prose/index.ts';
import type { TextRange } from '../text/range.ts';
import { type Candidate, Candidates } from './candidates.ts';
import type { Completion, CompletionOptions } from './completion.ts';
import { definitionCard } from './definition-texts.ts';
import { type ProseCaret, proseCaretAt } from './prose-caret.ts';
import { searchWords } from './search-words.ts';

/**
 * What can be written in a directive: names after `:` and `::`, ids after `{#` (by id, name, alias, label, statement),
 * attributes and their values, and between the square brackets names and figures together with their ids. Undefined where
 * the caret is in no directive.
 */
export function completeProse(
  book: Book,
  file: BookFile,
  offset: number,
  options: CompletionOptions,
): readonly Completion[] | undefined {
  const caret = proseCaretAt(file, offset);
  if (!caret) return undefined;
  const rows = rowsAt(book, caret, options);
  const { map } = caret.part;
  return rows.flatMap(({ text, from, matches, ...row }, index): Completion[] => {
    const range: TextRange = { start: from ?? caret.range.start, end: caret.range.end };
    const written = row.snippet ? text : map.written(text);
    if (written === undefined) return [];
    // What editors match begins where the edit does.
    const lead = map.text.slice(range.start, caret.range.start);
    return [
      {
        ...row,
        filterText: lead + searchWords(matches),
        sortText: String(index).padStart(5, '0'),
        preselect: false,
        deprecated: false,
        edit: { range: inFile(map, range), newText: written },
      },
    ];
  });
}

/** An empty range stands behind the character before it: what follows may be a line break of two characters. */
function inFile(map: SourceMap, range: TextRange): TextRange {
  if (range.start < range.end || range.start === 0) return map.rangeInSource(range);
  const { end } = map.rangeInSource({ start: range.start - 1, end: range.start });
  return { start: end, end };
}

type Row = Omit<Completion, 'edit' | 'sortText' | 'filterText' | 'preselect' | 'deprecated'> & {
  readonly text: string;
  readonly matches: readonly string[];
  /** Where the edit begins, if before the word. */
  readonly from?: number;
};

function rowsAt(book: Book, caret: ProseCaret, options: CompletionOptions): readonly Row[] {
  const candidates = new Candidates(book, options.locale);
  switch (caret.place) {
    case 'name':
      return directiveNames(caret.leaf ? 'leaf' : 'text').map((name) => nameRow(name, caret.hasParts, options));
    case 'attribute': {
      const { required, optional } = directiveShapes[caret.name];
      const open = [...required, ...optional].filter((each) => !caret.given.includes(each));
      return open.map((each) => plainRow(each === 'id' ? '#' : `${each}=`));
    }
    case 'value':
      if (caret.name !== 'value') return [];
      return (caret.attribute === 'of' ? candidates.records() : measures(candidates, caret.of)).map((each) =>
        candidateRow(book, each, each.id, options.locale),
      );
    case 'id':
      return targets(candidates, caret.name).map((each) => {
        const row = candidateRow(book, each, caret.closed ? each.id : `${each.id}}`, options.locale);
        const label = caret.emptyLabel && labelFor(book, caret.name, each);
        const start = caret.emptyLabel?.start;
        return label === undefined || start === undefined
          ? row
          : { ...row, from: start, text: `${label}]{#${row.text}` };
      });
    case 'label':
      return targets(candidates, caret.name).flatMap((each) => {
        const label = labelFor(book, caret.name, each);
        if (label === undefined) return [];
        const row = candidateRow(book, each, caret.hasId ? label : `${label}]{#${each.id}}`, options.locale);
        return [{ ...row, label, name: each.id, matches: [label, ...row.matches] }];
      });
  }
}

function nameRow(name: DirectiveName, hasParts: boolean, { snippets, locale }: CompletionOptions): Row {
  const { required, needsLabel, form } = directiveShapes[name];
  const braces = name === 'value' ? (n: number) => `{of=$${n} measure=$${n + 1}\\}` : (n: number) => `{#$${n}\\}`;
  const label = needsLabel || form === 'text' ? '[$1]' : '';
  const parts =
    name === 'value' ? braces(1) : required.length === 0 ? label : label === '' ? braces(1) : `[$2]${braces(1)}`;
  const snippet = snippets && !hasParts;
  return {
    ...plainRow(name),
    detail: render(message('prose/directive', { name }), locale),
    snippet,
    text: snippet ? name + parts : name,
  };
}

function targets(candidates: Candidates, name: DirectiveName): readonly Candidate[] {
  const kind = name in namedByDirective ? namedByDirective[name as keyof typeof namedByDirective] : undefined;
  return kind === undefined ? [] : candidates.defined(kind);
}

function measures(candidates: Candidates, of: string | undefined): readonly Candidate[] {
  return candidates.measures(readRecordName(of ?? '').table ?? 'products');
}

/** What stands in the brackets: the figure of a claim, the name of what is linked. */
function labelFor({ model }: Book, name: DirectiveName, { id, label }: Candidate): string | undefined {
  if (name === 'claim') {
    const claim = model.claims.get(id);
    return claim && claimFigure(claim)?.text;
  }
  return name === 'product' || name === 'trend' ? (label ?? id) : undefined;
}

function candidateRow(book: Book, each: Candidate, text: string, locale: Locale): Row {
  const { id, label, aliases, what, definition } = each;
  return {
    label: id,
    kind: 'reference',
    name: label,
    detail: [label, what].filter(Boolean).join(' · ') || undefined,
    documentation: definition && (() => definitionCard(book, definition, locale)),
    matches: [id, label ?? '', ...aliases],
    snippet: false,
    text,
  };
}

function plainRow(text: string): Row {
  return {
    label: text,
    kind: 'value',
    detail: undefined,
    documentation: undefined,
    matches: [text],
    snippet: false,
    text,
  };
}
