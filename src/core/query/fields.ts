import type { BookModel, Taxonomy } from '../book/model.ts';
import { recordFields, taxonomyOfField } from '../book/record-fields.ts';
import { parseDate } from '../dates/index.ts';
import { own } from '../text/own.ts';
import type { BookRecord } from './records.ts';

/** A field of a dataset's records that is no measure. */
export interface Field {
  readonly name: string;
  /** The taxonomy whose terms it holds. */
  readonly taxonomy: Taxonomy | undefined;
  /** What the ids in it name, for their labels. */
  readonly of: string | undefined;
  readonly boolean: boolean;
  /** Its values are EDTF dates: a month answers for the year that it lies in. */
  readonly date: boolean;
  /** What to call it before readers, where the book says. */
  readonly title: string | undefined;
}

/** The field of that name: a taxonomy's id, a field of the records, or a column. Undefined where there is none. */
export function findField(model: BookModel, dataset: string, name: string): Field | undefined {
  const plain: Field = { name, taxonomy: undefined, of: undefined, boolean: false, date: false, title: undefined };
  if (dataset.startsWith('taxonomies/')) {
    const taxonomy = name === 'parent' ? model.taxonomies.get(dataset.slice('taxonomies/'.length)) : undefined;
    return recordFields.terms.includes(name) ? { ...plain, taxonomy } : undefined;
  }
  if (dataset === 'products' || dataset === 'trends') {
    const ofProducts = dataset === 'products';
    const taxonomy = model.taxonomies.get((ofProducts ? own(taxonomyOfField, name) : undefined) ?? name);
    const of = ofProducts ? undefined : { related: 'trends', products: 'products' }[name];
    if (!recordFields[dataset].includes(name)) return taxonomy && { ...plain, taxonomy };
    return { ...plain, taxonomy, of, date: ofProducts && name === 'launched' };
  }
  const column = model.tables.get(dataset)?.columns.get(name);
  if (!column) return name === 'id' ? plain : undefined;
  if (column.type === 'figure') return undefined;
  return {
    name,
    taxonomy: column.type === 'term' ? model.taxonomies.get(column.taxonomy ?? '') : undefined,
    of: column.type === 'ref' ? column.of : undefined,
    boolean: column.type === 'boolean',
    date: column.type === 'date',
    title: column.title,
  };
}

/**
 * The values of a field in a record: several of a list. Undefined where the record does not say, or says what is no value
 * of the field's type: that counts as missing.
 */
export function valuesOf(record: BookRecord, field: Field): readonly string[] | undefined {
  const written = readValues(record, field);
  const values = field.date
    ? written?.filter((value) => parseDate(value))
    : field.boolean
      ? written?.filter((value) => value === 'true' || value === 'false')
      : written;
  return values === undefined || values.length === 0 ? undefined : values;
}

function readValues(record: BookRecord, field: Field): readonly string[] | undefined {
  const { name } = field;
  if (name === 'id') return [record.id];
  switch (record.kind) {
    case 'product': {
      const { product } = record;
      const known: Record<string, string | readonly string[] | undefined> = {
        name: product.name,
        aliases: product.aliases,
        company: product.company,
        kind: product.kind,
        track: product.track,
        scenarios: product.scenarios,
        scenario: product.scenarios,
        platforms: product.platforms,
        platform: product.platforms,
        launched: product.launched,
        url: product.url,
        summary: product.summary,
      };
      return listOf(Object.hasOwn(known, name) ? known[name] : undefined) ?? product.terms.get(name);
    }
    case 'trend': {
      const { trend } = record;
      const known: Record<string, string | readonly string[] | undefined> = {
        title: trend.title,
        headline: trend.headline,
        perspective: trend.perspective,
        status: trend.status,
        tags: trend.tags,
        summary: trend.summary,
        related: trend.related,
        products: trend.products,
      };
      return listOf(Object.hasOwn(known, name) ? known[name] : undefined) ?? trend.terms.get(name);
    }
    case 'term': {
      const { title, description, aliases, parent, color } = record.term;
      const known: Record<string, string | readonly string[] | undefined> = {
        title,
        description,
        aliases,
        parent,
        color,
      };
      return Object.hasOwn(known, name) ? listOf(known[name]) : undefined;
    }
    case 'row': {
      const cell = record.row.cells.get(name);
      if (!cell || cell.text === '') return undefined;
      if (field.boolean) return [canonicalBoolean(cell.text)];
      return [cell.id ?? cell.text];
    }
  }
}

/** An empty list says as little as none. */
function listOf(value: string | readonly string[] | undefined): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  return value?.length === 0 ? undefined : value;
}

/** `true` or `false` for every spelling that a boolean column takes; else the text itself. */
export function canonicalBoolean(text: string): string {
  if (/^(true|是)$/i.test(text)) return 'true';
  return /^(false|否)$/i.test(text) ? 'false' : text;
}

/** What to call a field's value before readers: the title of a term or trend, the name of a product; else the value. */
export function labelOfValue(model: BookModel, field: Field, value: string): string {
  if (field.taxonomy) return field.taxonomy.terms.get(value)?.title ?? value;
  if (field.of === 'products') return model.products.get(value)?.name ?? value;
  if (field.of === 'trends') return model.trends.get(value)?.title ?? value;
  if (field.of !== undefined) {
    const row = model.tables.get(field.of)?.rows.find((each) => each.id === value);
    return row?.cells.get('name')?.text ?? row?.cells.get('title')?.text ?? value;
  }
  return value;
}
