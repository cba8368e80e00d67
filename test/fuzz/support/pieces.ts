import fc from 'fast-check';

/** What hurts a parser when it stands in the wrong place. */
export const pieces: readonly string[] = [
  ...['\n', '\r\n', '\r', '\t', ' ', '  ', '{', '}', '[', ']', '"', "'", ': ', ':', '- ', '-', '? ', '|', '>', '>-\n'],
  ...[
    '# ',
    '#',
    '---\n',
    '...\n',
    '--- ',
    '&a ',
    '*a',
    '*a ',
    '!t ',
    '!!str ',
    '!<x> ',
    '<<: *a\n',
    '%YAML 1.1\n',
    '@',
    '`',
  ],
  ...[
    '\\',
    '\\u',
    '%',
    ',',
    ', ',
    '~',
    'null',
    '""',
    "''",
    '{}',
    '[]',
    '{ a: b }',
    '<<<<<<< a\n',
    '=======\n',
    '>>>>>>> b\n',
  ],
  ...[
    ':claim[56]{#a}',
    ':value{of=quark measure=app.dau}',
    '::chart{#a}\n',
    ':product[',
    '：product[夸克]',
    ':::',
    '```\n',
    '**',
  ],
  ...[
    '>100万',
    '超1亿',
    '1,200',
    '30%',
    '10万-20万',
    '三个',
    '2024-10',
    '# trendbook-ignore figure/stale: 无\n',
    '<!-- ',
    ' -->',
  ],
  ...[
    '豆',
    '😀',
    '\u0085',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\u0000',
    '\ud800',
    '\udc00',
    '\u200b',
    '\u2f00',
    '⻆',
    '__proto__',
    'constructor',
  ],
];

/** A short text of such pieces. */
export const tornText = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

/** A place in a text whose length is not known yet: 0 is its start, 1 its end. */
export const fraction = fc.nat(10_000).map((part) => part / 10_000);

export function placeIn(text: string, where: number): number {
  return Math.round(where * text.length);
}
