/** About how wide a text is at a font size, in pixels: a full em for CJK and full-width characters, 0.56 for others. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += character.codePointAt(0)! >= 0x2e80 ? 1 : 0.56;
  return ems * fontSize;
}

/** Breaks a text into lines no wider than that: between CJK characters anywhere, else at spaces where there are any. */
export function wrapText(text: string, width: number, fontSize: number, maxLines: number): string[] {
  const pieces = text.match(/[\u2e80-\u{10ffff}]|[^\s\u2e80-\u{10ffff}]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces.flatMap((each) => chopped(each, width, fontSize))) {
    if (line !== '' && textWidth(line + piece.trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= maxLines) return lines.length > 0 ? lines : [''];
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = shortened(`${kept[maxLines - 1]}…`, width, fontSize);
  return kept;
}

/** The text, or as much of it as fits with an ellipsis behind. */
export function shortened(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const characters = [...text.replace(/…$/, '')];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontSize) > width) characters.pop();
  return `${characters.join('')}…`;
}

/** A word that is wider than a line by itself, in parts that fit. */
function chopped(word: string, width: number, fontSize: number): string[] {
  if (textWidth(word.trimEnd(), fontSize) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(part + character, fontSize) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
