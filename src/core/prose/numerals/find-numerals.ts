import { type Figure, type FigureInText, figuresInText, fitsUnit, foldVariants } from '../../figures/index.ts';
import type { TextRange } from '../../text/range.ts';
import { blotOut } from './blots.ts';
import { calendar } from './calendar.ts';
import { isCounter, kindsOfTwo } from './counters.ts';
import { blotNames, endsWithProduct, type KnownNames } from './known-names.ts';
import { blotLatinNames } from './latin-names.ts';
import { numbering } from './numbering.ts';
import { unreadNumerals } from './unread-numerals.ts';
import { words } from './words.ts';

/** A number in running text. A range (10万-20万) is one. */
export interface Numeral {
  /** With its qualifier, sign, scale and form (超过100万, 近100, 400余, 30%), without the counter behind it. */
  readonly range: TextRange;
  /** Undefined where the spelling means no interval (1,00; 16:9; 三分之一). */
  readonly figure: Figure | undefined;
}

/** A title in its marks is a name, known or not. */
const titles = /《[^《》\r\n]*》/g;
const characterReference = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi;

/**
 * The numbers that a text states, in order: ASCII and full-width figures, Chinese numerals with a scale, a form or a
 * counter. Not: dates, times and years, ordinals and numbering, 一 before a counter, what belongs to a name.
 * @param text running text; what is none (code, links) is blotted out (`runningText`)
 */
export function findNumerals(text: string, names: KnownNames): readonly Numeral[] {
  if (!mayHoldNumerals.test(text)) return [];
  const open = blotOut(blotNames(folded(text), names), [titles, characterReference, ...calendar, ...numbering]);
  const plain = blotOut(blotLatinNames(open), words);
  const { rest, numerals } = unreadNumerals(plain);
  const stated = figuresInText(rest)
    .filter((found) => states(found, rest, names))
    .map(({ range, result }) => ({ range, figure: result.figure }));
  return [...numerals, ...stated].sort((a, b) => a.range.start - b.range.start);
}

const mayHoldNumerals = /[0-9０-９一二两三四五六七八九十百千万亿半]/;

/**
 * Figures of a text that is a label or a statement: whatever can be read as one, ordinals, years and numbers within names
 * too, but no part of another word (the 过 of 通过).
 */
export function readableFigures(text: string): readonly Figure[] {
  const plain = blotOut(folded(text), words);
  return figuresInText(plain).flatMap(({ result }) => result.figure ?? []);
}

/**
 * The figure that a label states together with the words around it: `超过` before it, `多` or `%` behind it.
 * @returns how far it reaches beyond the label on both sides, in code units; undefined where the label holds no figure
 */
export function figureAround(
  before: string,
  label: string,
  after: string,
): { readonly figure: Figure; readonly before: number; readonly after: number } | undefined {
  // Digits beyond the label are numbers of their own.
  const lead = /(?<![^\d０-９\r\n])[^\d０-９\r\n]*$/.exec(before)![0];
  const trail = /^[^\d０-９\r\n]*/.exec(after)![0];
  const plain = blotOut(folded(lead + label + trail), words);
  const end = lead.length + label.length;
  const found = figuresInText(plain).find(({ range }) => range.end > lead.length && range.start < end);
  if (!found?.result.figure) return undefined;
  const { range, result } = found;
  return { figure: result.figure, before: Math.max(lead.length - range.start, 0), after: Math.max(range.end - end, 0) };
}

/** A Chinese comma between digits ends a number; folded as the rest is, it would group its digits. */
function folded(text: string): string {
  return foldVariants(text.replaceAll('，', '；'));
}

function states(found: FigureInText, text: string, names: KnownNames): boolean {
  return found.script === 'digits' ? digitsState(found, text, names) : hanStates(found, text);
}

function digitsState({ range, marks, counter, result }: FigureInText, text: string, names: KnownNames): boolean {
  const written = text.slice(range.start, range.end);
  const hasCounter = counter !== undefined || isCounter(text, range.end);
  if (hasCounter || marks.has('scale') || marks.has('form') || marks.has('qualifier') || marks.has('band')) {
    const isVersion = /^\d+\.\d+$/.test(written) && counter && isCount(text, counter);
    return !(isVersion && (isBehindCapital(text, range.start) || isBehindProduct(text, range.start, names)));
  }
  if (/^(?:1[5-9]|20|21)\d\d(?:\s*[-—~/至到]\s*(?:(?:1[5-9]|20|21)\d\d|\d\d))?$/.test(written)) return false;
  if (marks.has('range')) return true;
  if (/^\d{1,2}\.0$/.test(written) || /^版/.test(text.slice(range.end))) return false;
  if (isBehindProduct(text, range.start, names)) return false;
  return !result.figure || /^[-+]/.test(written) || !isBehindCapital(text, range.start);
}

/** A counted thing has no decimals: `Llama 3.1 models` names a model. */
function isCount(text: string, counter: TextRange): boolean {
  return fitsUnit(text.slice(counter.start, counter.end), 'count');
}

const noName = new Set(
  'a an the in on at of by for with from to and or all about some these those only our its their has have is are was were be total top nearly over under than more less fewer least most up per as into within after before between among out no not this that each every both we they it if but so then when while app web dau mau percent'.split(
    ' ',
  ),
);

/** `Llama 3`: a word with a capital letter, and a number behind a space. */
function isBehindCapital(text: string, start: number): boolean {
  const word = /(?<![A-Za-z0-9])([A-Z][A-Za-z·]*)[ \u00a0]$/.exec(text.slice(Math.max(start - 30, 0), start))?.[1];
  return word !== undefined && !noName.has(word.toLowerCase());
}

function isBehindProduct(text: string, start: number, names: KnownNames): boolean {
  return endsWithProduct(text.slice(Math.max(start - 40, 0), start), names);
}

function hanStates({ range, marks, counter, result }: FigureInText, text: string): boolean {
  const written = text.slice(range.start, range.end);
  const core = written.replace(/^[^一二两三四五六七八九十百千万亿数几半0-9]+/, '');
  if (core.startsWith('半')) return counter !== undefined || /^半数/.test(core) || marks.has('qualifier');
  if (/^一半/.test(core)) return true;
  const behind = counter ?? (isCounter(text, range.end) ? range : undefined);
  // A scale alone: 百万用户, but 千人千面 and 万事.
  if (!result.figure && marks.has('scale')) return behind !== undefined && /^(?:[十百千]万|[十百千万]?亿)/.test(core);
  if (!result.figure) return false;
  if (marks.has('form') || marks.has('scale')) return true;
  if (marks.has('band')) return behind !== undefined || !/级$/.test(written);
  if (marks.has('range')) return behind !== undefined;
  if (core === '一') return false;
  if (core === '二') return behind !== undefined && !kindsOfTwo.test(text.slice(range.end));
  return behind !== undefined || (marks.has('qualifier') && result.figure.representative >= 10);
}
