type Kind = 'verified' | 'consistent' | 'contradicted' | 'unverifiable' | 'cited' | 'unsupported';

const verdicts: Readonly<Record<Kind, string>> = {
  verified: 'it holds whatever the true values are within the bounds that the data give',
  contradicted: 'it holds for no values that the data allow',
  consistent: 'the data allow it, and do not settle it',
  unverifiable: 'data, a date or a definition that it needs is missing',
  cited: 'not recomputed; it rests on the source that is named',
  unsupported: 'neither data nor a source',
};

const forms = {
  over: ['over 1M, >1M, 超100万', 'more than 1,000,000'],
  'at-least': ['at least 1M, 1M+, 100万以上', '1,000,000 or more'],
  under: ['under 5%, 不足5%', 'from 0 up to, but not, 5%'],
  about: ['about 3M, 约300万', 'half of the last place that is not zero on either side: 2,500,000 to 3,500,000'],
  between: ['10-20万', 'both ends and what lies between'],
  some: ['400余', 'between 400 and 500'],
  near: ['near 100, 近100', 'from 90 up to, but not, 100'],
  band: ['千万级', 'from 10,000,000 up to, but not, 100,000,000'],
} as const;

const rules = {
  members:
    'Members are the records that certainly meet the conditions and have enough data; others are listed as left out.',
  scores:
    'Scores use the stated number of each figure; of a range or a band its middle. Indicators are normalised over the members, then put together with their weights level by level.',
  interval: 'The rank interval uses the bounds of the figures, with the scales held where the stated numbers put them.',
  'open-end':
    'An end without bound is cut at the range of its metric; where that has none, at ten times the stated number.',
  missing: 'Missing values do not widen the interval. Values that were put in for missing ones are marked.',
  weights: 'Random weights: each weight is drawn from 75% to 125% of its own, and the ranks computed again.',
};

/** What a report says beside what the book says. */
export const report = {
  'report/contents': () => 'Contents',
  'report/as-of': (p: { date: string }) => `Figures as of ${p.date} unless they say otherwise`,
  'report/edition': (p: { edition: string }) => `Edition ${p.edition}`,
  'report/skip': () => 'Skip to the text',
  'report/search': () => 'Search the report',
  'report/search-results': () => 'Search results',
  'report/search-none': () => 'Nothing found',
  'report/search-count': (p: { count: string }) => `${p.count} found`,
  'report/theme': () => 'Light or dark',
  'report/appendix': () => 'Appendix',
  'report/other-trends': () => 'Other trends',
  'report/charts': () => 'Charts',
  'report/claims': () => 'Claims',
  'report/every-claim': () => 'Every claim',
  'report/forecasts': () => 'Forecasts',
  'report/recommendations': () => 'Recommendations',
  'report/voices': () => 'Voices',
  'report/products': () => 'Products:',
  'report/related': () => 'Related trends:',
  'report/products-named': () => 'Products named',
  'report/rankings': () => 'Rankings',
  'report/tables': () => 'Tables',
  'report/sources': () => 'Sources',
  'report/method': () => 'How the numbers were checked',
  'report/footnotes': () => 'Footnotes',
  'report/back': (p: { number: string }) => `Back to reference ${p.number}`,
  'report/data': () => 'Data',
  'report/figures': (p: { count: number }) => (p.count === 1 ? '1 figure' : `${p.count} figures`),
  'report/notes': () => 'Notes',
  'report/source': (p: { title: string }) => `Source: ${p.title}`,
  'report/source-note': (p: { number: number; title: string }) => `Source ${p.number}: ${p.title}`,
  'report/accessed': (p: { date: string }) => `accessed ${p.date}`,
  'report/own': () => 'this report itself',
  'report/value': (p: { name: string; measure: string; dates: readonly string[] }) =>
    [p.name, p.measure, ...p.dates].join(', '),
  'report/no-value': () => 'no figure',
  'report/no-image': (p: { name: string }) => `[Image missing: ${p.name}]`,
  'report/missing': (p: { name: string }) => `“${p.name}” is not in the book.`,
  'report/undrawn': (p: { title: string; reason: string }) => `${p.title}: ${p.reason}`,
  'report/in-brackets': (p: { text: string }) => ` (${p.text})`,
  'report/separator': () => ' · ',
  'report/comma': () => ', ',
  'report/due': (p: { value: string }) => `due ${p.value}`,
  'report/confidence': (p: { value: string }) => `confidence ${p.value}`,
  'report/outcome': (p: { result: string; resolved: string | undefined; note: string | undefined }) =>
    `outcome${p.resolved === undefined ? '' : ` ${p.resolved}`}: ${[p.result, p.note].filter(Boolean).join('; ')}`,
  'report/weights': (p: { draws: number; seed: number }) =>
    `weights ±25%: the 5th to 95th percentile of the rank under ${p.draws} random weights (seed ${p.seed})`,
  'report/errors': (p: { count: number }) =>
    p.count === 1 ? '1 error in the book here' : `${p.count} errors in the book here`,
  'report/errors-all': (p: { count: number }) =>
    `Built with errors: the book has ${p.count === 1 ? '1 error' : `${p.count} errors`}. Do not publish.`,
  'report/coverage': () => 'Numbers in the text',
  'report/coverage-text': (p: { figures: number; annotated: number }) =>
    p.figures === 0
      ? 'The text states no figures.'
      : `The text states ${p.figures} figures. ${p.annotated} of them (${Math.round((100 * p.annotated) / p.figures)}%) belong to a claim or are taken from the data.`,
  'report/claims-text': (p: { partial: boolean }) =>
    `Each claim is judged for every value that the data leave open: figures are intervals, and what is missing may be anything.${p.partial ? ' Products exist that the data do not list, so that a count can only be known from below.' : ''}`,
  'report/verdict': (p: { kind: Kind }) => verdicts[p.kind],
  'report/head-verdict': () => 'Verdict',
  'report/head-count': () => 'Number',
  'report/head-meaning': () => 'Meaning',
  'report/head-written': () => 'Written',
  'report/head-claim': () => 'Claim',
  'report/head-claimed': () => 'Claimed',
  'report/head-computed': () => 'From the data',
  'report/head-evidence': () => 'Grounds',
  'report/figures-read': () => 'How figures are read',
  'report/figures-text': () => 'A figure stands for all values that its words allow, and is printed as it was written.',
  'report/figure-form': (p: { form: keyof typeof forms }) => forms[p.form][0] as string,
  'report/figure-meaning': (p: { form: keyof typeof forms }) => forms[p.form][1] as string,
  'report/ranking-rule': (p: { rule: keyof typeof rules }) => rules[p.rule],
};
