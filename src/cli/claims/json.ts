import type { Verdict } from '../../core/claims/index.ts';
import type { Locale } from '../../core/messages/message.ts';
import { toJson } from '../reporters/json.ts';
import { type ClaimReport, textOf } from './claim-report.ts';

/** For programs: an array of the claims; an end without bound is null, percentages are fractions. */
export function json({ locale, claims }: ClaimReport): string {
  const plain = claims.map(({ id, trend, file, line, verdict }) => ({
    id,
    trend,
    file,
    line,
    statement: verdict.statement ?? null,
    verdict: verdict.kind,
    claimed: plainValue(verdict.claimed, locale),
    computed: plainValue(verdict.computed, locale),
    certain: verdict.certain.map((record) => record.id),
    possible: verdict.possible.map((record) => record.id),
  }));
  return `${toJson(plain)}\n`;
}

function plainValue(value: Verdict['claimed'] | Verdict['computed'], locale: Locale) {
  if (value === undefined) return null;
  if (!('min' in value)) return value;
  const { min, max, minOpen, maxOpen } = value;
  const end = (number: number) => (Number.isFinite(number) ? number : null);
  return { text: textOf(value, locale), min: end(min), max: end(max), minOpen, maxOpen };
}
