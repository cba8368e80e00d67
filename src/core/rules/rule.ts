import type { Book, FileRange } from '../book/book.ts';
import type { Message } from '../messages/message.ts';
import type { TextEdit } from '../text/range.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A rule's setting in trendbook.yaml or on the command line. */
export type RuleLevel = Severity | 'off';

/**
 * One rule of findings: data and a function. A rule looks at a whole book, reports, and never changes anything; it
 * must not throw on any input. Suppression, severities and order are the engine's business.
 */
export interface Rule {
  /** `group/name`, stable for ever: settings, suppressions and baselines name it. */
  readonly id: string;
  readonly severity: Severity;
  /** What the rule finds and why that matters; Markdown, for the docs page and hovers. */
  readonly documentation: { readonly en: string; readonly zh: string };
  /** They run as tests: an invalid example gives exactly the finding marked in it, a valid one none. */
  readonly examples: { readonly valid: readonly RuleExample[]; readonly invalid: readonly RuleExample[] };
  /** It has findings that no setting lowers: it runs also where it is off. */
  readonly runsWhenOff?: boolean;
  check(book: Book, report: Report): void;
}

/**
 * A file of a small book (rules/example-book.ts has the rest of it). In an invalid example ⟦ and ⟧ enclose the range of
 * the finding; they are taken out before the file is read.
 */
export interface RuleExample {
  readonly file: string;
  readonly text: string;
  /** Other files that this example needs. */
  readonly others?: Readonly<Record<string, string>>;
  /** The file after all of the finding's safe fixes, where the rule has one. */
  readonly fixed?: string;
  /** The file after the first fix of a finding whose fixes are for a person to choose. */
  readonly mended?: string;
}

export type Report = (where: FileRange, message: Message, fixes?: readonly Fix[], weight?: Weight) => void;

/**
 * How much weighs a finding that is not like the others of its rule: `error` is at least an error where the book's
 * settings say nothing of the rule; `unalterable` is one whatever settings and suppressions say.
 */
export type Weight = 'usual' | 'error' | 'unalterable';

/** A repair that an editor offers and `check --fix` applies where it is safe. */
export interface Fix {
  readonly title: Message;
  /** It cannot change what the book says: `--fix` and format on save may apply it unasked. */
  readonly safe: boolean;
  readonly edits: readonly FileEdit[];
}

export interface FileEdit extends TextEdit {
  readonly file: string;
}

/** What a rule found, with its severity settled. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly range: FileRange['range'];
  readonly message: Message;
  readonly fixes: readonly Fix[];
  /** No setting, suppression or baseline holds it back. */
  readonly unalterable?: boolean;
}
