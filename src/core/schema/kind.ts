/** The four kinds of YAML file; each has a schema under schemas/. */
export type SchemaKind = 'book' | 'product' | 'trend' | 'table';
