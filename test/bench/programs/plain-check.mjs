// What a team without Trendbook would write: read every YAML file of a folder, parse it, validate it against its schema.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parseAllDocuments } from 'yaml';

const folder = process.argv[2];
const schemas = fileURLToPath(new URL('../../../schemas/', import.meta.url));
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
const validators = Object.fromEntries(
  ['book', 'product', 'trend', 'table'].map((kind) => [
    kind,
    ajv.compile(JSON.parse(readFileSync(join(schemas, `${kind}.schema.json`), 'utf8'))),
  ]),
);

let errors = 0;
for (const path of readdirSync(folder, { recursive: true })) {
  const kind = path === 'trendbook.yaml' ? 'book' : /\.(product|trend|table)\.yaml$/.exec(path)?.[1];
  if (!kind) continue;
  for (const document of parseAllDocuments(readFileSync(join(folder, path), 'utf8'))) {
    const validate = validators[kind];
    if (document.errors.length === 0 && validate(document.toJS())) continue;
    errors++;
    console.log(path, document.errors[0]?.message ?? validate.errors?.[0]);
  }
}
console.log(`${errors} errors`);
