import { idScalar } from '../language/written-id.ts';
import { dereference, scalarText, type YamlNode } from '../yaml/index.ts';

/** What a cell puts into the book. */
export interface Value {
  /** One, or the items of a list. */
  readonly texts: readonly string[];
  readonly list: boolean;
  readonly form: 'text' | 'id' | 'date' | 'figure' | 'boolean';
}

export function single(form: Value['form'], text: string): Value {
  return { texts: [text], list: false, form };
}

/** The value as YAML on one line. */
export function writeValue({ texts, list, form }: Value, flow: boolean): string {
  if (list) return `[${texts.map((text) => writeText(text, form, true)).join(', ')}]`;
  return writeText(texts[0] ?? '', form, flow);
}

function writeText(text: string, form: Value['form'], flow: boolean): string {
  if (form === 'id') return idScalar(text);
  if (form === 'boolean') return text;
  // Figures and dates are read as written: a number needs no quotes to stay what it is.
  if (form === 'figure' && /^(0|[1-9]\d*)(\.\d+)?$/.test(text)) return text;
  if (form === 'date' && /^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/.test(text)) return text;
  return scalarText(text, flow);
}

/** Whether the book says it already. */
export function saysAlready(node: YamlNode | undefined, { texts, list }: Value): boolean {
  const target = dereference(node);
  if (target?.kind === 'scalar') return target.style !== 'empty' && texts.length === 1 && target.source === texts[0];
  if (target?.kind !== 'sequence' || !list) return false;
  const written = target.items.map((item) => {
    const scalar = dereference(item);
    return scalar?.kind === 'scalar' ? scalar.source : undefined;
  });
  return written.length === texts.length && texts.every((text) => written.includes(text));
}
