import type { Token } from './tokens.ts';

/**
 * How many spaces part two tokens of one line; undefined: as written. `{ a: 1 }` and `[a, b]`, one space behind `-`, `:`
 * and `,`, none before `:` and `,`.
 * @param written the white space between them
 */
export function spacesBetween(left: Token, right: Token, written: string, text: string): number | undefined {
  if (right.kind === 'map-value-ind') {
    // `*alias:` would be an alias called `alias:`.
    return left.kind === 'alias' || left.kind === 'anchor' || left.kind === 'tag' ? 1 : isKey(left) ? 0 : undefined;
  }
  // An empty value: `{a: , b}`.
  if (left.kind === 'map-value-ind' && (right.kind === 'comma' || right.kind === 'flow-seq-end')) return undefined;
  if (left.kind === 'flow-map-start') return right.kind === 'flow-map-end' ? 0 : 1;
  if (right.kind === 'flow-map-end') return 1;
  if (left.kind === 'flow-seq-start' || right.kind === 'flow-seq-end' || right.kind === 'comma') return 0;
  if (left.kind === 'comma') return written === '' && isSplitFigure(text, right.start) ? undefined : 1;
  return always.has(left.kind) ? 1 : undefined;
}

const always = new Set<Token['kind']>(['seq-item-ind', 'map-value-ind', 'anchor', 'tag', 'doc-start']);

function isKey({ kind }: Token): boolean {
  return kind === 'scalar' || kind === 'single-quoted-scalar' || kind === 'double-quoted-scalar';
}

/** `{a: 1,200}` is one figure that YAML splits: a finding says so as long as nothing parts it further. */
function isSplitFigure(text: string, afterComma: number): boolean {
  return (
    /\d,$/.test(text.slice(Math.max(afterComma - 2, 0), afterComma)) &&
    /^\d{3}(?!\d)/.test(text.slice(afterComma, afterComma + 4))
  );
}
