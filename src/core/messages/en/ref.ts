type Unknown = { id: string; suggestion?: string | undefined };
type UnknownIn = Unknown & { scope: string };

const hint = (p: Unknown) => (p.suggestion === undefined ? '' : ` Did you mean "${p.suggestion}"?`);

export const ref = {
  'ref/unknown-term': (p: UnknownIn) => `The taxonomy "${p.scope}" has no term "${p.id}".${hint(p)}`,
  'ref/unknown-term/taxonomy': (p: Unknown) => `The book has no taxonomy "${p.id}".${hint(p)}`,
  'ref/unknown-source': (p: Unknown) => `The book has no source "${p.id}".${hint(p)}`,
  'ref/unknown-product': (p: Unknown) => `There is no product "${p.id}".${hint(p)}`,
  'ref/unknown-trend': (p: Unknown) => `There is no trend "${p.id}".${hint(p)}`,
  'ref/unknown-table': (p: Unknown) => `There is no table "${p.id}".${hint(p)}`,
  'ref/unknown-table/row': (p: UnknownIn) => `The table "${p.scope}" has no row "${p.id}".${hint(p)}`,
  'ref/unknown-metric': (p: Unknown) => `The book has no metric "${p.id}".${hint(p)}`,
  'ref/unknown-metric/platform': (p: { id: string; platform: string; platforms: string }) =>
    `The metric "${p.id}" does not exist for the platform "${p.platform}": it is given for ${p.platforms}.`,
  'ref/unknown-metric/ambiguous': (p: { id: string; platforms: string }) =>
    `The metric "${p.id}" exists for several platforms (${p.platforms}): say which, as in "platform.${p.id}".`,
  'ref/unknown-metric/field': (p: Unknown) =>
    `"${p.id}" is neither a field of these records nor a taxonomy or a metric of the book.${hint(p)}`,
  'ref/unknown-platform': (p: Unknown) => `The taxonomy "platform" has no term "${p.id}".${hint(p)}`,
  'ref/unknown-column': (p: UnknownIn) => `The table "${p.scope}" has no column "${p.id}".${hint(p)}`,
  'ref/unknown-claim': (p: Unknown) => `There is no claim "${p.id}".${hint(p)}`,
  'ref/unknown-chart': (p: Unknown) => `There is no chart "${p.id}".${hint(p)}`,
  'ref/unknown-ranking': (p: Unknown) => `The book has no ranking "${p.id}".${hint(p)}`,
  'ref/unknown-page': (p: Unknown) => `There is no page pages/${p.id}.md.${hint(p)}`,
  'ref/unknown-rule': (p: Unknown) => `There is no rule "${p.id}".${hint(p)}`,
  'ref/duplicate-id': (p: { kind: string; id: string; file: string; line: number }) =>
    `The ${p.kind} "${p.id}" is already in ${p.file}, line ${p.line}: ids are unique.`,
  'ref/duplicate-id/in-list': (p: { id: string }) => `"${p.id}" is on this list already.`,
  'ref/unused-source': (p: { id: string }) => `Nothing cites the source "${p.id}".`,
  'ref/fix/use': (p: { id: string }) => `Change to "${p.id}"`,
};
