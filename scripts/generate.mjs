// `npm run generate`: makes validators and types from schemas/. The output is committed; a test checks that it is current.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';

export const kinds = ['book', 'product', 'trend', 'table'];

const banner = '// Generated from schemas/ by scripts/generate.mjs. Do not edit: run `npm run generate`.\n';
const annotations = ['x-zh', 'x-trendbook', 'markdownDescription', 'enumDescriptions', 'markdownEnumDescriptions'];

/** All generated files: name below src/core/schema/generated -> text. */
export async function generate() {
  const schemas = {};
  for (const kind of kinds) {
    const file = new URL(`../schemas/${kind}.schema.json`, import.meta.url);
    schemas[kind] = JSON.parse(await readFile(file, 'utf8'));
  }
  const files = { 'validators.js': validators(schemas), 'validators.d.ts': validatorTypes() };
  for (const kind of kinds) files[`${kind}.ts`] = await types(kind, schemas[kind]);
  return files;
}

/** One module with a validator a kind, free of imports and of code made at run time. */
function validators(schemas) {
  const ajv = new Ajv({
    strict: true,
    strictRequired: false,
    strictTuples: false,
    allowUnionTypes: true,
    allErrors: true,
    // Formats are judged by the scalar's source, which the plain value no longer has.
    validateFormats: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
  });
  for (const keyword of annotations) ajv.addVocabulary([keyword]);
  for (const kind of kinds) ajv.addSchema(withoutTexts(schemas[kind]));
  const ids = Object.fromEntries(kinds.map((kind) => [kind, schemas[kind].$id]));
  return `${banner}${standaloneCode(ajv, ids)}\n`;
}

function validatorTypes() {
  const declarations = kinds.map((kind) => `export declare const ${kind}: Validator;\n`).join('');
  return `${banner}import type { ErrorObject } from 'ajv';

export interface Validator {
  (value: unknown): boolean;
  /** Of the last call; overwritten by the next. */
  errors: readonly ErrorObject[] | null;
}

${declarations}`;
}

/** The same schema without what only people read: it would be copied into the validators. */
function withoutTexts(schema) {
  const texts = new Set([...annotations, 'title', 'description', 'examples', 'default', 'format']);
  return mapSchema(schema, (node) => Object.fromEntries(Object.entries(node).filter(([key]) => !texts.has(key))));
}

async function types(kind, schema) {
  const prepared = mapSchema({ ...schema, definitions: undefined }, prepareForTypes);
  const definitions = {};
  for (const [name, definition] of Object.entries(schema.definitions)) {
    definitions[name] = mapSchema(definition, prepareForTypes);
  }
  const root = `${kind[0].toUpperCase()}${kind.slice(1)}File`;
  return compile({ ...prepared, definitions, $id: undefined }, root, {
    bannerComment: banner.trim(),
    additionalProperties: false,
    unreachableDefinitions: false,
    strictIndexSignatures: true,
    ignoreMinAndMaxItems: true,
    format: true,
    style: { singleQuote: true, printWidth: 120 },
  });
}

/** Conditions become unions, and a reference stands alone, so that each definition has one type with its own name. */
function prepareForTypes(node) {
  if (node.$ref) return { $ref: node.$ref };
  const { title, examples, default: _default, ...rest } = node;
  const { if: condition, then, else: otherwise, allOf, anyOf, ...plain } = rest;
  const branches = [...(allOf ?? []), { then, else: otherwise }].flatMap((part) => [part.then, part.else]);
  const references = branches.filter((branch) => branch?.$ref);
  if (references.length > 0) return { description: plain.description, anyOf: references };
  const isTagged = plain.properties?.type?.const !== undefined;
  return isTagged ? { ...plain, required: ['type', ...(plain.required ?? [])] } : plain;
}

/** Applies a change to a schema and then to all schemas in what came out. */
function mapSchema(schema, change) {
  if (typeof schema !== 'object' || schema === null) return schema;
  const each = (value) => mapSchema(value, change);
  const mapped = { ...change(schema) };
  for (const key of ['items', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else', 'allOf', 'anyOf']) {
    if (key in mapped) mapped[key] = Array.isArray(mapped[key]) ? mapped[key].map(each) : each(mapped[key]);
  }
  for (const key of ['properties', 'definitions']) {
    if (!mapped[key]) continue;
    mapped[key] = Object.fromEntries(Object.entries(mapped[key]).map(([name, value]) => [name, each(value)]));
  }
  return mapped;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = new URL('../src/core/schema/generated/', import.meta.url);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(await generate())) {
    await writeFile(fileURLToPath(new URL(name, folder)), text);
  }
}
