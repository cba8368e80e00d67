import type { YamlScalar } from '../yaml/nodes.ts';
import type { Alignment } from './scalar-map.ts';

const simpleEscapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

const codeLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Reads a plain or quoted scalar from the file (YAML 1.2, sections 7.3 and 6.5) and says where each character stands. */
export function decodeFlow({ style, range }: YamlScalar, file: string): Alignment {
  const quote = style === 'single-quoted' || style === 'double-quoted' ? 1 : 0;
  const reader = new FlowReader(file, range.start + quote, range.end - quote);
  const escaping = style === 'double-quoted' ? '\\' : style === 'single-quoted' ? "'" : undefined;
  while (reader.at < reader.end) {
    const character = file[reader.at]!;
    if (character === escaping) reader.escaped(character);
    else if (' \t\r\n'.includes(character)) reader.blanks();
    else reader.take(character, 1);
  }
  return { text: reader.text, starts: reader.starts, ends: reader.ends, folds: reader.folds };
}

class FlowReader {
  text = '';
  at: number;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly folds: number[] = [];
  readonly end: number;
  readonly #file: string;

  constructor(file: string, start: number, end: number) {
    this.#file = file;
    this.at = start;
    this.end = end;
  }

  /** Adds characters that the next `length` ones of the file stand for. */
  take(text: string, length: number): void {
    for (let i = 0; i < text.length; i++) {
      this.starts.push(this.at);
      this.ends.push(this.at + length);
    }
    this.text += text;
    this.at += length;
  }

  /** Blanks without a line break are kept; one line break is a space, each further one a line feed. */
  blanks(): void {
    const run = /[ \t\r\n]*/y;
    run.lastIndex = this.at;
    const blanks = run.exec(this.#file)![0].slice(0, this.end - this.at);
    const breaks = [...blanks.matchAll(/\r?\n/g)];
    if (breaks.length === 0) {
      for (const blank of blanks) this.take(blank, 1);
      return;
    }
    const runEnd = this.at + blanks.length;
    const first = this.at;
    for (const each of breaks.length === 1 ? breaks : breaks.slice(1)) {
      this.folds.push(this.text.length);
      this.at = first + each.index;
      this.take(breaks.length === 1 ? ' ' : '\n', each[0].length);
    }
    this.at = runEnd;
  }

  /** A doubled single quote, or what follows a backslash; an escaped line break joins its lines. */
  escaped(character: string): void {
    const next = this.#file[this.at + 1] ?? '';
    const length = codeLengths[next];
    const joint = /\\\r?\n[ \t]*/y;
    joint.lastIndex = this.at;
    const joined = joint.exec(this.#file);
    if (character === "'") this.take("'", 2);
    else if (joined) this.take('', joined[0].length);
    else if (length === undefined) this.take(simpleEscapes[next] ?? next, 2);
    else {
      const code = Number.parseInt(this.#file.slice(this.at + 2, this.at + 2 + length), 16);
      this.take(code <= 0x10ffff ? String.fromCodePoint(code) : '', 2 + length);
    }
  }
}
