import type { Book } from '../book/book.ts';

/** Whole things that can be inserted at once: an item of a list, a document. */
export type TemplateName = DocumentTemplate | ItemTemplate;
type DocumentTemplate = 'product' | 'trend' | 'table' | 'book';
type ItemTemplate = 'claim' | 'checked-claim' | 'chart' | 'observation' | 'indicator' | 'forecast' | 'voice';

/** The templates for a new item of the list under a key. */
export const itemTemplates: Readonly<Record<string, readonly ItemTemplate[]>> = {
  claims: ['claim', 'checked-claim'],
  charts: ['chart'],
  observations: ['observation'],
  indicators: ['indicator'],
  forecasts: ['forecast'],
  voices: ['voice'],
};

/** What a template knows of the book that it is written for. */
interface BookWords {
  /** The book's `asOf`, or a place for a date. */
  readonly date: string;
  /** A place for a term of a taxonomy. */
  readonly term: (taxonomy: string) => string;
}

/** «» is a place to fill in, «text» one with what stands there at first, «a|b» one of several. */
const texts: Readonly<Record<TemplateName, (words: BookWords) => string>> = {
  claim: () => 'id: «»\nstatement: «»\nsources: [«»]',
  'checked-claim': () => 'id: «»\nstatement: «»\nsources: [«»]\ncheck:\n  type: «count»\n  is: «»',
  chart: () => 'id: «»\ntype: «bar»\ntitle: «»\nalt: «»\ndata:\n  measures: [«»]',
  observation: ({ date, term }) => `at: ${date}\nplatform: ${term('platform')}\nsource: «»`,
  indicator: () => 'measure: «»\nweight: «»',
  forecast: () => 'id: «»\nstatement: «»\ndue: «»\nsources: [«»]',
  voice: () => 'by: «»\norganisation: «»\ntext: «»\nsource: «»',
  product: ({ date, term }) => `name: «»
kind: ${term('kind')}
track: ${term('track')}
platforms: [«»]
observations:
  - at: ${date}
    platform: ${term('platform')}
    source: «»`,
  trend: ({ term }) => `title: «»
perspective: ${term('perspective')}
headline: «»
status: «draft»
claims:
  - id: «»
    statement: «»
    sources: [«»]`,
  table: () => `title: «»
source: «»
columns:
  id: { title: «», type: text, required: true }
rows:
  - { id: «» }`,
  book: () => `trendbook: 1
title: «»
edition: "«2024»"
language: «zh-CN»
asOf: «2024-12»
trends: []
sources:
  «own-survey»: { title: «» }
taxonomies:
  perspective: { «product»: «» }
  kind: { «native»: «» }
  track: { «assistant»: «» }
  platform: { «app»: «» }
metrics:
  «downloads»: { title: «», unit: count }`,
};

/** A template in block style, without indentation before its first line; its other lines begin at `column`. */
export function blockTemplate(name: TemplateName, book: Book, column: number, lineEnding: string): string {
  return textOf(name, book).replaceAll('\n', lineEnding + ' '.repeat(column));
}

/** The same on one line, for an item of a flow list. */
export function flowTemplate(name: TemplateName, book: Book): string {
  const entries: string[] = [];
  for (const line of textOf(name, book).split('\n')) {
    const last = entries.at(-1);
    if (last === undefined || !line.startsWith(' ')) entries.push(line);
    else
      entries[entries.length - 1] = last.endsWith(' }')
        ? `${last.slice(0, -2)}, ${line.trim()} }`
        : `${last} { ${line.trim()} }`;
  }
  return `{ ${entries.join(', ')} }`;
}

/** The template as a snippet of the protocol: places numbered from 1, what snippets would read escaped. */
export function toSnippet(template: string): string {
  let place = 0;
  return template.replace(/[$\\}]|«([^»]*)»/g, (found, text: string | undefined) => {
    if (text === undefined) return `\\${found}`;
    place++;
    if (text.includes('|')) return `\${${place}|${text.replaceAll('|', ',')}|}`;
    return text === '' ? `$${place}` : `\${${place}:${text}}`;
  });
}

/** The template for an editor that cannot fill in places. */
export function toPlainText(template: string): string {
  return template.replace(/«([^»]*)»/g, (_, text: string) => (text.includes('|') ? '' : text));
}

function textOf(name: TemplateName, { model }: Book): string {
  const ids = (taxonomy: string) => [...(model.taxonomies.get(taxonomy)?.terms.keys() ?? [])];
  return texts[name]({ date: model.asOf ?? '«2024-12»', term: (taxonomy) => `«${ids(taxonomy).join('|')}»` });
}
