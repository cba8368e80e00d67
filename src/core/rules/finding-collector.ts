import type { Book } from '../book/book.ts';
import { ignoredFiles, ignoreGlobs } from './ignored-files.ts';
import type { Finding, Report, Rule, RuleLevel } from './rule.ts';
import { readRuleLevels } from './rule-levels.ts';

/** What a book, and who asks, say of rules. */
export interface Settings {
  readonly levels: Readonly<Record<string, RuleLevel>>;
  readonly ignores: (path: string) => boolean;
  /** Equal for equal settings. */
  readonly key: string;
}

/** @param overrides levels that win over the book's own lint.rules */
export function settingsOf(book: Book, overrides: Readonly<Record<string, RuleLevel>>): Settings {
  const levels = { ...readRuleLevels(book), ...overrides };
  const key = JSON.stringify([Object.entries(levels).sort(), ignoreGlobs(book)]);
  return { levels, ignores: ignoredFiles(book), key };
}

/** Makes findings of what rules report: with the level that is set for the rule, and not in ignored files. */
export class FindingCollector {
  readonly #settings: Settings;
  readonly #add: (finding: Finding) => void;

  constructor(settings: Settings, add: (finding: Finding) => void) {
    this.#settings = settings;
    this.#add = add;
  }

  /** Lets a rule report, unless it is switched off. */
  run(rule: Rule, look: (report: Report) => void): void {
    const { levels, ignores } = this.#settings;
    const level = levels[rule.id];
    if (level === 'off' && !rule.runsWhenOff) return;
    look(({ file, range }, message, fixes = [], weight = 'usual') => {
      const { id } = rule;
      if (weight === 'unalterable') {
        this.#add({ rule: id, file, range, message, fixes, severity: 'error', unalterable: true });
      } else if (level !== 'off' && !ignores(file)) {
        const severity = level ?? (weight === 'error' ? 'error' : rule.severity);
        this.#add({ rule: id, file, range, message, fixes, severity });
      }
    });
  }
}
