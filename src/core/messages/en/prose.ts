export const prose = {
  'prose/compat-character': (p: { character: string; code: string; replacement: string }) =>
    `"${p.character}" (${p.code}) is a compatibility character that only looks like "${p.replacement}": search and links miss it.`,
  'prose/compat-character/no-replacement': (p: { character: string; code: string }) =>
    `"${p.character}" (${p.code}) is a radical, not a character of running text: write the ideograph that is meant.`,
  'prose/fix/compat-character': (p: { replacement: string }) => `Replace by "${p.replacement}"`,
};
