import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import type { Import } from './imports.ts';

/** What one room may import beside itself: places (a room, or a file), each perhaps for its types alone. */
export type Table = ReadonlyMap<string, readonly { readonly place: string; readonly typesOnly: boolean }[]>;

/**
 * Reads the code map of ARCHITECTURE.md. `May import` lists rooms of the core by their name, `core` for all of them,
 * `server protocol` for that file, and `(types)` after a room for its types alone. What a room may import it hands on:
 * who may import `book` may import what `book` may.
 */
export function readTable(markdown: string): Table {
  const rows = [...markdown.matchAll(/^\| `([^`]+)`[^|]*\|[^|]*\|([^|]*)\|/gm)];
  const direct = new Map(
    rows.map(([, room = '', allowed = '']) => [posix.normalize(room).replace(/\/$/, ''), allowed]),
  );
  const core = [...direct.keys()].filter((room) => room.startsWith('src/core/'));
  const placesOf = (room: string) =>
    (direct.get(room) ?? '')
      .split(',')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .flatMap((text) => {
        const typesOnly = text.endsWith('(types)');
        const name = text.replace(/\s*\(types\)$/, '');
        if (name === 'core' || name === 'everything in core') return core.map((place) => ({ place, typesOnly }));
        if (name === 'server protocol') return [{ place: 'src/server/protocol.ts', typesOnly }];
        const place = [`src/core/${name}`, `src/${name}`].find((path) => direct.has(path));
        if (!place) throw new Error(`ARCHITECTURE.md: \`${room}\` may import ${name}, which is no room of the table`);
        return [{ place, typesOnly }];
      });
  const table = new Map<string, { place: string; typesOnly: boolean }[]>();
  for (const room of direct.keys()) {
    const reached = placesOf(room);
    for (const { place, typesOnly } of reached) {
      for (const further of placesOf(place)) {
        if (reached.some((known) => known.place === further.place && (typesOnly || !known.typesOnly))) continue;
        reached.push({ place: further.place, typesOnly: typesOnly || further.typesOnly });
      }
    }
    table.set(room, reached);
  }
  return table;
}

/** Packages that one place alone may import. */
const monopolies = [
  { name: 'yaml', place: 'src/core/yaml' },
  { name: '@vscode/webview-ui-toolkit', place: 'webview/ui.ts' },
];

/** Packages that would tie the core to a host or a connection. */
const hosts = /^(vscode|vscode-languageserver|vscode-languageclient|vscode-jsonrpc|node:.*|@vscode\/.*)(\/.*)?$/;

/** What the import breaks, in words, or undefined. */
export function violation(one: Import, table: Table): string | undefined {
  const { file, target } = one;
  return one.isPackage ? packageViolation(file, target) : roomViolation(one, table);
}

function packageViolation(file: string, target: string): string | undefined {
  const monopoly = monopolies.find(({ name }) => target === name || target.startsWith(`${name}/`));
  if (monopoly && !isIn(file, monopoly.place)) return `${file}: only ${monopoly.place} imports ${monopoly.name}`;
  const isBuiltin = target.startsWith('node:') || builtinModules.includes(target);
  if (isIn(file, 'src/core') && (isBuiltin || hosts.test(target))) return `${file}: the core does not know ${target}`;
  if (isIn(file, 'webview') && (isBuiltin || target === 'vscode')) return `${file}: the page does not know ${target}`;
  if (target === 'vscode' && !isIn(file, 'src/extension')) return `${file}: only src/extension imports vscode`;
  return undefined;
}

function roomViolation({ file, target, isTypeOnly }: Import, table: Table): string | undefined {
  const from = roomOf(file, table);
  const to = roomOf(target, table);
  if (!from) return `${file} lies in no room of ARCHITECTURE.md`;
  if (from === to || to === 'schemas' || target === 'package.json') return undefined;
  const allowed = (table.get(from) ?? []).filter(({ place }) => isIn(target, place));
  if (allowed.length === 0) return `${file}: ${from} may not import ${target}`;
  if (isTypeOnly || allowed.some(({ typesOnly }) => !typesOnly)) return undefined;
  return `${file}: ${from} may import types alone of ${target}`;
}

function roomOf(path: string, table: Table): string | undefined {
  return [...table.keys()].find((room) => isIn(path, room));
}

function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
