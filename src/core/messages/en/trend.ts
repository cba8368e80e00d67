type Part = 'headline' | 'narrative' | 'claims' | 'charts';

const parts: Readonly<Record<Part, string>> = {
  headline: 'a headline',
  narrative: 'its text (narrative, or a .trend.md beside it)',
  claims: 'claims',
  charts: 'charts',
};

export const trend = {
  'trend/incomplete': (p: { status: 'review' | 'final'; missing: readonly Part[] }) =>
    `The trend is marked "${p.status}" but lacks ${p.missing.map((part) => parts[part]).join(', ')}.`,
  'forecast/overdue': (p: { due: string; date: string }) =>
    `The forecast was due ${p.due}, before the book's date, ${p.date}: say under "outcome" what became of it.`,
};
