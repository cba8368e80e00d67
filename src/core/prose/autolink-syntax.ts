import type { Attempt, Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import { constructs } from './constructs.ts';

/** Punctuation that never stands in a URL unescaped: that of CJK text, full-width forms, curly quotes, dashes, ellipses. */
const cjkPunctuation =
  /[\u2013\u2014\u2018-\u201f\u2026\u3000-\u303f\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;

const space = 32;

/** The extension with bare URLs that end at CJK punctuation, as running Chinese has no space behind them. */
export function endingAtCjkPunctuation(extension: Extension): Extension {
  const text = Object.fromEntries(
    Object.entries(extension.text ?? {}).map(([code, some]) => {
      return [code, constructs(some).map((each) => (each.name?.endsWith('Autolink') ? ending(each) : each))];
    }),
  );
  return { ...extension, text };
}

/**
 * Shows the parts that a construct looks ahead with (domain, path) a space wherever such a mark stands. A part of a part
 * does so for itself, and the construct sees what is there: micromark holds each to the character that it was given.
 */
function ending(construct: Construct, enclosing?: { parts: number }): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const own = { parts: 0 };
      let actual: Code = null;
      let left = false;
      if (enclosing) enclosing.parts++;
      const leave = (state: State): State => {
        return () => {
          left = true;
          if (enclosing) enclosing.parts--;
          return state(actual);
        };
      };
      const within = (state: State): State => {
        return (code) => {
          actual = code;
          const next = state(enclosing && own.parts === 0 && isMark(code) ? space : code);
          return left || !next ? next : within(next);
        };
      };
      const parts = (given: Parameters<Attempt>[0]) => {
        return constructs(given as Construct | Construct[]).map((part) => ending(part, own));
      };
      const limited: Effects = {
        ...effects,
        attempt: (given, returned, bogus) => effects.attempt(parts(given), returned, bogus),
        check: (given, returned, bogus) => effects.check(parts(given), returned, bogus),
      };
      return within(construct.tokenize.call(this, limited, leave(ok), leave(nok)));
    },
  };
}

function isMark(code: Code): boolean {
  return code !== null && code > 0 && cjkPunctuation.test(String.fromCharCode(code));
}
