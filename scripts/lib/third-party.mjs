import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What may be shipped together with MIT-licensed code. A package under another licence fails the packaging. */
const compatible = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'CC0-1.0',
  'Unlicense',
  // Asks that those who get it unchanged learn where its source is: the notices say so.
  'MPL-2.0',
]);

/**
 * The packages that went into bundles, with the licences that have to be shipped with them.
 *
 * @param {string} root the folder with node_modules
 * @param {string[]} metafiles esbuild's metafiles of the bundles
 * @returns {{ name: string, version: string, licence: string, text: string }[]} sorted by name
 * @throws {Error} that names a package whose licence is unknown or not compatible
 */
export function thirdPartyPackages(root, metafiles) {
  const inputs = metafiles.flatMap((file) => Object.keys(JSON.parse(readFileSync(file, 'utf8')).inputs));
  const folders = new Set(inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  const packages = [...folders].map((folder) => readPackage(join(root, folder)));
  for (const { name, licence } of packages) {
    if (!compatible.has(licence)) throw new Error(`${name} is licensed under ${licence}, which is not known to fit`);
  }
  const unique = new Map(packages.map((each) => [`${each.name}@${each.version}`, each]));
  return [...unique.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The notices as one text file. */
export function noticesText(packages) {
  const rule = '-'.repeat(80);
  const parts = packages.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text.trim()}\n`,
  );
  return `Trendbook contains the following packages.\n\n${rule}\n${parts.join(`\n${rule}\n`)}`;
}

function readPackage(folder) {
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.(md|txt|mit))?$/i.test(each));
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  const notice = existsSync(join(folder, 'NOTICE')) ? `\n\n${readFileSync(join(folder, 'NOTICE'), 'utf8')}` : '';
  const text = file ? readFileSync(join(folder, file), 'utf8') : `Copyright (c) ${holder}`;
  const address = typeof repository === 'string' ? repository : repository?.url;
  const source = license === 'MPL-2.0' ? `\n\nUnder https://www.mozilla.org/MPL/2.0/; its source: ${address}` : '';
  return { name, version, licence: license ?? 'an unnamed licence', text: text + notice + source };
}
