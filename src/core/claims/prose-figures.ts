import type { Book } from '../book/book.ts';
import { namesOf } from '../book/names.ts';
import { directivesOf, type ProsePart, runningTextOf } from '../book/prose-parts.ts';
import { attributeOf, type Directive, findNumerals, type KnownNames, type Numeral } from '../prose/index.ts';
import { claimFigure } from './claim-figure.ts';

interface Found {
  readonly names: KnownNames;
  readonly numerals: readonly Numeral[];
}

const kept = new WeakMap<ProsePart['map'], Found>();

/** The figures of a piece of prose that no directive says anything about, with ranges in its text. */
export function unannotatedFigures(book: Book, part: ProsePart): readonly Numeral[] {
  const names = namesOf(book);
  let found = kept.get(part.map);
  if (found?.names !== names) {
    found = { names, numerals: findNumerals(runningTextOf(part), names) };
    kept.set(part.map, found);
  }
  return found.numerals;
}

/**
 * The directives of a piece of prose that annotate a figure: every `:value`, and every `:claim` whose claim states a
 * figure or whose label holds one. A claim about an order or a list of names annotates no figure.
 */
export function annotatedFigures(book: Book, part: ProsePart): readonly Directive[] {
  return directivesOf(part).directives.filter((directive) => {
    if (directive.name === 'value') return true;
    return directive.name === 'claim' && (statesFigure(book, directive) || holdsFigure(directive, namesOf(book)));
  });
}

function statesFigure(book: Book, directive: Directive): boolean {
  const claim = book.model.claims.get(attributeOf(directive, 'id')?.value ?? '');
  return claim !== undefined && claimFigure(claim) !== undefined;
}

const labels = new WeakMap<Directive, { readonly names: KnownNames; readonly holds: boolean }>();

function holdsFigure(directive: Directive, names: KnownNames): boolean {
  if (!directive.label) return false;
  let known = labels.get(directive);
  if (known?.names !== names) {
    const { text } = directive.label;
    // What dates are is decided by the scanner; a numeral alone (四) by the figure parser.
    known = { names, holds: findNumerals(text, names).length > 0 || /^[一二两三四五六七八九十百]+$/.test(text) };
    labels.set(directive, known);
  }
  return known.holds;
}
