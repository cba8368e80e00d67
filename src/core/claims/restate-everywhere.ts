import type { Book } from '../book/book.ts';
import type { Declaration } from '../book/model.ts';
import { directivesOf, proseOf } from '../book/prose-parts.ts';
import { scalarOf } from '../book/read-node.ts';
import { type Figure, figuresInText, parseFigure } from '../figures/index.ts';
import { attributeOf, mapScalar, type SourceMap } from '../prose/index.ts';
import type { TextRange } from '../text/range.ts';
import { scalarText } from '../yaml/edits.ts';
import { findPair } from '../yaml/nodes.ts';
import type { AnnotatingEdit } from './annotate.ts';
import { claimFigure } from './claim-figure.ts';
import { sameFigure, statesFigure } from './same-figure.ts';

/**
 * Gives a claim another figure: in its check, in its statement, and in the labels that prose gives it, wherever the old
 * one is stated there in figures.
 * @returns undefined where the statement would not say the new figure, or a notation cannot hold it
 */
export function restateEverywhere(book: Book, claim: Declaration, text: string): readonly AnnotatingEdit[] | undefined {
  const old = claimFigure(claim);
  const next = parseFigure(text).figure;
  const { file } = claim.place;
  const source = book.files.get(file)?.source;
  if (!old?.figure || !next || !source) return undefined;
  const inCheck = { ...old.place, newText: token(text, source.slice(old.place.range)) };
  const statement = scalarOf(findPair(claim.node, 'statement')?.value);
  const inStatement = statement && restated(mapScalar(statement, source), undefined, old.figure, text);
  if (!statement || !inStatement) return undefined;
  if (inStatement.length === 0 && !statesFigure(statement.source, next)) return undefined;
  const edits = [inCheck, ...inStatement.map((edit) => ({ file, ...edit }))];
  for (const part of proseOf(book)) {
    for (const directive of directivesOf(part).directives) {
      if (directive.name !== 'claim' || attributeOf(directive, 'id')?.value !== claim.id || !directive.label) continue;
      const inLabel = restated(part.map, directive.label.range, old.figure, text);
      if (!inLabel) return undefined;
      edits.push(...inLabel.map((edit) => ({ file: part.file, ...edit })));
    }
  }
  return edits;
}

/** The edits that put a figure in the place of every one that means the old one. */
function restated(map: SourceMap, within: TextRange | undefined, old: Figure, text: string) {
  const start = within?.start ?? 0;
  const found = figuresInText(map.text.slice(start, within?.end)).filter(
    ({ result }) => result.figure && sameFigure(result.figure, old),
  );
  const edits: { range: TextRange; newText: string }[] = [];
  for (const { range, counter } of found) {
    const newText = map.written(counter ? withoutCounter(text) : text);
    if (newText === undefined) return undefined;
    edits.push({ range: map.rangeInSource({ start: range.start + start, end: range.end + start }), newText });
  }
  return edits;
}

function withoutCounter(text: string): string {
  const word = parseFigure(text).figure?.unitWord;
  return word !== undefined && text.endsWith(word) ? text.slice(0, -word.length).trimEnd() : text;
}

/** A figure as a YAML token, in the quotes that are there. */
function token(text: string, old: string): string {
  const quote = /^["']/.exec(old)?.[0];
  if (quote && !text.includes(quote) && !text.includes('\\')) return quote + text + quote;
  // A number needs no quotes where a figure is meant.
  return /^\d+(?:\.\d+)?$/.test(text) ? text : scalarText(text, true);
}
