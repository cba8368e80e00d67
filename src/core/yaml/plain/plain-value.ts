import { notPlain } from './not-plain.ts';

const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/;
/** Numbers of other spellings: with a power, to another base, infinite, none. */
const rarer =
  /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)[eE][-+]?\d+|0[ox][\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const words: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** What a plain scalar is by YAML's core schema. @throws `notPlain` for a number in a rare spelling */
export function plainValue(source: string): string | number | boolean | null {
  const code = source.charCodeAt(0);
  // + - . and digits
  if (code === 43 || (code >= 45 && code <= 57)) {
    if (number.test(source)) return Number(source);
    if (rarer.test(source)) throw notPlain;
    return source;
  }
  if (source.length > 5) return source;
  const word = words.get(source);
  return word === undefined ? source : word;
}
