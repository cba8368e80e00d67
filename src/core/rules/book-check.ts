import type { Book, BookFile, FileContents } from '../book/book.ts';
import { steady } from '../book/derived.ts';
import { runToEnd } from '../text/run-to-end.ts';
import { type BookFindings, orderedFindings } from './book-findings.ts';
import { FindingCollector, type Settings, settingsOf } from './finding-collector.ts';
import { rules } from './index.ts';
import { PartCheck } from './part-check.ts';
import type { Finding, Rule, RuleLevel } from './rule.ts';
import { groupsOf, readValues, type Values } from './rule-groups.ts';
import { hasSameData } from './same-data.ts';
import { settleFindings } from './settle-findings.ts';

const groups = groupsOf(rules);
const fileRules = rules.filter(({ checkFile }) => checkFile);
const bookRules = rules.filter(({ check }) => check);

/** What was found in a file of a book, for a later run of the program. */
export interface FoundInFile {
  /** By rules about files as a whole. */
  readonly ofFile: readonly Finding[];
  /** By part, by group of rules; undefined where nothing was found in any. */
  readonly ofParts: readonly (readonly (readonly Finding[])[])[] | undefined;
  /** By rules about books. */
  readonly others: readonly Finding[];
  readonly settled: readonly Finding[];
}

/** A book that an earlier run has left. */
interface Resumed {
  readonly book: Book;
  /** What rules about books have found; undefined where not all of it is known. */
  readonly others: readonly Finding[] | undefined;
}

/** What was found in one file. */
interface CheckedFile {
  readonly file: BookFile | undefined;
  readonly contents: FileContents | undefined;
  readonly values: readonly Values[];
  /** By rules about files as a whole. */
  readonly ofFile: readonly Finding[];
  /** Those too, and by rules about its parts. */
  readonly own: readonly Finding[];
  /** By rules about books. */
  readonly others: readonly Finding[];
  /** Undefined while `others` are not known. */
  readonly settled: readonly Finding[] | undefined;
  /** What an earlier run has left, where that is still so. */
  readonly resumed?: FoundInFile | undefined;
}

/**
 * Checks one book as it changes: rules look again at what an edit changed, and at nothing else. The findings are those of a
 * check from scratch. Nothing of an earlier state of the book is kept but what is in the last one too.
 */
export class BookCheck {
  readonly #overrides: Readonly<Record<string, RuleLevel>>;
  #settings: Settings | undefined;
  #parts = new PartCheck(groups);
  #files = new Map<string, CheckedFile>();
  #values: readonly Values[] = [];
  #last: BookFindings | undefined;
  /** What was resumed from, as long as nothing was checked since. */
  #resumed: Resumed | undefined;

  constructor(overrides: Readonly<Record<string, RuleLevel>> = {}) {
    this.#overrides = overrides;
  }

  /** One that begins where this one stands, for a book that goes another way from here. */
  fork(): BookCheck {
    const fork = new BookCheck(this.#overrides);
    fork.#settings = this.#settings;
    fork.#parts = new PartCheck(groups, this.#parts);
    fork.#files = new Map(this.#files);
    fork.#values = this.#values;
    fork.#last = this.#last;
    fork.#resumed = this.#resumed;
    return fork;
  }

  check(book: Book): BookFindings {
    return runToEnd(this.steps(book));
  }

  /**
   * The same in steps of a few milliseconds, between which the caller may do something else. Whoever does not go on to the
   * end has no findings, and the next check takes over what is done.
   */
  *steps(book: Book): Generator<void, BookFindings> {
    this.#read(book);
    const settings = this.#settings!;
    for (const [path, file] of book.files) {
      const contents = book.contents.get(path)!;
      const known = this.#files.get(path);
      if (known?.file === file && known.contents === contents && known.values === this.#values) continue;
      this.#files.set(path, this.#checkFile(book, file, contents, known));
      yield;
    }
    const others = new Map<string, Finding[]>();
    const add = (finding: Finding) => {
      const list = others.get(finding.file);
      if (list) list.push(finding);
      else others.set(finding.file, [finding]);
    };
    const known = this.#knownOfData(book);
    this.#resumed = undefined;
    const isKnown = (rule: Rule) => known !== undefined && rule.ofData;
    for (const rule of bookRules) {
      if (!isKnown(rule)) for (const _ of rule.prepare?.(book) ?? []) yield;
    }
    for (const rule of bookRules) {
      if (isKnown(rule)) {
        for (const finding of known ?? []) if (finding.rule === rule.id) add(finding);
        continue;
      }
      const collector = new FindingCollector(settings, add);
      collector.run(rule, (report) => rule.check!(book, report));
      yield;
    }
    const changed = this.#settle(book, others, settings);
    this.#last = orderedFindings(book, this.#last, changed, (path) => this.#files.get(path)?.settled ?? []);
    return this.#last;
  }

  /** What was found in the files of the book that was checked last; undefined where it does not stand for a check. */
  foundIn(path: string): FoundInFile | undefined {
    const known = this.#files.get(path);
    if (!known?.settled || !known.contents || known.values !== this.#values) return undefined;
    if (known.resumed) return known.resumed;
    const ofParts: (readonly (readonly Finding[])[])[] = [];
    for (const part of known.contents.parts) {
      const found = this.#parts.foundIn(part, this.#values);
      if (!found) return undefined;
      ofParts.push(found);
    }
    const { ofFile, others, settled } = known;
    const isClean = ofParts.every((found) => found.every((list) => list.length === 0));
    return { ofFile, ofParts: isClean ? undefined : ofParts, others, settled };
  }

  /** Whether what was found in a file is what it was when it was resumed. */
  isAsResumed(path: string): boolean {
    return this.#files.get(path)?.resumed !== undefined;
  }

  /**
   * Goes on from where an earlier run had come to with a book of the same files, under the same overrides.
   * @param foundIn what `foundIn` gave then; undefined for a file that is to be checked again
   */
  resume(book: Book, foundIn: (path: string) => FoundInFile | undefined): void {
    this.#read(book);
    const all: Finding[] = [];
    let isAll = true;
    for (const [path, file] of book.files) {
      const found = foundIn(path);
      if (!found) {
        isAll = false;
        continue;
      }
      for (const finding of found.others) all.push(finding);
      const { ofFile, ofParts, others, settled } = found;
      const contents = book.contents.get(path)!;
      const own = [...ofFile, ...(ofParts?.flat(2) ?? [])];
      this.#files.set(path, { file, contents, values: this.#values, ofFile, own, others, settled, resumed: found });
    }
    this.#resumed = { book, others: isAll ? all : undefined };
  }

  /** What rules about data have found where the book that was resumed from says the same; undefined where they look again. */
  #knownOfData(book: Book): readonly Finding[] | undefined {
    const { others, book: before } = this.#resumed ?? {};
    return before && others && hasSameData(before, book) ? others : undefined;
  }

  /** Takes in what the book says of rules, and what rules about files read of it. */
  #read(book: Book): void {
    const settings = settingsOf(book, this.#overrides);
    if (settings.key !== this.#settings?.key) {
      this.#files = new Map();
      this.#parts = new PartCheck(groups);
      this.#last = undefined;
      this.#resumed = undefined;
    }
    this.#settings = settings;
    const values = groups.map((group, index) => readValues(group, book, this.#values[index]));
    this.#values = steady(this.#values, values);
  }

  #checkFile(book: Book, file: BookFile, contents: FileContents, known: CheckedFile | undefined): CheckedFile {
    if (known) this.#takeParts(known);
    // They read nothing but the file.
    const ofFile = known?.file === file ? known.ofFile : this.#checkText(file);
    const found = [...ofFile];
    for (const part of contents.parts) {
      for (const each of this.#parts.check(part, file, book, this.#values, this.#settings!)) found.push(each);
    }
    const own = steady(known?.own, found);
    const holds = known?.file === file && known.own === own;
    const { others = [], settled } = known ?? {};
    return { file, contents, values: this.#values, ofFile, own, others, settled: holds ? settled : undefined };
  }

  /** What was resumed counts part by part where a file is looked at again. */
  #takeParts({ file, contents, values, resumed }: CheckedFile): void {
    if (!resumed || !file || !contents) return;
    for (const [at, part] of contents.parts.entries()) {
      this.#parts.take(part, file, values, resumed.ofParts?.[at]);
    }
  }

  #checkText(file: BookFile): readonly Finding[] {
    const found: Finding[] = [];
    const collector = new FindingCollector(this.#settings!, (finding) => found.push(finding));
    for (const rule of fileRules) collector.run(rule, (report) => rule.checkFile!(file, report));
    return found;
  }

  /** Settles the files in which something changed. @returns their paths */
  #settle(book: Book, others: ReadonlyMap<string, readonly Finding[]>, settings: Settings): string[] {
    const changed: string[] = [];
    for (const path of others.keys()) {
      if (!this.#files.has(path)) this.#files.set(path, { ...nowhere, values: this.#values });
    }
    for (const [path, known] of this.#files) {
      const file = book.files.get(path);
      const found = others.get(path);
      // So it is with nearly all files of a large book.
      if (file && known.settled && !found && known.others.length === 0) continue;
      const own = file ? known.own : [];
      const now = found ?? [];
      if (!file && now.length === 0) {
        this.#files.delete(path);
        changed.push(path);
        continue;
      }
      if (known.settled && isSameList(known.others, now)) continue;
      changed.push(path);
      const settled = settleFindings(file, path, [...own, ...now], settings);
      this.#files.set(path, { ...known, file, own, others: now, settled, resumed: undefined });
    }
    return changed;
  }
}

const nowhere = { file: undefined, contents: undefined, ofFile: [], own: [], others: [], settled: undefined };

/** Rules about books make their findings anew. */
function isSameList(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((each, index) => isSameFinding(each, b[index]!));
}

function isSameFinding(a: Finding, b: Finding): boolean {
  if (a.rule !== b.rule || a.severity !== b.severity || a.unalterable !== b.unalterable) return false;
  if (a.range.start !== b.range.start || a.range.end !== b.range.end) return false;
  const isSameMessage = a.message === b.message || JSON.stringify(a.message) === JSON.stringify(b.message);
  return isSameMessage && (a.fixes === b.fixes || JSON.stringify(a.fixes) === JSON.stringify(b.fixes));
}
