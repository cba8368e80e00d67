import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SourceText } from '../../src/core/text/source-text.ts';
import { unmark } from '../support/marked-text.ts';
import type { Defect } from './defects.ts';

export const sampleFolder = join(import.meta.dirname, '../../samples/ai-trends-2024');

/** The sample book's files, by path. */
export function readSample(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(sampleFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(sampleFolder.length + 1).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
  }
  return files;
}

/** What a defect makes of its file, and the one finding that must come of it, in the terms of `check --format json`. */
export interface Planted {
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly expected: {
    readonly file: string;
    readonly rule: string;
    readonly severity: string;
    readonly line: number;
    readonly column: number;
    readonly endLine?: number;
    readonly endColumn?: number;
  };
}

export function plant(defect: Defect, sample: Readonly<Record<string, string>>): Planted {
  const { file, rule, severity, was, becomes, at } = defect;
  const before = sample[file];
  if (typeof becomes !== 'string') return { file, content: becomes, expected: { file, rule, severity, ...place(at!) } };
  if (was === undefined && before !== undefined) throw new Error(`${file} is in the sample`);
  const count = was === undefined ? 1 : before!.split(was).length - 1;
  if (count < 1) throw new Error(`${file} does not hold ${JSON.stringify(was)}`);
  const { text, ranges } = unmark(was === undefined ? becomes : before!.replace(was, () => becomes));
  if (at) return { file, content: text, expected: { file, rule, severity, ...place(at) } };
  const source = new SourceText(text);
  const start = source.positionAt(ranges[0]!.start);
  const end = source.positionAt(ranges[0]!.end);
  const expected = {
    file,
    rule,
    severity,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
  return { file, content: text, expected };
}

function place([line, column]: readonly [number, number]) {
  return { line, column };
}
