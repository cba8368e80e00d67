import { createHash } from 'node:crypto';
import { readSource } from '../../core/book/source.ts';
import type { RuleLevel } from '../../core/rules/rule.ts';
import { safeFixOf } from '../../core/rules/safe-fix.ts';
import type { SourceText } from '../../core/text/source-text.ts';
import type { Examination } from '../../core/workspace/examine.ts';
import { BookCache } from '../../node/cache/book-cache.ts';
import { resultPrefix } from '../../node/cache/evict.ts';
import { readNames } from '../../node/cache/kept-names.ts';
import { type IdentifiedFileSystem, isIdentified, isNameByGit } from '../../node/identified-files.ts';
import type { BookToRead } from '../books/open-books.ts';
import type { Core, Environment } from '../environment.ts';
import type { Fixed } from './fix.ts';
import type { CheckSettings } from './options.ts';
import { everything, type Selection } from './select.ts';

/** What a check of a book says, now or then. */
export interface ExaminedBook {
  readonly examination: Examination;
  /** The text of a file with findings; undefined where it could not be read. */
  sourceOf(path: string): SourceText | undefined;
  /** The files that changed, with those that depend on them, where only they were asked for. */
  readonly changed: Selection;
  readonly fixed: Fixed;
}

interface Kept {
  readonly examination: Examination;
  /** Files that are not among those listed and that were read all the same, or in vain: path and identity. */
  readonly others: readonly (readonly [string, string])[];
}

/** The results of earlier checks that this one can use, and where its own is kept; undefined where there are none. */
export function keptExaminations(
  { folder, fileSystem }: BookToRead,
  { cache: isWanted, stdin, rules }: CheckSettings,
  environment: Environment,
  core: Core,
): KeptExaminations | undefined {
  // What is piped in changes with every key that is pressed.
  if (!isWanted || stdin || !isIdentified(fileSystem)) return undefined;
  const cache = BookCache.of(folder, environment.variables, core.build);
  return cache && new KeptExaminations(cache, fileSystem, rules);
}

/** What was kept of a check that would find the same, where nothing else is asked for than what it found. */
export async function findKept(
  kept: KeptExaminations | undefined,
  paths: readonly string[],
  { since, fix }: CheckSettings,
): Promise<ExaminedBook | undefined> {
  if (since !== undefined) return undefined;
  const found = await kept?.find(paths);
  return fix && found?.examination.findings.some(safeFixOf) ? undefined : found;
}

/**
 * The results of earlier checks of a book. One stands for a check where every file that was read for it has the same
 * content, and the rules have the same levels; times of files are of no account.
 */
export class KeptExaminations {
  readonly cache: BookCache;
  readonly fileSystem: IdentifiedFileSystem;
  readonly #rules: Readonly<Record<string, RuleLevel>>;
  #names: ReadonlyMap<string, string> | undefined;
  #seen: ReadonlyMap<string, string> = new Map();

  constructor(cache: BookCache, fileSystem: IdentifiedFileSystem, rules: Readonly<Record<string, RuleLevel>>) {
    this.cache = cache;
    this.fileSystem = fileSystem;
    this.#rules = rules;
  }

  /** The names of what files held when `find` looked at them, by path. */
  get seen(): ReadonlyMap<string, string> {
    return this.#seen;
  }

  /**
   * What an earlier check of the same content found; undefined where there was none.
   * @param paths the book's files as they are listed now
   */
  async find(paths: readonly string[]): Promise<ExaminedBook | undefined> {
    if (!this.cache.has(resultPrefix)) return undefined;
    const identities = new Map(await this.identify(paths));
    this.#seen = identities;
    const kept = this.cache.readValue(this.#nameOf(paths, identities)!) as Kept | undefined;
    if (!kept) return undefined;
    const others = await this.identify(kept.others.map(([path]) => path));
    if (others.some(([, identity], index) => identity !== kept.others[index]![1])) return undefined;
    for (const [path, identity] of others) identities.set(path, identity);
    const found = [...new Set(kept.examination.findings.map(({ file }) => file))];
    const sources = new Map<string, SourceText | undefined>();
    for (const [index, { identity, content }] of (await this.fileSystem.identify(found, () => true)).entries()) {
      // It was changed this moment.
      if (this.#nameOfContent(identity) !== identities.get(found[index]!)) return undefined;
      sources.set(found[index]!, readSource(content!).source);
    }
    return {
      examination: kept.examination,
      sourceOf: (path) => sources.get(path),
      changed: everything,
      fixed: { count: 0, problems: [] },
    };
  }

  /**
   * Keeps what a check found.
   * @param identities of all that was read for it
   */
  keep(paths: readonly string[], identities: ReadonlyMap<string, string>, examination: Examination): void {
    const name = this.#nameOf(paths, identities);
    if (name === undefined) return;
    const listed = new Set(paths);
    const others = [...identities].filter(([path]) => !listed.has(path));
    const kept: Kept = { examination, others };
    this.cache.keepValue(name, kept);
  }

  /** Undefined where a listed file was not read. */
  #nameOf(paths: readonly string[], identities: ReadonlyMap<string, string>): string | undefined {
    const hash = createHash('sha256').update(JSON.stringify(Object.entries(this.#rules).sort()));
    const lines: string[] = [];
    for (const path of paths) {
      const identity = identities.get(path);
      if (identity === undefined) return undefined;
      lines.push(`${path}\0${identity}\0`);
    }
    return resultPrefix + hash.update(lines.join('')).digest('hex').slice(0, 40);
  }

  /** The names of what files hold. */
  async identify(paths: readonly string[]): Promise<[string, string][]> {
    const found = await this.fileSystem.identify(paths, () => false);
    return paths.map((path, index) => [path, this.#nameOfContent(found[index]!.identity)]);
  }

  /** Contents have one name here, whoever has named them. */
  #nameOfContent(identity: string): string {
    if (!isNameByGit(identity)) return identity;
    this.#names ??= readNames(this.cache);
    return this.#names.get(identity) ?? identity;
  }
}
