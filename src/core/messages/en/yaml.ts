export const yaml = {
  'yaml/syntax/unclosed-quote': (p: { quote: string }) =>
    `This text is opened with ${p.quote} and never closed: put ${p.quote} at its end.`,
  'yaml/syntax/unclosed-bracket': (p: { bracket: string }) =>
    `This "${p.bracket}" is never closed: put "${p.bracket === '[' ? ']' : '}'}" behind its last entry.`,
  'yaml/syntax/stray-bracket': (p: { bracket: string }) =>
    `Nothing was opened that this "${p.bracket}" could close: remove it, or put the text in quotes.`,
  'yaml/syntax/tab': (_: Record<never, never>) => 'YAML is indented with spaces: replace this tab with them.',
  'yaml/syntax/indentation': (_: Record<never, never>) =>
    'This line is indented differently from its neighbours: entries of one level start in the same column.',
  'yaml/syntax/half-typed': (p: { text: string }) => `"${p.text}" stands here alone: write "key: value".`,
  'yaml/syntax/text-without-sign': (p: { key: string }) =>
    `The lines below "${p.key}:" are a text of their own: write "${p.key}: |".`,
  'yaml/syntax/missing-space': (_: { key: string }) => 'A colon needs a space behind it: write "key: value".',
  'yaml/syntax/colon-in-value': (_: Record<never, never>) =>
    'A value with a colon and a space in it needs quotes around it.',
  'yaml/syntax/reserved-character': (p: { character: string }) =>
    `A value cannot begin with "${p.character}" in YAML: put quotes around it.`,
  'yaml/syntax/block-header': (p: { sign: string }) =>
    `The text after "${p.sign}" begins on the next line, indented; a text that begins with "${p.sign}" itself needs quotes.`,
  'yaml/syntax/text-after-value': (_: Record<never, never>) =>
    'The value ends before this: put quotes around the whole text, or remove the rest.',
  'yaml/syntax/dash-in-value': (_: Record<never, never>) =>
    'A list begins on a line of its own; a text that begins with a dash needs quotes.',
  'yaml/syntax/stray-item': (_: Record<never, never>) =>
    'A list item cannot stand among keys: indent it under the key that it belongs to.',
  'yaml/syntax/unexpected-line': (_: Record<never, never>) =>
    'This line does not fit what stands above it: check its indentation, and whether it should be a list item.',
  'yaml/syntax/missing-comma': (_: Record<never, never>) =>
    'Entries in brackets are separated by commas: put one before this.',
  'yaml/syntax/stray-comma': (_: Record<never, never>) => 'There is no entry before this comma: remove it.',
  'yaml/syntax/directive': (_: Record<never, never>) =>
    'A line that begins with % is a YAML directive and not one that is known here: remove it, or put quotes around the text.',
  'yaml/syntax/escape': (p: { escape: string }) =>
    `"${p.escape}" means nothing in a text in double quotes: write "\\\\" for a backslash, or use single quotes.`,
  'yaml/syntax/unknown-tag': (p: { tag: string }) =>
    `There is no type "${p.tag}": remove it, or put quotes around a text that begins with "!".`,
  'yaml/syntax/tag-mismatch': (p: { tag: string }) =>
    `The value is not what "${p.tag}" says it is: remove the tag or correct the value.`,
  'yaml/syntax/properties': (_: Record<never, never>) =>
    'A value can have one anchor and one tag, and an alias has none: remove this.',
  'yaml/syntax/unknown-alias': (p: { name: string }) =>
    `No anchor "&${p.name}" stands above this: correct the name, or put quotes around a text that begins with "*".`,
  'yaml/syntax/empty-key': (_: Record<never, never>) =>
    'There is no key before this colon: write one, or remove the line.',
  'yaml/syntax/complex-key': (_: Record<never, never>) =>
    'A key is a plain word or text, not a list, a mapping or an alias.',
  'yaml/syntax/long-key': (_: Record<never, never>) =>
    'This key is longer than the 1,024 characters that YAML allows: is a line break missing?',
  'yaml/syntax/control-character': (p: { codePoint: string }) =>
    `This invisible character (${p.codePoint}) is not allowed in YAML: remove it.`,
  'yaml/syntax/lone-surrogate': (p: { codePoint: string }) =>
    `Half a character (${p.codePoint}) stands here: type the whole character again.`,
  'yaml/syntax/too-deep': (_: Record<never, never>) =>
    'This is nested too deeply to be read: no more than 200 levels are.',
  'yaml/syntax/unreadable': (_: Record<never, never>) =>
    'This cannot be read as YAML: check indentation, colons, quotes and brackets here and just above.',
  'yaml/duplicate-key': (p: { key: string }) =>
    `The key "${p.key}" is already here: remove one of the two, only the first counts.`,
  'yaml/conflict-marker': (_: Record<never, never>) =>
    'A merge left a conflict here: decide for one side and remove the marker lines.',
  'yaml/alias-budget/too-large': (p: { name: string }) =>
    `The aliases of this document stand for more than 100,000 values, which "*${p.name}" passes: write out less with aliases.`,
  'yaml/alias-budget/recursive': (p: { name: string }) =>
    `"*${p.name}" stands inside what it names and would never end: remove it.`,
  'yaml/unquoted-comparison': (p: { text: string }) =>
    `"${p.text}" needs quotes: YAML reads "${p.text.slice(0, 1)}" as the start of a text block.`,
  'yaml/unquoted-comparison/comma': (p: { text: string }) =>
    `"${p.text}" needs quotes, or no commas: in braces a comma starts the next entry.`,
  'yaml/ambiguous-scalar/number': (p: { text: string }) =>
    `"${p.text}" is a number here, and a text is meant: put quotes around it, so that it stays as written.`,
  'yaml/ambiguous-scalar/boolean-word': (p: { text: string }) =>
    `Some YAML readers take "${p.text}" for true or false: put quotes around it if it is a text, else write true or false.`,
  'yaml/fix/quote': (p: { text: string }) => `Put quotes around "${p.text}"`,
  'yaml/fix/missing-space': (_: Record<never, never>) => 'Put a space behind the colon',
  'yaml/fix/reserved-character': (_: Record<never, never>) => 'Put quotes around the value',
};
