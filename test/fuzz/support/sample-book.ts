import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Files = Readonly<Record<string, string>>;

/** Where the project is: its commands run there, and so do the tests. */
export const projectFolder = process.cwd();

/** The sample book's files by path, with forward slashes; its README is none of them. */
export const sampleBook: Files = readFolder(join(projectFolder, 'samples/ai-trends-2024'));

/** The paths of the files that the book reads. */
export const samplePaths: readonly string[] = Object.keys(sampleBook).sort();

function readFolder(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !/README/.test(path));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}
