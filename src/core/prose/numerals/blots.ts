/** Stands for a character that is no running text: no word or number reaches over it. */
export const blot = '\ufffc';

/** Stands for a line break between blocks: what stands behind it begins a line. */
export const blockBreak = '\ufffb';

/** The text, of the same length, with every match of the patterns blotted out. */
export function blotOut(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, blank), text);
}

/** As many blots as the text has code units; line breaks stay. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, blot);
}
