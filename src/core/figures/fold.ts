const variants: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2212': '-',
  '\ufe63': '-',
  '\u2015': '—',
  '\u301c': '~',
  '\u223c': '~',
  '\u2265': '≥',
  '\u2267': '≥',
  '\u2a7e': '≥',
  '\u2266': '≤',
  '\u2a7d': '≤',
  '\ufe6a': '%',
  '\uffe5': '¥',
  '\uffe1': '£',
  萬: '万',
  億: '亿',
  兩: '两',
  級: '级',
  餘: '余',
};

const variant = new RegExp(`[\uff01-\uff5e${Object.keys(variants).join('')}]`);

/**
 * Writes full-width characters, spaces, dashes and the like in their plain form, one code unit for one, so that
 * offsets into the result are offsets into the text.
 */
export function foldVariants(text: string): string {
  if (!variant.test(text)) return text;
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const character = text[i]!;
    folded +=
      unit >= 0xff01 && unit <= 0xff5e ? String.fromCharCode(unit - 0xfee0) : (variants[character] ?? character);
  }
  return folded;
}

/** Lower case for A to Z alone: other letters may change their length. */
export function lowerAscii(text: string): string {
  if (!/[A-Z]/.test(text)) return text;
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
