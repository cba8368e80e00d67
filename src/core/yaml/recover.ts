import type { YAMLError } from 'yaml';
import type { TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { type Composed, compose } from './compose.ts';
import { diagnose } from './diagnose.ts';
import { blockRanges, type Fault, syntax } from './fault.ts';
import { Lines } from './lines.ts';
import type { MaskedText } from './masked-text.ts';
import type { YamlProblem } from './nodes.ts';
import { SpanSet } from './range-list.ts';

const mostRounds = 20;
const fewestRounds = 3;
/** How many code units are read again for faults before the rounds get fewer: less than a second's worth. */
const rereadUnits = 400_000;

export interface Recovered {
  readonly composed: Composed;
  readonly problems: readonly YamlProblem[];
  /** What the tree lacks, or cannot be trusted in. */
  readonly damaged: readonly TextRange[];
}

/**
 * Reads a text in spite of its faults: composes it, covers what the first errors come from, composes it again, until
 * no error is left or the rounds are used up. The first problem of a line counts.
 * @param masked the text, with what is already known to be unreadable covered; gets all further masks
 */
export function recover(source: SourceText, masked: MaskedText): Recovered {
  const recovery = new Recovery(source, masked);
  const affordable = Math.floor(rereadUnits / (source.text.length + 1));
  const rounds = Math.min(Math.max(affordable, fewestRounds), mostRounds);
  let composed = compose(masked.text);
  for (let round = 0; round < rounds; round++) {
    if (!recovery.handle(composed)) return recovery.result(composed);
    composed = compose(masked.text);
  }
  recovery.giveUp(composed);
  return recovery.result(composed);
}

class Recovery {
  readonly #source: SourceText;
  readonly #masked: MaskedText;
  readonly #problems = new Map<number, YamlProblem>();
  readonly #damaged: TextRange[] = [];
  readonly #covered: TextRange[] = [];
  readonly #explained = new SpanSet();
  readonly #faultyLines = new Set<number>();
  readonly #blankedLines = new Set<number>();

  constructor(source: SourceText, masked: MaskedText) {
    this.#source = source;
    this.#masked = masked;
  }

  /** Deals with the errors of one round. @returns whether the text has to be composed again */
  handle(composed: Composed): boolean {
    const lines = new Lines(this.#source, composed.comments);
    if (composed.tooDeepAt !== undefined) return this.#coverTabs();
    const touched = new Set<number>();
    const blankedNow = new SpanSet();
    let changed = false;
    for (const error of this.#open(composed)) {
      const [at] = error.pos;
      if (blankedNow.has(at)) continue;
      for (const fault of diagnose(error, { composed, lines })) {
        if (fault.letter !== undefined) {
          changed = this.#respellLetter(fault, lines) || changed;
          continue;
        }
        const place = fault.problem?.range ?? fault.respell!.range;
        const line = lines.lineAt(place.start);
        if (touched.has(line)) continue;
        touched.add(line);
        if (fault.problem && !this.#problems.has(line)) this.#problems.set(line, visible(fault.problem, lines));
        if (this.#faultyLines.has(line) && !fault.covers) {
          if (!this.#blankWholeLine(line, lines)) return changed;
          return true;
        }
        this.#faultyLines.add(line);
        if (this.#apply(fault)) changed = true;
        // Blank lines and comments between are part of the block.
        if (fault.blank?.[0]) blankedNow.add({ start: fault.blank[0].start, end: fault.blank.at(-1)!.end });
        if (!fault.local) return true;
      }
    }
    return changed;
  }

  /** Says at least that something is wrong where the rounds did not suffice. */
  giveUp(composed: Composed): void {
    const error = this.#open(composed)[0];
    if (!error) return;
    const lines = new Lines(this.#source, composed.comments);
    const line = lines.lineAt(error.pos[0]);
    const { range } = lines.content(line);
    if (!this.#problems.has(line) && range.end > range.start) this.#problems.set(line, syntax('unreadable', range));
    this.#damaged.push({ start: error.pos[0], end: this.#source.text.length });
  }

  result(composed: Composed): Recovered {
    return { composed, problems: [...this.#problems.values()], damaged: [...this.#damaged, ...this.#covered] };
  }

  /** Many lines indented with tabs look like nesting without end to the library, which then never says so. */
  #coverTabs(): boolean {
    let found = false;
    for (const match of this.#masked.text.matchAll(/^( *)(\t+)/gm)) {
      const start = match.index + match[1]!.length;
      const range = { start, end: start + match[2]!.length };
      const { line } = this.#source.positionAt(start);
      if (!this.#problems.has(line)) this.#problems.set(line, syntax('tab', range));
      this.#faultyLines.add(line);
      this.#masked.blank(range);
      this.#damaged.push(range);
      found = true;
    }
    return found;
  }

  #open(composed: Composed): YAMLError[] {
    return composed.errors.filter(({ pos: [start] }) => !this.#explained.has(start));
  }

  #apply(fault: Fault): boolean {
    if (fault.respell) {
      this.#masked.respell(fault.respell);
      this.#damaged.push(fault.respell.range);
      return true;
    }
    for (const range of fault.blank ?? []) {
      this.#masked.blank(range);
      this.#damaged.push(range);
    }
    if (fault.covers) {
      const { start, end } = fault.covers;
      this.#covered.push(fault.covers);
      // An error at the very end of what is covered is its fault's, too.
      this.#explained.add({ start, end: end + 1 });
    }
    return fault.blank !== undefined;
  }

  /** Several on one line do not hinder each other: the rest of each scalar is read as it is. */
  #respellLetter(fault: Fault, lines: Lines): boolean {
    const start = fault.letter!;
    if (this.#masked.letters.has(start)) return this.#blankWholeLine(lines.lineAt(start), lines);
    const line = lines.lineAt(start);
    if (fault.problem && !this.#problems.has(line)) this.#problems.set(line, visible(fault.problem, lines));
    this.#masked.respellLetter({ start, end: start + 1 }, this.#source.text[start] ?? '');
    return true;
  }

  #blankWholeLine(line: number, lines: Lines): boolean {
    if (this.#blankedLines.has(line)) return false;
    this.#blankedLines.add(line);
    for (const range of blockRanges(line, lines)) {
      this.#masked.blank(range);
      this.#damaged.push(range);
    }
    return true;
  }
}

/** A problem always has something to underline: what is empty becomes its line, or the last line above with words on it. */
function visible(problem: YamlProblem, lines: Lines): YamlProblem {
  const { length } = lines.source.text;
  const { start, end } = problem.range;
  if (start < Math.min(end, length)) return { ...problem, range: { start, end: Math.min(end, length) } };
  let line = lines.lineAt(start);
  while (line > 0 && lines.isEmpty(line)) line--;
  const { range } = lines.content(line);
  return { ...problem, range: range.start < range.end ? range : { start: 0, end: Math.min(1, length) } };
}
