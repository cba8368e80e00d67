/**
 * Characters that a terminal obeys or that turn text around: control characters, line and paragraph separators,
 * directional marks and overrides, the byte order mark, halves of surrogate pairs.
 */
const obeyed =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with every character that a terminal would obey shown instead of sent: ESC as ␛, others as �. */
export function harmless(text: string): string {
  return text.replace(obeyed, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}
