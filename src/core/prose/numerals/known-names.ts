import { foldVariants } from '../../figures/index.ts';
import { blank } from './blots.ts';

/** Names that a book knows, as far as they bear on numerals. Equal lists of names give the same object. */
export interface KnownNames {
  /** Names that hold a numeral themselves (Llama 3.1, 原生100), as a pattern over folded text. */
  readonly withNumerals: RegExp | undefined;
  /** Names of products at a text's end: a bare number behind one is its version (豆包1.5). */
  readonly productsBefore: RegExp | undefined;
}

/** No name known. */
export const noNames: KnownNames = { withNumerals: undefined, productsBefore: undefined };

const hasNumeral = /[0-9一二两三四五六七八九十百千万亿半]/;

/**
 * Makes patterns of names.
 * @param names of products, terms, metrics, trends, sources, …, aliases too
 * @param products those of products alone
 */
export function knownNames(names: readonly string[], products: readonly string[]): KnownNames {
  const folded = unique(names.map(foldVariants)).filter((name) => hasNumeral.test(name) && isName(name));
  const before = unique(products.map(foldVariants)).filter(isName);
  return {
    withNumerals: folded.length === 0 ? undefined : new RegExp(folded.map(whole).join('|'), 'g'),
    productsBefore: before.length === 0 ? undefined : new RegExp(`(?:${before.map(escaped).join('|')})[ -]?$`),
  };
}

/** The text with the names that hold numerals blotted out. */
export function blotNames(text: string, { withNumerals }: KnownNames): string {
  return withNumerals ? text.replace(withNumerals, blank) : text;
}

/** A number alone is no name. */
function isName(name: string): boolean {
  return name.length > 1 && /[\p{L}]/u.test(name.replace(/[一二两三四五六七八九十百千万亿半]/g, ''));
}

/** Longer names first, as the first alternative that matches counts. */
function unique(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function whole(name: string): string {
  const start = /^[A-Za-z0-9]/.test(name) ? '(?<![A-Za-z0-9])' : '';
  const end = /[A-Za-z]$/.test(name) ? '(?![A-Za-z0-9])' : /\d$/.test(name) ? '(?![A-Za-z0-9万亿%]|\\.\\d)' : '';
  return `${start}${escaped(name)}${end}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}
