import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsUnder } from './architecture/imports.ts';
import { readTable, violation } from './architecture/rooms.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const table = readTable(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'));

/** What the imports of a source tree break. */
function violationsIn(folder: string): string[] {
  const imports = importsUnder(folder, ['src', 'webview']);
  return imports.map((one) => violation(one, table)).filter((text) => text !== undefined);
}

/** What a made-up tree of one file breaks. */
function violationsOf(file: string, text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'trendbook-architecture-'));
  try {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    return violationsIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the import directions of ARCHITECTURE.md', () => {
  it('are kept by src/ and webview/', () => {
    expect(importsUnder(root, ['src', 'webview']).length).toBeGreaterThan(50);
    expect(violationsIn(root)).toEqual([]);
  });

  it.each([
    ['src/core/text/a.ts', "import * as vscode from 'vscode';"],
    ['src/core/text/a.ts', "import type { Uri } from 'vscode';"],
    ['src/core/text/a.ts', "type Uri = import('vscode').Uri;"],
    ['src/core/text/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/core/text/a.ts', "import { join } from 'path';"],
    ['src/core/text/a.ts', "const fs = require('fs');"],
    ['src/core/text/a.ts', "export const load = () => import('node:fs');"],
    ['src/core/book/a.ts', "import { parse } from 'yaml';"],
    ['src/core/book/a.ts', "import { check } from '../rules/check-book.ts';"],
    ['src/core/text/a.ts', "export * from '../book/book.ts';"],
    ['src/core/rules/a.ts', "import { start } from '../../server/server.ts';"],
    ['src/core/no-such-room/a.ts', "import '../text/range.ts';"],
    ['src/core/workspace/a.ts', "import { createConnection } from 'vscode-languageserver/node';"],
    ['src/server/a.ts', "import * as vscode from 'vscode';"],
    ['src/server/a.ts', "import { main } from '../cli/main.ts';"],
    ['src/extension/a.ts', "import { start } from '../server/server.ts';"],
    ['src/extension/a.ts', "import { readFigure } from '../core/figures/read.ts';"],
    ['src/extension/a.ts', "import { parse } from 'yaml';"],
    ['webview/a.ts', "import { Button } from '@vscode/webview-ui-toolkit';"],
    ['webview/a.ts', "import { check } from '../src/core/rules/check-book.ts';"],
    ['webview/a.ts', "import type { Rule } from '../src/extension/client.ts';"],
  ])('are broken by %s: %s', (file, text) => {
    expect(violationsOf(file, text)).toHaveLength(1);
  });

  it.each([
    ['src/core/yaml/a.ts', "import { parseDocument } from 'yaml';"],
    ['src/core/book/a.ts', "import { range } from '../text/range.ts';"],
    ['src/core/language/a.ts', "import { check } from '../rules/check-book.ts';"],
    ['src/core/schema/a.ts', "import book from '../../../schemas/book.schema.json';"],
    ['src/extension/a.ts', "import * as vscode from 'vscode';\nimport { request } from '../server/protocol.ts';"],
    ['src/extension/a.ts', "import type { Figure } from '../core/figures/figure.ts';"],
    ['src/cli/a.ts', "import { join } from 'node:path';\nimport { start } from '../server/node.ts';"],
    ['webview/ui.ts', "import { Button } from '@vscode/webview-ui-toolkit';"],
    ['webview/a.ts', "import type { Picture } from '../src/core/charts/picture.ts';"],
    ['src/core/text/a.ts', "// import 'vscode'\nexport const text = \"import 'node:fs'\";"],
  ])('are kept by %s: %s', (file, text) => {
    expect(violationsOf(file, text)).toEqual([]);
  });
});
