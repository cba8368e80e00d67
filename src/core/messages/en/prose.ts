type Directive = { name: string; colons: string };
type Attribute = { name: string; attribute: string };

const directives: Readonly<Record<string, string>> = {
  claim: 'A number or statement that is checked',
  value: 'A value from the data, always current',
  product: 'A product, linked',
  trend: 'A trend, linked',
  cite: 'A source, cited',
  n: 'A number that is no claim, said on purpose',
  chart: 'A chart',
  ranking: 'A ranking',
  table: 'A table',
};

export const prose = {
  'prose/compat-character': (p: { character: string; code: string; replacement: string }) =>
    `"${p.character}" (${p.code}) is a compatibility character that only looks like "${p.replacement}": search and links miss it.`,
  'prose/compat-character/no-replacement': (p: { character: string; code: string }) =>
    `"${p.character}" (${p.code}) is a radical, not a character of running text: write the ideograph that is meant.`,
  'prose/fix/compat-character': (p: { replacement: string }) => `Replace by "${p.replacement}"`,
  'prose/malformed-directive/full-width-colon': (p: Directive) =>
    `"${p.name}" is no directive behind a full-width colon: write "${p.colons}${p.name}".`,
  'prose/malformed-directive/colons': (p: Directive) => `Write "${p.colons}${p.name}", with just as many colons.`,
  'prose/malformed-directive/space': (p: Directive) =>
    `No space may stand inside a directive: write "${p.colons}${p.name}", the brackets and the braces without a gap.`,
  'prose/malformed-directive/full-width-bracket': (p: Directive) =>
    `"${p.colons}${p.name}" needs the brackets [ ] and { } of a Latin keyboard, not full-width ones.`,
  'prose/malformed-directive/missing-bracket': (p: Directive) =>
    `The label of "${p.colons}${p.name}" has no closing bracket "]".`,
  'prose/malformed-directive/missing-brace': (p: Directive) =>
    `The attributes of "${p.colons}${p.name}" have no closing brace "}".`,
  'prose/malformed-directive/own-line': (p: Directive) => `"${p.colons}${p.name}" stands on a line of its own.`,
  'prose/malformed-directive/only-in-blocks': (p: Directive) =>
    `"${p.colons}${p.name}" can't stand in a text of one line: put it into the narrative.`,
  'prose/malformed-directive/attributes': (p: Directive) =>
    `The attributes of "${p.colons}${p.name}" can't be read: write them as {#id} or {name=value}.`,
  'prose/malformed-directive/unreadable': (p: Directive) => `"${p.colons}${p.name}" is not seen as a directive here.`,
  'prose/malformed-directive/missing-id': (p: Directive) =>
    `"${p.colons}${p.name}" does not say which ${p.name} is meant: add {#id}.`,
  'prose/malformed-directive/missing-label': (p: Directive) =>
    `"${p.colons}${p.name}" has nothing between its brackets: write "${p.colons}${p.name}[…]".`,
  'prose/malformed-directive/missing-attribute': (p: Attribute) => `":${p.name}" needs the attribute "${p.attribute}".`,
  'prose/malformed-directive/unknown-attribute': (p: Attribute & { known: string }) =>
    `"${p.name}" has no attribute "${p.attribute}"${p.known === '' ? ': it takes none' : `, only ${p.known}`}.`,
  'prose/malformed-directive/repeated-attribute': (p: Attribute) =>
    p.attribute === 'id' ? `"${p.name}" has two ids.` : `"${p.name}" has the attribute "${p.attribute}" twice.`,
  'prose/malformed-directive/attribute-value': (p: Attribute) =>
    p.attribute === 'top' ? '"top" is a whole number from 1 on.' : `The attribute "${p.attribute}" has no value.`,
  'prose/fix/directive': () => 'Repair the directive',
  'prose/unlinked-name': (p: { name: string; directive: string }) =>
    `"${p.name}" is a product of the book that this text does not link: write ${p.directive}.`,
  'prose/fix/link-name': (p: { directive: string }) => `Link it: ${p.directive}`,
  'prose/directive': (p: { name: string }) => directives[p.name] ?? p.name,
  'prose/value-missing': () => 'the data do not say',
  'prose/unannotated-figure': (p: { text: string }) =>
    `Nothing checks "${p.text}": make it a claim (:claim[${p.text}]{#…}), or say that it is none (:n[${p.text}]).`,
  'prose/fix/claim': (p: { text: string; trend: string }) => `Make "${p.text}" a claim of the trend "${p.trend}"`,
  'prose/fix/number': (p: { text: string }) => `Mark "${p.text}" as a number that is no claim`,
};
