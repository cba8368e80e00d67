/** How messages call the kinds of value (`core/schema/expectation.ts`). */
const words: Readonly<Record<string, string>> = {
  text: 'text',
  number: 'a number',
  'whole-number': 'a whole number',
  'true-or-false': 'true or false',
  list: 'a list',
  mapping: 'a mapping (key: value)',
  nothing: 'nothing',
  id: 'an id',
  date: 'a date',
  figure: 'a figure',
};

/** `a|b|c` as "a, b or c". */
function either(joined: string, name: (word: string) => string = (word) => word): string {
  const parts = joined.split('|').map(name);
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}

const kindsOfValue = (joined: string) => either(joined, (word) => words[word] ?? word);
const quoted = (keys: string) =>
  keys
    .split(', ')
    .map((key) => either(key, (name) => `"${name}"`))
    .join(', ');
const didYouMean = (suggestion: string) =>
  suggestion === '' ? '' : ` Did you mean ${either(suggestion.replaceAll(', ', '|'), (word) => `"${word}"`)}?`;

interface Bounds {
  minimum: string | number;
  maximum: string | number;
}

function bounds({ minimum, maximum }: Bounds): string {
  if (minimum === '') return `at most ${maximum}`;
  if (maximum === '') return `at least ${minimum}`;
  return minimum === maximum ? `exactly ${minimum}` : `from ${minimum} to ${maximum}`;
}

export const schema = {
  'schema/unknown-key': (p: { key: string; allowed: string; count: number; suggestion: string }) => {
    if (p.suggestion !== '') return `Unknown key "${p.key}".${didYouMean(p.suggestion)}`;
    const allowed = p.count > 0 && p.count <= 12 ? ` What can still stand here: ${p.allowed}.` : '';
    return `Unknown key "${p.key}".${allowed}`;
  },
  'schema/unknown-key/exclusive': (p: { key: string; other: string }) =>
    `"${p.key}" and "${p.other}" exclude each other: keep one of them.`,
  'schema/missing-key': (p: { keys: string; count: number }) =>
    p.count === 1 ? `${quoted(p.keys)} is missing here.` : `These keys are missing here: ${quoted(p.keys)}.`,
  'schema/type/empty': (p: { expected: string }) => `A value is missing: write ${kindsOfValue(p.expected)}.`,
  'schema/type/list': (p: { value: string }) => `A list is needed here: write [${p.value}].`,
  'schema/type/quote': (p: { expected: string; value: string }) =>
    `YAML reads ${p.value} as ${/^(true|false)$/i.test(p.value) ? 'true or false' : 'nothing'}, but ${kindsOfValue(p.expected)} is needed here: if it is meant literally, write "${p.value}" in quotes.`,
  'schema/type/mismatch': (p: { expected: string; found: string }) =>
    `${kindsOfValue(p.expected).replace(/^./, (letter) => letter.toUpperCase())} is needed here, not ${kindsOfValue(p.found)}.`,
  'schema/type/bounds': (p: Bounds) => `The number must be ${bounds(p)}.`,
  'schema/type/length': (p: Bounds) => `The list must have ${bounds(p)} entries.`,
  'schema/enum': (p: { value: string; allowed: string; count: number; suggestion: string }) => {
    if (p.count === 1) return `"${p.value}" is not allowed here: write ${p.allowed}.`;
    return `"${p.value}" is not one of the values allowed here: ${p.allowed}.${didYouMean(p.suggestion)}`;
  },
  'schema/format/kebab-id': (p: { value: string; suggestion: string }) =>
    `"${p.value}" is no id: lower-case ASCII letters and digits, joined by hyphens${p.suggestion === '' ? '' : `, such as "${p.suggestion}"`}.`,
  'schema/format/edtf': (p: { value: string; suggestion: string }) =>
    `"${p.value}" is no date: write ${p.suggestion === '' ? 'one like 2024, 2024-10, 2024-10-15 or 2023/2024' : p.suggestion}.`,
  'schema/format/url': (p: { value: string; suggestion: string }) =>
    `"${p.value}" is no web address: write ${p.suggestion === '' ? 'one that begins with https:// or http://' : p.suggestion}.`,
  'schema/format/color': (p: { value: string; suggestion: string }) =>
    `"${p.value}" is no colour: write one like "#2f6fde", in quotes, or a CSS name like teal.`,
  'schema/format/language-tag': (p: { value: string; suggestion: string }) =>
    `"${p.value}" is no language tag: write ${p.suggestion === '' ? 'one like zh-CN or en' : p.suggestion}.`,
  'schema/format/path': (_p: { value: string; suggestion: string }) => 'The path of a file is missing.',
  'schema/format/reserved-id': (p: { value: string }) =>
    `"${p.value}" cannot be the id of a metric: observations use it for something else. Choose another one.`,
  'schema/fix/list': (p: { text: string }) => `Make it a list: [${p.text}]`,
  'schema/deprecated': (p: { key: string }) => `"${p.key}" is out of use.`,
};
