type Part = 'id' | 'name' | 'certainty' | 'place';

interface Several {
  name: string;
  measure: string;
  dates: string;
}

export const query = {
  'query/several-documents': () => 'A query is one document: leave the "---" out.',
  'query/no-mapping': () => 'A query is a mapping with from, where and measures, such as where: { kind: native }.',
  'query/from': () => '"from" names what is asked: products, trends, a table, or taxonomies/ with a taxonomy.',
  'query/where': () => '"where" takes conditions, such as { kind: native, app.downloads: ">100万" }.',
  'query/measures': () => '"measures" takes a list of measures, such as [app.dau].',
  'query/no-value': (p: { name: string }) =>
    `"${p.name}" has nothing to be compared with: write a value, a list of values, or { not: … }.`,
  'query/not-a-date': (p: { name: string }) =>
    `What stands behind the @ in "${p.name}" is no date: write one like 2024, 2024-10 or 2024-10-15.`,
  'query/not-a-measure': (p: { name: string }) =>
    `"${p.name}" is no measure: only platform.metric and the columns of type figure have figures.`,
  'query/head': (p: { part: Part }) => ({ id: 'id', name: 'name', certainty: 'match', place: 'place' })[p.part],
  'query/certainty': (p: { certainty: 'certain' | 'possible' }) => p.certainty as string,
  'query/nothing': () => 'Nothing matches.',
  'query/summary': (p: { certain: number; possible: number }) => `${p.certain} certain, ${p.possible} possible`,
  'query/partial': () => 'There may be more: records exist that the files lack.',
  'query/several-dates': (p: Several) =>
    `${p.name}: several dates lie inside the one of ${p.measure} (${p.dates}): ask for one of them.`,
  'query/conflict': (p: { name: string; measure: string }) => `${p.name}: the observations of ${p.measure} disagree.`,
};
