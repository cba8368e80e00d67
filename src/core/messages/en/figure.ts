interface Fault {
  text: string;
  found: string;
  unit: string;
  suggestion: string;
  lowest: string;
  highest: string;
}

const perhaps = (p: Fault) => (p.suggestion ? ` Did you mean "${p.suggestion}"?` : '');

/** A figure, and the one that it is held against. */
interface Earlier {
  metric: string;
  text: string;
  other: string;
  line: number;
}

export const figure = {
  'figure/invalid/not-a-figure': (p: Fault) =>
    `"${p.text}" is no figure.${perhaps(p) || ' Write a number such as 1200, 1.2M, over 1M or 30%; leave it out where the number is not known.'}`,
  'figure/invalid/not-finite': (p: Fault) =>
    `"${p.found}" is no number that can be counted with. Leave it out where the number is not known.`,
  'figure/invalid/beyond-safe-integer': (p: Fault) =>
    `${p.found} is too large to be kept exactly: whole numbers go up to 9,007,199,254,740,992.`,
  'figure/invalid/bad-grouping': (p: Fault) =>
    `The commas in "${p.found}" do not part groups of three digits.${perhaps(p)}`,
  'figure/invalid/reversed-range': (p: Fault) => `The range "${p.found}" ends below where it begins.${perhaps(p)}`,
  'figure/invalid/ambiguous-scale': (p: Fault) => `"${p.found}" is no scale: use K, M, B or 万, 亿.${perhaps(p)}`,
  'figure/unit/unknown-word': (p: Fault) =>
    `"${p.found}" behind the number is no unit or counter that Trendbook knows.${perhaps(p)}`,
  'figure/unit/word': (p: Fault) =>
    `"${p.found}" contradicts the unit, which is ${p.unit}. Nothing is converted: write the figure in ${p.unit}.`,
  'figure/unit/form': (p: Fault) =>
    `"${p.found}" does not fit here: the unit is ${p.unit}. Nothing is converted: write the figure in ${p.unit}.`,
  'figure/percent-sign/missing': (p: Fault) => `A percentage needs its sign: write "${p.suggestion}".`,
  'figure/percent-sign/unwanted': (p: Fault) =>
    `A ratio is a plain number or a multiple such as 5x, not a percentage.${perhaps(p)}`,
  'figure/out-of-range/negative': (p: Fault) =>
    `"${p.text}" is below zero, which this figure cannot be. Where negative numbers make sense, say so in the metric's range.`,
  'figure/out-of-range/outside': (p: Fault) => {
    if (p.lowest && p.highest) return `"${p.text}" is outside the range from ${p.lowest} to ${p.highest}.`;
    return p.highest
      ? `"${p.text}" is above the highest possible value, ${p.highest}.`
      : `"${p.text}" is below the lowest possible value, ${p.lowest || 0}.`;
  },
  'figure/empty': (p: { key: string }) => `"${p.key}" has no figure. Write one, or remove the line.`,
  'figure/conflict': (p: Earlier) =>
    `${p.metric}: "${p.text}" contradicts "${p.other}" at the same date, in line ${p.line}. Both cannot be true: correct one, or give it its own date.`,
  'figure/missing-source': () => 'This observation names no source: add "source:" with an id from trendbook.yaml.',
  'figure/inconsistent/above': (p: Earlier & { outer: string }) =>
    `${p.metric} "${p.text}" cannot be above ${p.outer} "${p.other}" at the same date, in line ${p.line}.`,
  'figure/inconsistent/fall': (p: Earlier & { at: string }) =>
    `${p.metric} counts since the beginning and cannot fall: "${p.text}" is below "${p.other}" at ${p.at}, in line ${p.line}.`,
  'figure/jump/up': (p: Earlier & { at: string }) =>
    `${p.metric}: "${p.text}" is at least ten times "${p.other}" at ${p.at}, in line ${p.line}. Is a zero or a scale wrong?`,
  'figure/jump/down': (p: Earlier & { at: string }) =>
    `${p.metric}: "${p.text}" is at most a tenth of "${p.other}" at ${p.at}, in line ${p.line}. Is a zero or a scale wrong?`,
  'figure/stale': (p: { metric: string; at: string; asOf: string }) =>
    `The latest figure for ${p.metric} is of ${p.at}, more than twelve months before the book's date, ${p.asOf}.`,
  'figure/fix/use-suggestion': (p: { suggestion: string }) => `Write ${p.suggestion}`,
  'figure/fix/remove': (p: { key: string }) => `Remove ${p.key}`,
};
