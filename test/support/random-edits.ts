import { Draw } from '../core/claims/brute-force/random.ts';

/**
 * How many random runs a property makes: TRENDBOOK_RUNS times its usual number, from the seed TRENDBOOK_SEED on. Left
 * alone both are 1, so that a test is the same each time; a fuzzer sets them.
 */
export function randomRuns(usual: number): Draw[] {
  const seed = Number(process.env.TRENDBOOK_SEED ?? 1);
  const runs = usual * Number(process.env.TRENDBOOK_RUNS ?? 1);
  return Array.from({ length: runs }, (_, run) => new Draw(seed * 1_000_003 + run));
}

const pieces = [
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ':',
    ': ',
    ', ',
    '- ',
    '-',
    '#',
    ' # c',
    '|',
    '>',
    '>5',
    '&a ',
    '*a',
    '!',
    '\\',
    '%',
    '@',
  ],
  ...['\n', '\r\n', '\r', '\t', ' ', '  ', '\n\n', '\n  ', '\n- ', '\n    '],
  ...[
    '---',
    '\n---\n',
    '\n--- # c\n',
    '\n--- x\n',
    '\n--',
    '\n...\n',
    '...',
    '%YAML 1.2\n',
    '\n%TAG ! !x\n',
    '--- |\n',
  ],
  ...['<<<<<<< HEAD\n', '\n<<<<<<< HEAD\n', '\n=======\n', '\n>>>>>>> x\n', '||||||| base\n'],
  ...[
    '豆',
    '豆包',
    '😀',
    '\ud83d',
    '\udc00',
    '\ufeff',
    '\u0000',
    '\u2f2f',
    'a',
    'x: 1',
    'name: 一\n',
    'id: a\n',
    'key:value\n',
  ],
  ...[
    '? ',
    '? a\n: b\n',
    'observations:\n  - at: 2024\n',
    '{a: 1,200}',
    '"a: 1\n',
    '[1,\n',
    'trendbook-ignore figure/empty: r\n',
  ],
];

/** The texts that arise one after the other while someone edits, each by one change in one place. */
export function* randomEdits(text: string, steps: number, draw: Draw): Generator<string, void> {
  const past: string[] = [];
  let now = text;
  let typed = '';
  let at = 0;
  for (let step = 0; step < steps; step++) {
    past.push(now);
    if (typed !== '' && at <= now.length) {
      now = now.slice(0, at) + typed[0] + now.slice(at);
      typed = typed.slice(1);
      at++;
    } else if (draw.chance(0.1)) {
      now = draw.one(past);
    } else {
      at = placeIn(now, draw);
      const piece = draw.one(pieces);
      if (draw.chance(0.3)) typed = piece;
      else now = changed(now, at, piece, draw);
    }
    yield now;
  }
}

function placeIn(text: string, draw: Draw): number {
  const offset = draw.upTo(text.length);
  return draw.chance(0.5) ? text.lastIndexOf('\n', offset) + 1 : offset;
}

function changed(text: string, at: number, piece: string, draw: Draw): string {
  const lineEnd = text.indexOf('\n', at) + 1 || text.length;
  const line = text.slice(at, lineEnd);
  const short = at + draw.upTo(6);
  const kinds = [
    () => text.slice(0, at) + piece + text.slice(at),
    () => text.slice(0, at) + piece + text.slice(at),
    () => text.slice(0, at) + text.slice(short),
    () => text.slice(0, at) + piece + text.slice(short),
    () => text.slice(0, at) + text.slice(lineEnd),
    () => text.slice(0, lineEnd) + line + text.slice(lineEnd),
    () => text.slice(0, at) + text.slice(at + draw.upTo(200)),
    () => (draw.chance(0.1) ? text.replaceAll('\r\n', '\n').replaceAll('\n', draw.chance(0.5) ? '\r\n' : '\n') : text),
  ];
  return draw.one(kinds)();
}
