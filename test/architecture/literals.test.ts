import { join } from 'node:path';
import { expect, it } from 'vitest';
import { literalsUnder } from './literals.ts';

const root = join(import.meta.dirname, '../..');
/** Where what a person reads is written, or passes through. */
const folders = [
  'src/extension',
  'src/cli',
  'src/server',
  'src/node',
  'src/core/language',
  'src/core/workspace',
  'webview',
];

/** What is read by a program, or is the same in every language. */
const exempt: readonly (readonly [file: RegExp, text: RegExp])[] = [
  // A whole book in each language.
  [/^src\/cli\/templates\//, /./],
  // A skeleton of YAML: keys of the format.
  [/^src\/core\/language\/templates\.ts$/, /./],
  // Shell, HTML, CSS and XML.
  [/^src\/cli\/hook\/gate-script\.ts$/, /./],
  [/^src\/extension\/preview\/page-(html|style)\.ts$/, /./],
  [/^src\/cli\/reporters\/junit\.ts$/, /^<|^ +</],
  // Names of typefaces, and keys by which equal actions are told.
  [/^src\/cli\/chart\/fonts\.ts$/, /./],
  [/^src\/core\/language\/actions\//, /^(create|add) [a-z]+ $/],
  // Where systems put browsers, and the template of a printed page's foot.
  [/^src\/cli\/build\/pdf\/find-browser\.ts$/, /^\/Applications|^C:/],
  [/^src\/cli\/build\/pdf\/print-pdf\.ts$/, /^</],
  // What git says, and what a person is to type.
  [/^src\/cli\/git\//, /^not a git repository$/],
  [/^src\/cli\//, /^trendbook check ?$|^en, zh$/],
];

it('what a person reads stands in the catalogue, not in the code', () => {
  const found = literalsUnder(root, folders).filter(
    ({ file, text }) => !exempt.some(([path, pattern]) => path.test(file) && pattern.test(text)),
  );
  expect(found).toEqual([]);
});
