/**
 * What a table of ours has under a key that comes from a text: `constructor` and `toString` are in none, though every
 * object of JavaScript answers to them.
 */
export function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
