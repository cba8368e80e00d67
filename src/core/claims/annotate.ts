import type { Book, BookDocument } from '../book/book.ts';
import { directivesOf, type ProsePart } from '../book/prose-parts.ts';
import { fitsUnit, parseFigure } from '../figures/index.ts';
import { attributeOf } from '../prose/index.ts';
import type { TextEdit, TextRange } from '../text/range.ts';
import { lineEnding, scalarText } from '../yaml/edits.ts';
import { dereference, findPair, type YamlSequence } from '../yaml/nodes.ts';
import { proposeClaimId } from './propose-claim-id.ts';
import { sentenceAt } from './sentence.ts';
import { wrapInProse } from './wrap-in-prose.ts';

/** One change in one of the book's files. */
export interface AnnotatingEdit extends TextEdit {
  readonly file: string;
}

export interface Annotation {
  /** The claim's id, proposed from what its sentence names. */
  readonly id: string;
  /** The trend that gets the claim. */
  readonly trend: string;
  readonly edits: readonly AnnotatingEdit[];
}

/**
 * Makes a claim of a number in prose: the number becomes the label of a `:claim`, and the claim, with its sentence as
 * statement and a check to fill in, the last one of a trend: the prose's own, or else the one that the text cites most.
 * @param range in the part's text: the number with its qualifier
 * @returns undefined where no trend can take it or the place cannot hold a directive
 */
export function annotateAsClaim(book: Book, part: ProsePart, range: TextRange): Annotation | undefined {
  const document = documentOf(book, receivingTrend(book, part));
  if (!document) return undefined;
  const sentence = sentenceAt(part, range);
  const id = proposeClaimId(book, sentence, document.id);
  const label = part.map.text.slice(range.start, range.end);
  const wrapped = wrapInProse(book, part, range, `:claim[${label}]{#${id}}`);
  const added = addClaim(book, document, [
    `id: ${id}`,
    `statement: ${scalarText(sentence)}`,
    ...citedBehind(part, range),
    checkFor(label, part.map.text.slice(range.end)),
  ]);
  if (!wrapped || !added) return undefined;
  return { id, trend: document.id, edits: [...wrapped, { file: document.path, ...added }] };
}

/** Says of a number in prose that it is no claim. */
export function annotateAsNumber(book: Book, part: ProsePart, range: TextRange): readonly AnnotatingEdit[] | undefined {
  return wrapInProse(book, part, range, `:n[${part.map.text.slice(range.start, range.end)}]`);
}

/** The trend that a claim about that prose goes to, by its id. */
export function receivingTrend(book: Book, part: ProsePart): string | undefined {
  if (part.owner.kind === 'trend') return book.find('trend', part.owner.id)?.id;
  const around = book.contents.get(part.file)?.parts.find(({ prose }) => prose.includes(part));
  const cited = new Map<string, number>();
  for (const other of around?.prose ?? [part]) {
    for (const directive of directivesOf(other).directives) {
      const claim = book.model.claims.get(attributeOf(directive, 'id')?.value ?? '');
      if (directive.name === 'claim' && claim?.trend) cited.set(claim.trend, (cited.get(claim.trend) ?? 0) + 1);
    }
  }
  const [most] = [...cited].sort(([, a], [, b]) => b - a)[0] ?? [];
  return most ?? book.model.trendOrder.find((each) => book.model.trends.has(each)) ?? book.all('trend')[0]?.id;
}

function documentOf(book: Book, trend: string | undefined): BookDocument | undefined {
  const place = trend === undefined ? undefined : book.find('trend', trend)?.place;
  return place && book.files.get(place.file)?.documents.find(({ id }) => id === trend);
}

/** The sources cited next behind the number, in its own paragraph. */
function citedBehind(part: ProsePart, range: TextRange): string[] {
  const end = part.map.text.slice(range.end).search(/\n\s*\n/);
  const limit = end < 0 ? part.map.text.length : range.end + end;
  const cite = directivesOf(part).directives.find(
    (each) => each.name === 'cite' && each.range.start >= range.end && each.range.end <= limit,
  );
  const source = cite && attributeOf(cite, 'id')?.value;
  return source ? [`sources: [${source}]`] : [];
}

/** A check to fill in, of the type that the number's form suggests; where none is likely the figure alone. */
function checkFor(label: string, behind: string): string {
  const { figure } = parseFigure(label);
  if (!figure) return 'figure:';
  // A number needs no quotes where a figure is meant.
  const is = /^\d+(?:\.\d+)?$/.test(label) ? label : scalarText(label, true);
  if (figure.form === 'percent') return `check: { type: share, where: {}, is: ${is} }`;
  const unit = figure.unitWord ?? parseFigure(`3${/^\s*\p{L}{1,2}/u.exec(behind)?.[0] ?? ''}`).figure?.unitWord;
  const counts = figure.form === 'plain' && (unit === undefined || fitsUnit(unit, 'count'));
  return counts ? `check: { type: count, where: {}, is: ${is} }` : `figure: ${is}`;
}

/** Puts a claim behind the last one of a trend. */
function addClaim(book: Book, document: BookDocument, lines: readonly string[]): TextEdit | undefined {
  const source = book.files.get(document.path)?.source;
  const root = dereference(document.yaml.root);
  if (!source || root?.kind !== 'mapping' || root.flow) return undefined;
  const newline = lineEnding(source);
  const block = (column: number) => {
    const indent = `${newline}${' '.repeat(column)}`;
    return `${indent}- ${lines.join(`${indent}  `)}`;
  };
  const endOfLine = (offset: number) => source.lineRange(source.positionAt(offset).line).end;
  const pair = findPair(root, 'claims');
  const list = pair?.value;
  if (list?.kind === 'sequence' && list.items.length > 0) {
    return list.flow
      ? intoFlow(list, lines)
      : insertAt(endOfLine(lastOffset(source.text, list.range)), block(columnOf(list)));
  }
  if (list?.kind === 'sequence') return { range: list.range, newText: block(2) };
  if (pair)
    return list?.kind === 'scalar' && list.style === 'empty' ? insertAt(pair.key.range.end + 1, block(2)) : undefined;
  const at = lastOffset(source.text, root.range);
  return insertAt(endOfLine(at), `${newline}claims:${block(2)}`);

  function columnOf({ items }: YamlSequence): number {
    const first = items[0]!.range.start;
    const { line } = source!.positionAt(first);
    const dash = source!.slice(source!.lineRange(line)).search(/-\s/);
    return dash < 0 ? 2 : dash;
  }
}

function insertAt(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}

/** The last character of a node that is no blank: a block scalar's range takes in the line break behind it. */
function lastOffset(text: string, { start, end }: TextRange): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return at;
}

function intoFlow({ items }: YamlSequence, lines: readonly string[]): TextEdit {
  const { end } = items.at(-1)!.range;
  return insertAt(end, `, { ${lines.join(', ')} }`);
}
