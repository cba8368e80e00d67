/** A text in a script without spaces between words: a person may begin to type it at any of its characters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const longest = 12;

/**
 * What editors match typed text with. They let a match begin where a word begins, so that of `AI搜索` they would find
 * `AI` but not `搜索`: the text from each of its later characters on is a word of its own here.
 */
export function searchWords(names: readonly string[]): string {
  const words = new Set<string>();
  for (const name of names) if (name) words.add(name);
  for (const name of names) {
    const characters = [...name];
    if (characters.length > longest) continue;
    for (let start = 1; start < characters.length - 1; start++) {
      if (unspaced.test(characters[start]!)) words.add(characters.slice(start).join(''));
    }
  }
  return [...words].join(' ');
}
