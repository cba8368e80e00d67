/** A link to a line (0-based) of a file of the book, where the client can follow one; else none. */
export type FileLink = (file: string, line: number) => string | undefined;

/** The text with what Markdown would take for markup made harmless: on one line, without links, lists or entities. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** A text as code within a line, whatever back quotes are in it. */
export function inlineCode(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + pad + text.replace(/\s*[\r\n]+\s*/g, ' ') + pad + fence;
}

/** A text as a block of code in a language. */
export function codeBlock(text: string, language: string): string {
  const runs = [...text.matchAll(/`{3,}/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(2, ...runs) + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A text that leads to a place, or the text alone. */
export function linked(text: string, target: string | undefined): string {
  const shown = escapeMarkdown(text);
  return target === undefined ? shown : `[${shown}](<${target.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}

/** The lines of a YAML value without the indent that they have in their file. */
export function dedented(text: string, column: number): string {
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line, index) => (index === 0 ? line : line.replace(new RegExp(`^[ \\t]{0,${column}}`), '')))
    .join('\n');
}
