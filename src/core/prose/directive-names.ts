export type DirectiveName = 'claim' | 'value' | 'product' | 'trend' | 'cite' | 'chart' | 'ranking' | 'table' | 'n';

export interface DirectiveShape {
  readonly form: 'text' | 'leaf';
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly needsLabel: boolean;
}

const named = (form: DirectiveShape['form'], ...optional: string[]): DirectiveShape => {
  return { form, required: ['id'], optional, needsLabel: false };
};

/** The directives that exist. Any other name after a colon is text. */
export const directiveShapes: Readonly<Record<DirectiveName, DirectiveShape>> = {
  claim: named('text'),
  value: { form: 'text', required: ['of', 'measure'], optional: [], needsLabel: false },
  product: named('text'),
  trend: named('text'),
  cite: named('text'),
  n: { form: 'text', required: [], optional: [], needsLabel: true },
  chart: named('leaf'),
  ranking: named('leaf', 'top'),
  table: named('leaf'),
};

/** What the id of a directive names; directives without an id are left out. */
export const namedByDirective = {
  claim: 'claim',
  product: 'product',
  trend: 'trend',
  cite: 'source',
  chart: 'chart',
  ranking: 'ranking',
  table: 'table',
} as const satisfies Partial<Record<DirectiveName, string>>;

/** The names of the directives of a form, or of all. */
export function directiveNames(form?: DirectiveShape['form']): DirectiveName[] {
  const names = Object.keys(directiveShapes) as DirectiveName[];
  return names.filter((name) => form === undefined || directiveShapes[name].form === form);
}

const anyDirective = new RegExp(`[:：]\\s*(?:${directiveNames().join('|')})(?![\\w-])`);

/** Whether a text can hold a directive, well-formed or not; without one it need not be parsed to know that it has none. */
export function mayHoldDirectives(text: string): boolean {
  return anyDirective.test(text);
}
