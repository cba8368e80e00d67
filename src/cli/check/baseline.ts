import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { message } from '../../core/messages/message.ts';
import type { Diagnostic } from '../reporters/report.ts';
import { systemFailureOf } from '../system-error.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-file.ts';
import { identityOf } from './identity.ts';

/**
 * Findings that were there when a team began, and that a check holds back until they are mended: a JSON file that is
 * kept in the repository. Files in it are relative to its own folder.
 */
interface BaselineFile {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

interface BaselineEntry {
  readonly file: string;
  readonly rule: string;
  readonly text: string;
  readonly message: string;
  readonly params: unknown;
  /** How many equal ones there are in the file. */
  readonly count: number;
}

/**
 * The diagnostics that a baseline does not know: of equal ones in a file, those beyond the number that it has.
 * @throws UsageError where the file cannot be read or is no baseline
 */
export async function withoutBaseline(
  diagnostics: readonly Diagnostic[],
  path: string,
  workingFolder: string,
): Promise<Diagnostic[]> {
  const left = new Map<string, number>();
  for (const { count, ...entry } of (await readBaseline(resolve(workingFolder, path), path)).findings) {
    const key = keyOf(entry);
    left.set(key, (left.get(key) ?? 0) + count);
  }
  return diagnostics.filter((diagnostic) => {
    if (diagnostic.finding.unalterable) return true;
    const key = keyOf(entryOf(diagnostic, path, workingFolder));
    const known = left.get(key) ?? 0;
    if (known > 0) left.set(key, known - 1);
    return known === 0;
  });
}

/** Writes the baseline that holds back exactly these diagnostics. */
export async function writeBaseline(
  diagnostics: readonly Diagnostic[],
  path: string,
  workingFolder: string,
): Promise<void> {
  const entries = new Map<string, BaselineEntry>();
  for (const diagnostic of diagnostics) {
    const entry = entryOf(diagnostic, path, workingFolder);
    const key = keyOf(entry);
    entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  const file: BaselineFile = { version: 1, findings: [...entries.values()] };
  try {
    await writeWhole(resolve(workingFolder, path), Buffer.from(`${JSON.stringify(file, undefined, 2)}\n`));
  } catch (error) {
    throw new UsageError(message('cli/cannot-write', { path, failure: systemFailureOf(error) }));
  }
}

async function readBaseline(absolute: string, path: string): Promise<BaselineFile> {
  let text: string;
  try {
    text = await readFile(absolute, 'utf8');
  } catch (error) {
    throw new UsageError(message('cli/cannot-read', { path, failure: systemFailureOf(error) }));
  }
  const file = parse(text);
  if (!isBaseline(file)) throw new UsageError(message('cli/bad-baseline', { path }));
  return file;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isBaseline(value: unknown): value is BaselineFile {
  const file = value as Partial<BaselineFile> | null | undefined;
  return (
    file?.version === 1 &&
    Array.isArray(file.findings) &&
    file.findings.every((entry) => typeof entry?.file === 'string' && Number.isInteger(entry.count))
  );
}

function entryOf(diagnostic: Diagnostic, path: string, workingFolder: string): Omit<BaselineEntry, 'count'> {
  const folder = dirname(resolve(workingFolder, path));
  const file = relative(folder, resolve(workingFolder, diagnostic.file)).split(sep).join('/');
  return { file, ...identityOf(diagnostic) };
}

function keyOf({ file, rule, text, message: id, params }: Omit<BaselineEntry, 'count'>): string {
  return JSON.stringify([file, rule, text, id, params]);
}
