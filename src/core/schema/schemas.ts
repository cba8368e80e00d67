import book from '../../../schemas/book.schema.json' with { type: 'json' };
import product from '../../../schemas/product.schema.json' with { type: 'json' };
import table from '../../../schemas/table.schema.json' with { type: 'json' };
import trend from '../../../schemas/trend.schema.json' with { type: 'json' };
import type { JsonSchema } from './json-schema.ts';
import type { SchemaKind } from './kind.ts';

/** The schema of each kind of file, as in schemas/. */
export const schemas: Readonly<Record<SchemaKind, JsonSchema>> = {
  book: book as unknown as JsonSchema,
  product: product as unknown as JsonSchema,
  trend: trend as unknown as JsonSchema,
  table: table as unknown as JsonSchema,
};
