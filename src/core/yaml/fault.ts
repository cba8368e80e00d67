import type { TextRange } from '../text/range.ts';
import type { Lines } from './lines.ts';
import type { RespeltScalar } from './masked-text.ts';
import type { YamlProblem } from './nodes.ts';

/** What is wrong, as a person would say it, and how to read the rest of the file in spite of it. */
export interface Fault {
  /** undefined where someone else reports it (an unquoted comparison). */
  readonly problem: YamlProblem | undefined;
  /** Spans to cover with spaces. */
  readonly blank?: readonly TextRange[];
  /** A scalar to read as what is written. */
  readonly respell?: RespeltScalar;
  /** An offset whose character alone keeps a plain scalar from being read. */
  readonly letter?: number;
  /** A span that the tree cannot be trusted in although nothing is covered; errors in it are this fault's. */
  readonly covers?: TextRange;
  /** Whether the library reads on behind it, so that its further errors mean something. */
  readonly local: boolean;
}

/** The contents of a line and of everything that belongs to it, line by line so that comments stay. */
export function blockRanges(line: number, lines: Lines): TextRange[] {
  const ranges: TextRange[] = [];
  const last = lines.lastLineOfBlock(line);
  for (let current = line; current <= last; current++) {
    const whole = lines.source.lineRange(current);
    ranges.push({
      start: current === line ? lines.content(line).range.start : whole.start,
      end: lines.endOfContent(whole),
    });
  }
  return ranges;
}

/** A fault of the text, as the tree's readers see it. */
export function syntax(code: string, range: TextRange, params: YamlProblem['params'] = {}): YamlProblem {
  return { kind: 'syntax', code, range, params };
}

/** How long the key is that a line begins with; undefined where it begins with none. */
export function keyLength(line: string): number | undefined {
  const quoted = /^(?:"[^"]*"|'[^']*')(?=\s*:(?:\s|$))/.exec(line);
  if (quoted) return quoted[0].length;
  const colon = line.indexOf(':');
  if (colon < 0 || /\S/.test(line[colon + 1] ?? ' ')) return undefined;
  return line.slice(0, colon).trimEnd().length || undefined;
}
