import { createColors } from 'picocolors';
import { type EvidenceRecord, type VerdictKind, verdictSigns } from '../../core/claims/index.ts';
import { render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import type { Display } from '../reporters/report.ts';
import { harmless } from '../reporters/safe-text.ts';
import type { ClaimReport, ReportedClaim } from './claim-report.ts';
import { countVerdicts, type VerdictCounts } from './count-verdicts.ts';

type Colors = ReturnType<typeof createColors>;

/** So many records are named; of more the number is given. */
const mostNamed = 5;

/** For people at a terminal: the claims by trend, each with its verdict, its reason and the records that count. */
export function pretty(report: ClaimReport, display: Display): string {
  const colors = createColors(display.color);
  const lines: string[] = [];
  let trend: string | undefined;
  for (const claim of report.claims) {
    if (claim.trend !== trend) {
      if (trend !== undefined) lines.push('');
      lines.push(`${colors.bold(harmless(claim.title))}  ${colors.dim(harmless(claim.file))}`);
    }
    trend = claim.trend;
    lines.push(...describe(claim, report, colors));
  }
  if (lines.length > 0) lines.push('');
  const counts = countVerdicts(report.claims.map(({ verdict }) => verdict));
  return `${[...lines, summaryOf(counts, report, colors)].join('\n')}\n`;
}

function describe({ id, line, verdict }: ReportedClaim, { locale }: ClaimReport, colors: Colors): string[] {
  const { kind, statement } = verdict;
  const paint = painter(kind, colors);
  const label = paint(`${verdictSigns[kind]} ${render(message('claim/kind', { kind }), locale)}`);
  const head = `  ${label}  ${harmless(statement ?? '')}  ${colors.dim(`${harmless(id)}:${line}`)}`;
  if (kind === 'cited') return [head];
  const lines = [head, `      ${harmless(render(verdict.reason, locale))}`];
  const say = (part: 'certain' | 'possible', records: readonly EvidenceRecord[]) => {
    if (records.length === 0) return;
    const named = records.slice(0, mostNamed).map(nameOf);
    const text = message('claims/records', { part, names: named, count: records.length });
    lines.push(`      ${colors.dim(harmless(render(text, locale)))}`);
  };
  say('certain', verdict.certain);
  if (kind !== 'verified') say('possible', verdict.possible);
  return lines;
}

function nameOf({ label, text }: EvidenceRecord): string {
  return text === undefined ? label : `${label} ${text}`;
}

function summaryOf(counts: VerdictCounts, { locale, claims }: ClaimReport, colors: Colors): string {
  const text = render(message('claims/summary', { counts, all: claims.length }), locale);
  if (counts.contradicted > 0) return colors.red(text);
  return counts.unsupported + counts.unverifiable > 0 ? colors.yellow(text) : colors.green(text);
}

function painter(kind: VerdictKind, colors: Colors): (text: string) => string {
  switch (kind) {
    case 'verified':
      return colors.green;
    case 'contradicted':
      return colors.red;
    case 'consistent':
      return colors.blue;
    case 'cited':
      return colors.dim;
    default:
      return colors.yellow;
  }
}
