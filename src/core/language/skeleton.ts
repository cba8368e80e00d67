import { typesOf } from '../schema/json-schema.ts';
import { propertiesOf } from '../schema/lookup.ts';
import type { ResolvedSchema, SchemaResolver } from '../schema/resolver.ts';

/** How a new pair is laid out. */
export interface Layout {
  readonly flow: boolean;
  /** The column at which the key begins. */
  readonly column: number;
  /** With places to fill in, as in the protocol's snippets. */
  readonly snippets: boolean;
  /** The lines below hold items already, which a list's key takes. */
  readonly itemsFollow: boolean;
  /** The line ending of the file. */
  readonly lineEnding: string;
}

/** What stands behind a new key: its colon, and as much of its value as is sure to be needed. */
export function skeletonBehind(schema: ResolvedSchema, resolver: SchemaResolver, layout: Layout): string {
  const shape = shapeOf(schema);
  const stop = layout.snippets ? '$1' : '';
  if (shape === 'scalar') return ': ';
  if (shape === 'list' && layout.itemsFollow) return ':';
  if (layout.flow) return shape === 'list' ? `: [${stop}]` : `: {${stop}}`;
  if (shape === 'mapping') return `:${lines(schema, resolver, layout, layout.column + 2, '')}`;
  const item =
    schema.items && !Array.isArray(schema.items) ? resolver.resolve(schema.items as never, undefined) : undefined;
  if (item && shapeOf(item) === 'mapping') return `:${lines(item, resolver, layout, layout.column + 4, '- ')}`;
  return `:${layout.lineEnding}${' '.repeat(layout.column + 2)}- ${stop}`;
}

/** The required keys of a mapping, one a line, the first behind a dash where it is a list's item. */
function lines(schema: ResolvedSchema, resolver: SchemaResolver, layout: Layout, column: number, dash: string): string {
  const { snippets, lineEnding } = layout;
  const required = propertiesOf(resolver, schema).filter((property) => property.required && property.tags.length === 0);
  const first = `${lineEnding}${' '.repeat(column - dash.length)}${dash}`;
  if (!snippets || required.length === 0) return `${first}${snippets ? '$1' : ''}`;
  const next = `${lineEnding}${' '.repeat(column)}`;
  return first + required.map(({ key }, index) => `${key}: $${index + 1}`).join(next);
}

function shapeOf(schema: ResolvedSchema): 'scalar' | 'list' | 'mapping' {
  const types = typesOf(schema);
  if (types.length > 0 && types.every((type) => type === 'object')) return 'mapping';
  if (types.length > 0 && types.every((type) => type === 'array')) return 'list';
  return 'scalar';
}
