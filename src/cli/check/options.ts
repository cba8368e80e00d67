import { message } from '../../core/messages/message.ts';
import type { RuleLevel } from '../../core/rules/rule.ts';
import { nearest } from '../../core/text/nearest.ts';
import { checkInputOptions, type InputOptions } from '../input-options.ts';
import { type Format, reporters } from '../reporters/index.ts';
import { UsageError } from '../usage-error.ts';

/** The options of `check` as commander reads them. */
export interface RawCheckOptions extends InputOptions {
  readonly book?: string;
  readonly format: string;
  readonly staged?: true;
  readonly since?: string;
  readonly fix?: true;
  readonly rule: readonly string[];
  readonly maxWarnings?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly color?: boolean;
  /** Whether what earlier runs have kept is used, and what this one finds is kept. */
  readonly cache: boolean;
}

export interface CheckSettings extends Omit<RawCheckOptions, 'format' | 'rule' | 'maxWarnings'> {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly maxWarnings: number;
}

const levels: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];

/** Pairs that contradict each other: what stands first, and what does not go with it. */
const conflicts = [
  ['fix', 'staged'],
  ['fix', 'stdin'],
  ['stdin', 'staged'],
  ['stdin', 'since'],
] as const;

/**
 * Checks what was typed.
 * @throws UsageError for the first thing that is wrong, with what was probably meant
 */
export function readCheckSettings(
  paths: readonly string[],
  raw: RawCheckOptions,
  ruleIds: ReadonlySet<string>,
): CheckSettings {
  for (const [first, second] of conflicts) {
    if (raw[first] && raw[second]) throw new UsageError(message('cli/conflict', { first, second }));
  }
  checkInputOptions(paths, raw);
  const { format, rule, maxWarnings, ...others } = raw;
  const rules = Object.fromEntries(rule.map((text) => readRule(text, ruleIds)));
  return { ...others, paths, format: readFormat(format), rules, maxWarnings: readMaximum(maxWarnings) };
}

function readFormat(text: string): Format {
  if (Object.hasOwn(reporters, text)) return text as Format;
  throw unknown('format', text, Object.keys(reporters));
}

function readRule(text: string, ruleIds: ReadonlySet<string>): [string, RuleLevel] {
  const [id, level, ...more] = text.split('=').map((part) => part.trim());
  if (!id || level === undefined || more.length > 0) throw new UsageError(message('cli/bad-rule', { text }));
  if (!ruleIds.has(id)) throw unknown('rule', id, [...ruleIds]);
  if (!(levels as readonly string[]).includes(level)) throw unknown('severity', level, levels);
  return [id, level as RuleLevel];
}

function readMaximum(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text)) throw new UsageError(message('cli/bad-number', { option: 'max-warnings', text }));
  return Number(text);
}

function unknown(what: 'format' | 'rule' | 'severity', text: string, known: readonly string[]): UsageError {
  const [suggestion] = nearest(text, known, 1);
  const choices = what === 'rule' ? undefined : known.join(', ');
  return new UsageError(message('cli/unknown-value', { what, text, suggestion, choices }));
}
