/**
 * A value as JSON from which the same value is read again; undefined where there is none: for a function, a Map, a number
 * that is not finite, a list with holes. A property without a value counts as none.
 */
export function asPlainText(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, function (this: unknown, _key, each: unknown) {
      if (!isPlain(each) || (each === undefined && Array.isArray(this))) throw new TypeError('not plain');
      return each;
    });
  } catch {
    return undefined;
  }
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return typeof value !== 'function' && typeof value !== 'symbol';
  return value === null || Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
