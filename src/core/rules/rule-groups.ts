import type { Book, FileKind } from '../book/book.ts';
import { type Aspect, readAspect } from './aspects.ts';
import type { Rule } from './rule.ts';

/** Rules about parts of files that read the same of a book: they are asked again together. */
export interface RuleGroup {
  readonly rules: readonly Rule[];
  readonly reads: readonly Aspect[];
  /** Undefined: files of all kinds. */
  readonly kinds: ReadonlySet<FileKind> | undefined;
  readonly tellsLines: boolean;
}

/** What the rules of a group read of a book: the same object as long as that is the same. */
export type Values = readonly unknown[];

/** The groups of those rules, in the order of their first rules. */
export function groupsOf(rules: readonly Rule[]): readonly RuleGroup[] {
  const groups = new Map<string, { rules: Rule[]; sample: Rule }>();
  for (const rule of rules) {
    if (!rule.checkPart) continue;
    const key = JSON.stringify([rule.reads ?? [], rule.kinds ?? [], rule.tellsLines ?? false]);
    const group = groups.get(key);
    if (group) group.rules.push(rule);
    else groups.set(key, { rules: [rule], sample: rule });
  }
  return [...groups.values()].map(({ rules: own, sample }) => ({
    rules: own,
    reads: sample.reads ?? [],
    kinds: sample.kinds && new Set(sample.kinds),
    tellsLines: sample.tellsLines ?? false,
  }));
}

/** What a group reads of a book; `before` where that is the same. */
export function readValues({ reads }: RuleGroup, book: Book, before: Values | undefined): Values {
  const values = reads.map((aspect) => readAspect(aspect, book));
  return before?.every((each, index) => each === values[index]) ? before : values;
}
