import type { Book, BookFile, FileKind, FileRange } from '../book/book.ts';
import type { Message } from '../messages/message.ts';
import type { TextEdit } from '../text/range.ts';
import type { Aspect } from './aspects.ts';
import type { PartView } from './part-view.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A rule's setting in trendbook.yaml or on the command line. */
export type RuleLevel = Severity | 'off';

/**
 * One rule of findings: data and a function or several. A rule looks, reports, and never changes anything; it must not
 * throw on any input. Suppression, severities and order are the engine's business.
 *
 * What a rule can say by looking at one part of a file (a document, a text) it says in `checkPart`: the engine does not ask
 * again while that part is the same, and what of the rest of the book the rule says that it `reads`. `check` is for what only
 * the whole book shows; it is asked after every edit, and so must not look at every record of a large book.
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
  /** What `checkPart` and `checkFile` look at besides the part and its file; nothing where it is absent. */
  readonly reads?: readonly Aspect[];
  /** The files that `checkPart` and `checkFile` are for; all where it is absent. */
  readonly kinds?: readonly FileKind[];
  /** Its messages name lines of the same file, which move. */
  readonly tellsLines?: boolean;
  /**
   * What it reports in a file holds whatever the other files of the book are, its trendbook.yaml and the prose or trend
   * beside the file aside: it is told before a large book is read.
   */
  readonly alone?: boolean;
  /** Reports what lies in that part. */
  checkPart?(view: PartView, report: Report): void;
  /** Reports what lies in that file and in no part of it: problems of its text. */
  checkFile?(file: BookFile, report: Report): void;
  /**
   * `check` looks at the book as data: at trendbook.yaml, trends, tables, and at products as the model says them, wherever
   * that stands; and at what is faulty in any of these. It reports in no file of products.
   */
  readonly ofData?: boolean;
  /**
   * Does in steps what `check` then needs, where that takes long. It is done for all rules before any checks: of several that
   * need the same, one says so.
   */
  prepare?(book: Book): Iterable<void>;
  check?(book: Book, report: Report): void;
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
  /** Of a fix that is not safe these may be none, and be made when somebody asks for them: `editsOf`. */
  readonly edits: readonly FileEdit[];
  /** Makes the edits for the book as it then is. */
  makeEdits?(book: Book): readonly FileEdit[];
}

/** The edits of a fix; none where it can't be made any more. */
export function editsOf(fix: Fix, book: Book): readonly FileEdit[] {
  return fix.makeEdits?.(book) ?? fix.edits;
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
