import type { Construct, Extension, State } from 'micromark-util-types';
import { constructs } from './directive-syntax.ts';

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

/** Shows the construct a space wherever such a mark stands. */
function ending(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      let actual: Parameters<State>[0] = null;
      let left = false;
      const leave = (state: State): State => {
        return () => {
          left = true;
          return state(actual);
        };
      };
      const within = (state: State): State => {
        return (code) => {
          actual = code;
          const isMark = code !== null && code > 0 && cjkPunctuation.test(String.fromCodePoint(code));
          const next = state(isMark ? space : code);
          return left || !next ? next : within(next);
        };
      };
      return within(construct.tokenize.call(this, effects, leave(ok), leave(nok)));
    },
  };
}
