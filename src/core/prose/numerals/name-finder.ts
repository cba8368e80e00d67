/** One name, as it is found in a text. */
interface Sought {
  /** Its place among the others: of names that begin at one place the first in this order counts. */
  readonly order: number;
  /** What begins with a letter or digit does not begin inside a word. */
  readonly start: boolean;
  readonly end: 'letter' | 'digit' | undefined;
}

const wordCharacter = /[A-Za-z0-9]/;
const behindNumber = /^(?:[A-Za-z0-9万亿%]|\.\d)/;

/**
 * Finds names in texts, thousands of names in the time of a few: a text is looked up at each place by the lengths that
 * names have.
 */
export class NameFinder {
  readonly #byText = new Map<string, Sought>();
  /** By the first character: the lengths of the names that begin with it, longest first. */
  readonly #lengths = new Map<string, number[]>();
  /** Names with blanks, which any white space stands for. */
  readonly #spaced: readonly { readonly pattern: RegExp; readonly sought: Sought }[];

  /** @param names of those that begin at one place the first in this list is found */
  constructor(names: readonly string[]) {
    const spaced: { pattern: RegExp; sought: Sought }[] = [];
    names.forEach((name, order) => {
      const sought = { order, start: wordCharacter.test(name[0]!), end: endOf(name) };
      if (/\s/.test(name)) spaced.push({ pattern: patternOf(name), sought });
      else if (!this.#byText.has(name)) {
        this.#byText.set(name, sought);
        this.#addLength(name);
      }
    });
    this.#spaced = spaced;
  }

  /** The text with what `replace` makes of each name in it. */
  replaceAll(text: string, replace: (name: string) => string): string {
    const pieces: string[] = [];
    let last = 0;
    for (let at = 0; at < text.length; at++) {
      const length = this.#lengthAt(text, at);
      if (length === undefined) continue;
      pieces.push(text.slice(last, at), replace(text.slice(at, at + length)));
      last = at + length;
      at = last - 1;
    }
    return last === 0 ? text : pieces.join('') + text.slice(last);
  }

  /** How long the name that begins there is. */
  #lengthAt(text: string, at: number): number | undefined {
    let best: number | undefined;
    let order = Number.POSITIVE_INFINITY;
    for (const length of this.#lengths.get(text[at]!) ?? []) {
      const sought = this.#byText.get(text.slice(at, at + length));
      if (!sought || sought.order > order || !stands(text, at, at + length, sought)) continue;
      best = length;
      order = sought.order;
    }
    for (const { pattern, sought } of this.#spaced) {
      if (sought.order > order) break;
      pattern.lastIndex = at;
      const [found] = pattern.exec(text) ?? [];
      if (found === undefined || !stands(text, at, at + found.length, sought)) continue;
      return found.length;
    }
    return best;
  }

  #addLength(name: string): void {
    const lengths = this.#lengths.get(name[0]!) ?? [];
    this.#lengths.set(name[0]!, lengths);
    if (!lengths.includes(name.length)) lengths.push(name.length);
  }
}

/** Whether the name is not a part of a longer word or number. */
function stands(text: string, start: number, end: number, sought: Sought): boolean {
  if (sought.start && start > 0 && wordCharacter.test(text[start - 1]!)) return false;
  if (sought.end === 'letter') return end >= text.length || !wordCharacter.test(text[end]!);
  return sought.end === undefined || !behindNumber.test(text.slice(end, end + 2));
}

function endOf(name: string): Sought['end'] {
  if (/[A-Za-z]$/.test(name)) return 'letter';
  return /\d$/.test(name) ? 'digit' : undefined;
}

function patternOf(name: string): RegExp {
  return new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'y');
}
