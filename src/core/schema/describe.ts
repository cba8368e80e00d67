import type { Locale } from '../messages/message.ts';
import type { JsonSchema } from './json-schema.ts';

/** What a person reads of a schema. Descriptions are Markdown. */
export interface SchemaTexts {
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** The values that are allowed, where the schema lists them. */
  readonly values: readonly { readonly value: string; readonly description: string | undefined }[];
}

/** The texts of a schema in a language; English where the Chinese one is missing. */
export function describeSchema(schema: JsonSchema, locale: Locale): SchemaTexts {
  const chinese = locale === 'zh' ? schema['x-zh'] : undefined;
  const descriptions = chinese?.enumDescriptions ?? schema.markdownEnumDescriptions ?? schema.enumDescriptions;
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  return {
    title: chinese?.title ?? schema.title,
    description: chinese?.description ?? schema.markdownDescription ?? schema.description,
    values: values.map((value, index) => ({ value: String(value), description: descriptions?.[index] })),
  };
}
