import type { Book, BookFile, FilePart } from '../book/book.ts';
import { FindingCollector, type Settings } from './finding-collector.ts';
import { hasConflict, PartView } from './part-view.ts';
import { readByFaults } from './ref/reference-faults.ts';
import type { Finding } from './rule.ts';
import type { RuleGroup, Values } from './rule-groups.ts';

/** What the rules of each group found in a part, and what that hangs on besides the part. */
interface CheckedPart {
  readonly values: readonly Values[];
  readonly found: readonly (readonly Finding[])[];
  readonly line: number;
  readonly conflict: boolean;
}

const nothing: readonly Finding[] = [];

/** Runs the rules about parts of files, and keeps what they found for as long as a part and what they read are the same. */
export class PartCheck {
  readonly #groups: readonly RuleGroup[];
  readonly #origin: PartCheck | undefined;
  /** What most parts have: the same object for all of them. */
  readonly #none: readonly (readonly Finding[])[];
  readonly #kept = new WeakMap<FilePart, CheckedPart>();

  /** @param origin what it has found is good here, too, where the book says the same; nothing is kept in it */
  constructor(groups: readonly RuleGroup[], origin?: PartCheck) {
    this.#groups = groups;
    this.#origin = origin;
    this.#none = origin ? origin.#none : groups.map(() => nothing);
  }

  /** @param values what each group reads of the book */
  check(part: FilePart, file: BookFile, book: Book, values: readonly Values[], settings: Settings): readonly Finding[] {
    const known = this.#known(part);
    const conflict = hasConflict(file);
    const line = lineOf(part, file);
    if (known?.values === values && known.line === line && known.conflict === conflict) return this.#all(known);
    let view: PartView | undefined;
    const found = this.#groups.map((group, index) => {
      const { kinds, rules, tellsLines } = group;
      if (kinds && !kinds.has(file.kind)) return nothing;
      // Whatever else is broken in the book, there is nothing here that it would explain.
      if (group.reads === readByFaults && isFaultless(part)) return nothing;
      const old = known?.found[index];
      const isCurrent = known?.values[index] === values[index] && known?.conflict === conflict;
      const isMoved = tellsLines && known?.line !== line && old !== nothing;
      if (old && isCurrent && !isMoved) return old;
      view ??= new PartView(part, file, book);
      return run(rules, view, settings);
    });
    const checked = { values, found: found.every((list) => list === nothing) ? this.#none : found, line, conflict };
    this.#kept.set(part, checked);
    return this.#all(checked);
  }

  /** What the rules of each group found last in a part; undefined where they would look again. */
  foundIn(part: FilePart, values: readonly Values[]): readonly (readonly Finding[])[] | undefined {
    const known = this.#known(part);
    return known?.values === values ? known.found : undefined;
  }

  /** Takes what the rules of each group have found in a part in an earlier run; undefined: nothing at all. */
  take(
    part: FilePart,
    file: BookFile,
    values: readonly Values[],
    found: readonly (readonly Finding[])[] | undefined,
  ): void {
    const ofGroups = found?.map((list) => (list.length === 0 ? nothing : list)) ?? this.#none;
    this.#kept.set(part, { values, found: ofGroups, line: lineOf(part, file), conflict: hasConflict(file) });
  }

  #known(part: FilePart): CheckedPart | undefined {
    const own = this.#kept.get(part);
    return own || !this.#origin ? own : this.#origin.#known(part);
  }

  #all({ found }: CheckedPart): readonly Finding[] {
    return found === this.#none ? nothing : found.flat();
  }
}

function isFaultless({ document, faulty, tableFaults }: FilePart): boolean {
  const isWhole = !document || (document.schemaProblems.length === 0 && !document.stream);
  return isWhole && faulty.length === 0 && tableFaults.length === 0;
}

/** Where a document of a stream begins: the others begin with their files. */
function lineOf({ document }: FilePart, { source }: BookFile): number {
  return document?.stream && source ? source.positionAt(document.yaml.range.start).line : 0;
}

function run(rules: RuleGroup['rules'], view: PartView, settings: Settings): readonly Finding[] {
  const found: Finding[] = [];
  const collector = new FindingCollector(settings, (finding) => found.push(finding));
  for (const rule of rules) collector.run(rule, (report) => rule.checkPart!(view, report));
  return found.length === 0 ? nothing : found;
}
