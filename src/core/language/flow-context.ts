/** A bracket that is open at the caret. */
export interface OpenBracket {
  readonly bracket: '{' | '[';
  /** Where the entry at the caret begins: behind the bracket or the last comma. */
  readonly entryStart: number;
  /** Where the entry's value begins, behind the colon; undefined where there is no colon yet. */
  readonly valueStart: number | undefined;
}

/**
 * The flow brackets that are open at an offset, outermost first. Quotes open only where a token begins, since an
 * apostrophe inside a plain word is no quote.
 * @param start where to begin reading: at a bracket, not within a flow collection
 */
export function openBrackets(text: string, start: number, offset: number): readonly OpenBracket[] {
  const open: { bracket: '{' | '['; entryStart: number; valueStart: number | undefined }[] = [];
  let quote: string | undefined;
  let tokenBegins = true;
  for (let at = start; at < offset; at++) {
    const unit = text[at]!;
    if (quote) {
      if (unit === '\\' && quote === '"') at++;
      else if (unit === quote) quote = undefined;
      continue;
    }
    const top = open.at(-1);
    if (tokenBegins && (unit === '"' || unit === "'")) {
      quote = unit;
      tokenBegins = false;
    } else if (unit === '{' || unit === '[') {
      open.push({ bracket: unit, entryStart: at + 1, valueStart: undefined });
      tokenBegins = true;
    } else if (unit === '}' || unit === ']') {
      open.pop();
      tokenBegins = false;
    } else if (unit === ',' && top) {
      top.entryStart = at + 1;
      top.valueStart = undefined;
      tokenBegins = true;
    } else if (unit === ':' && top && top.valueStart === undefined && endsKey(text, at, offset)) {
      top.valueStart = at + 1;
      tokenBegins = true;
    } else if (!/\s/.test(unit)) {
      tokenBegins = false;
    }
  }
  return open;
}

function endsKey(text: string, colon: number, offset: number): boolean {
  return colon + 1 >= offset || /[\s,[\]{}"']/.test(text[colon + 1]!) || /["']/.test(text[colon - 1] ?? '');
}
