import type { YamlScalar } from '../yaml/nodes.ts';
import type { Alignment } from './scalar-map.ts';

interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the characters of a block scalar's text in the file. Its notation keeps every character that is no blank, in
 * order, so that the text itself tells what indentation, folding and chomping have done between them.
 * @returns undefined where the file does not hold the text
 */
export function alignBlock(scalar: YamlScalar, file: string): Alignment | undefined {
  const text = scalar.source;
  const starts: number[] = [];
  const folds: number[] = [];
  let at = file.indexOf('\n', scalar.range.start) + 1;
  if (at === 0) return text === '' ? { text, starts, ends: [], folds } : undefined;
  for (let i = 0; i < text.length; ) {
    const blanks = { start: i, end: blanksEnd(text, i) };
    const fileBlanks = { start: at, end: blanksEnd(file, at) };
    const isEnd = blanks.end === text.length;
    if (!isEnd && text[blanks.end] !== file[fileBlanks.end]) return undefined;
    starts.push(...(isEnd ? placesForward(text, blanks, file, at) : placesOfBlanks(text, blanks, file, fileBlanks)));
    if (!isEnd) starts.push(fileBlanks.end);
    i = blanks.end + 1;
    at = fileBlanks.end + 1;
  }
  for (const [i, start] of starts.entries()) if (isBlank(text, i) && file[start] === '\n') folds.push(i);
  return { text, starts, ends: starts.map((start) => Math.min(start + 1, file.length)), folds };
}

function isBlank(text: string, at: number): boolean {
  return at < text.length && ' \t\n\r'.includes(text[at]!);
}

function blanksEnd(text: string, from: number): number {
  let end = from;
  while (isBlank(text, end)) end++;
  return end;
}

/** Where blanks between two characters stand: those before a line break in their order, the others from behind. */
function placesOfBlanks(text: string, blanks: Run, file: string, fileBlanks: Run): number[] {
  const folds = file.slice(fileBlanks.start, fileBlanks.end).includes('\n');
  const breakAt = text.slice(blanks.start, blanks.end).indexOf('\n');
  // A space that no line feed is with is the line break itself, which folding made a space.
  const foldAt = folds && breakAt < 0 ? blanks.end - 1 : -1;
  const trailing = blanks.start === 0 ? 0 : folds ? (breakAt < 0 ? foldAt - blanks.start : breakAt) : 0;
  const places = Array.from({ length: trailing }, (_, index) => fileBlanks.start + index);
  const rest: number[] = [];
  let at = fileBlanks.end;
  for (let i = blanks.end - 1; i >= blanks.start + trailing; i--) {
    const wanted = i === foldAt && blanks.start > 0 ? '\n' : text[i];
    do at--;
    while (at > fileBlanks.start && file[at] !== wanted);
    at = Math.max(at, fileBlanks.start);
    rest.unshift(at);
  }
  return [...places, ...rest];
}

/** Where the blanks at the text's end stand: what chomping takes, it takes from the end. */
function placesForward(text: string, blanks: Run, file: string, start: number): number[] {
  const places: number[] = [];
  let at = start;
  for (let i = blanks.start; i < blanks.end; i++) {
    while (isBlank(file, at) && file[at] !== text[i]) at++;
    places.push(Math.min(at, file.length));
    at++;
  }
  return places;
}
