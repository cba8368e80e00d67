const first = '# >>> trendbook >>>';
const last = '# <<< trendbook <<<';

/** What the gate runs and says. Paths with forward slashes, which git's own shell on Windows reads too. */
export interface Gate {
  /** The Node program; where it is gone later, the one on the PATH counts. */
  readonly node: string;
  /** dist/cli.js: absolute, or relative to the top of the working tree, where git runs its hooks. */
  readonly program: string;
  /** Written above the lines, for whoever opens the hook. */
  readonly comment: string;
  /** Said where there is no Trendbook any more; the commit is then refused, since nothing was checked. */
  readonly gone: string;
}

/**
 * The lines of a hook that check what is about to be committed. They do nothing where the index holds no book, and run
 * in a shell of their own, so that a hook that they are part of goes on as before. Where an editor put them there, its own
 * program is the Node program: ELECTRON_RUN_AS_NODE has it be one, and means nothing to others.
 */
export function gateLines({ node, program, comment, gone }: Gate): string {
  return `${first}
# ${comment}
(
  git ls-files -- ':(top,glob)**/trendbook.yaml' | grep -q . || exit 0
  node=${quoted(node)}
  program=${quoted(program)}
  [ -x "$node" ] || node=node
  export ELECTRON_RUN_AS_NODE=1
  if [ -f "$program" ]; then exec "$node" "$program" check --staged; fi
  if command -v trendbook >/dev/null 2>&1; then exec trendbook check --staged; fi
  echo ${quoted(gone)} >&2
  exit 1
) || exit $?
${last}
`;
}

/**
 * The hook with the gate in it: first of all that runs, since a hook may end with `exec` or `exit`. A gate that is there
 * already is replaced in its place.
 * @param hook the hook's text; undefined where there is none
 */
export function withGate(hook: string | undefined, gate: string): string {
  const text = hook ?? '#!/bin/sh\n';
  const span = gateSpan(text);
  if (span) return text.slice(0, span.start) + gate + text.slice(span.end);
  const shebang = /^#![^\n]*(?:\n|$)/.exec(text)?.[0] ?? '';
  const head = shebang === '' || shebang.endsWith('\n') ? shebang : `${shebang}\n`;
  return head + gate + text.slice(shebang.length);
}

/**
 * The hook without the gate, byte for byte what it was before.
 * @returns undefined where there is no gate in it; '' where nothing else is in it that does anything
 */
export function withoutGate(hook: string): string | undefined {
  const span = gateSpan(hook);
  if (!span) return undefined;
  const rest = hook.slice(0, span.start) + hook.slice(span.end);
  return rest.trim() === '#!/bin/sh' ? '' : rest;
}

/** Whether a hook is a shell script, which lines can be added to. One without `#!` is run by sh. */
export function isShellScript(hook: string): boolean {
  if (hook.includes('\0')) return false;
  const shebang = /^#!([^\n]*)/.exec(hook)?.[1];
  return shebang === undefined || /(^|[\s/])(ba|da|z|k|a)?sh(\.exe)?(\s|$)/.test(shebang);
}

/** From the first marker to behind the last one's line; half a gate counts as none, and is left alone. */
function gateSpan(text: string): { start: number; end: number } | undefined {
  const start = text.search(new RegExp(`^${first}\\r?$`, 'm'));
  const found = start < 0 ? null : new RegExp(`^${last}\\r?(\\n|$)`, 'm').exec(text.slice(start));
  return found ? { start, end: start + found.index + found[0].length } : undefined;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
