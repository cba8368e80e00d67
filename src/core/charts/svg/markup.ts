/** A text as it may stand in SVG, between tags or in a quoted attribute. What XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

export interface TextLine {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'end';
}

/** One line of text. */
export function textMarkup({ x, y, text, size, fill, bold, anchor }: TextLine): string {
  const weight = bold ? ' font-weight="bold"' : '';
  const end = anchor === 'end' ? ' text-anchor="end"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${escapeXml(fill)}"${weight}${end}>${escapeXml(text)}</text>`;
}

/** Half a pixel of a hundredth is seen by nobody. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
