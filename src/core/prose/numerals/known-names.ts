import { foldVariants } from '../../figures/index.ts';
import { blank } from './blots.ts';
import { NameFinder } from './name-finder.ts';

/** Names that a book knows, as far as they bear on numerals. Equal lists of names give the same object. */
export interface KnownNames {
  /** Finds names that hold a numeral themselves (Llama 3.1, 原生100) in folded text. */
  readonly withNumerals: NameFinder | undefined;
  /** Names of products, folded: a bare number behind one is its version (豆包1.5). */
  readonly products: ReadonlySet<string>;
}

/** No name known. */
export const noNames: KnownNames = { withNumerals: undefined, products: new Set() };

/** Nothing longer is a name. */
const longest = 200;

const hasNumeral = /[0-9一二两三四五六七八九十百千万亿半]/;

/**
 * Makes patterns of names.
 * @param names of products, terms, metrics, trends, sources, …, aliases too
 * @param products those of products alone
 */
export function knownNames(names: readonly string[], products: readonly string[]): KnownNames {
  const folded = unique(names.map(foldVariants)).filter((name) => hasNumeral.test(name) && isName(name));
  return {
    withNumerals: folded.length === 0 ? undefined : new NameFinder(folded),
    products: new Set(products.map(foldVariants).filter(isName)),
  };
}

/** The text with the names that hold numerals blotted out. */
export function blotNames(text: string, { withNumerals }: KnownNames): string {
  return withNumerals ? withNumerals.replaceAll(text, blank) : text;
}

/** Whether the text ends with the name of a product, with a blank or hyphen behind it or none. */
export function endsWithProduct(text: string, { products }: KnownNames): boolean {
  const before = text.replace(/[ -]$/, '');
  for (let length = 2; length <= Math.min(before.length, longest); length++)
    if (products.has(before.slice(-length))) return true;
  return false;
}

/** A number alone is no name. */
function isName(name: string): boolean {
  return (
    name.length > 1 &&
    name.length <= longest &&
    /[\p{L}]/u.test(name.replace(/[一二两三四五六七八九十百千万亿半]/g, ''))
  );
}

/** Longer names first: of those that begin at one place the first counts. */
function unique(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
