import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** One import, re-export, import() or import type of a source file. */
export interface Import {
  /** The importing file, from the repository's folder, with forward slashes. */
  readonly file: string;
  /** The imported file likewise, or the name of a package as written. */
  readonly target: string;
  readonly isPackage: boolean;
  readonly isTypeOnly: boolean;
}

/** All imports of the TypeScript files under the folders, in the files' order; folders that are not there hold none. */
export function importsUnder(root: string, folders: readonly string[]): Import[] {
  return folders.flatMap((folder) => filesUnder(root, folder)).flatMap((file) => importsOf(root, file));
}

export function filesUnder(root: string, folder: string): string[] {
  let entries: import('node:fs').Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) return filesUnder(root, path);
      return /\.m?tsx?$/.test(entry.name) ? [path] : [];
    });
}

function importsOf(root: string, file: string): Import[] {
  const found: Import[] = [];
  const add = (name: string, isTypeOnly: boolean) => {
    const isPackage = !name.startsWith('.');
    const target = isPackage ? name : posix.normalize(posix.join(posix.dirname(file), name));
    found.push({ file, target, isPackage, isTypeOnly });
  };
  const { program, errors } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  if (errors.length > 0) throw new Error(`${file} can't be parsed: ${errors[0]?.message}`);
  new Visitor({
    ImportDeclaration(node) {
      const { specifiers } = node;
      const allTypes =
        specifiers.length > 0 && specifiers.every((one) => 'importKind' in one && one.importKind === 'type');
      add(node.source.value, node.importKind === 'type' || allTypes);
    },
    ExportNamedDeclaration(node) {
      if (node.source) add(node.source.value, node.exportKind === 'type');
    },
    ExportAllDeclaration(node) {
      add(node.source.value, node.exportKind === 'type');
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal') add(String(node.source.value), false);
    },
    TSImportType(node) {
      add(node.source.value, true);
    },
    CallExpression(node) {
      const argument = node.arguments[0];
      if (node.callee.type === 'Identifier' && node.callee.name === 'require' && argument?.type === 'Literal') {
        add(String(argument.value), false);
      }
    },
  }).visit(program);
  return found;
}
