import { render } from '../../core/messages/catalogue.ts';
import { type Message, message } from '../../core/messages/message.ts';
import { defaultSensitivity, type LeftOutReason } from '../../core/rankings/index.ts';
import { harmless } from '../reporters/safe-text.ts';
import { layOutTable } from '../text-table.ts';
import type { ListedRecord, Standing } from './standing.ts';

const parts = ['rank', 'id', 'name', 'score', 'interval', 'weights', 'without', 'notes'] as const;
const numeric = new Set([0, 3]);

/** For people at a terminal: a line a record, best first; then what to know about the numbers. */
export function table(standing: Standing): string {
  const { ranking, listed, locale } = standing;
  const say = (text: Message) => render(text, locale);
  const lines = [harmless(ranking.title)];
  if (listed.length > 0) {
    const head = parts.map((part) => say(message('rank/head', { part })));
    lines.push('', ...layOutTable([head, ...listed.map((record) => cellsOf(record, say))], numeric), '');
  }
  lines.push(...remarksOn(standing).map(say));
  return `${lines.join('\n')}\n`;
}

function cellsOf(record: ListedRecord, say: (text: Message) => string): string[] {
  const { id, label, score, rank, best, worst, imputed, straddles, sensitivity } = record;
  const without = [...sensitivity.without.values()].filter((each) => each !== undefined);
  const notes = [
    ...(straddles ? [say(message('rank/straddles'))] : []),
    ...(imputed.length > 0 ? [say(message('rank/imputed', { measures: imputed.join(', ') }))] : []),
  ];
  return [
    String(rank),
    id,
    label,
    // Never "-0.00".
    (Math.round(score * 100) / 100 + 0).toFixed(2),
    span(best, worst),
    span(sensitivity.p5, sensitivity.p95),
    without.length > 0 ? span(Math.min(...without), Math.max(...without)) : '—',
    notes.join('; '),
  ];
}

function span(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function remarksOn({ ranking, listed, seed }: Standing): Message[] {
  const { records, leftOut, coverage } = ranking;
  const remarks: Message[] = [message('rank/summary', { shown: listed.length, of: records.length })];
  if (listed.length > 0) {
    remarks.push(message('rank/interval', { outer: records.some(({ bound }) => bound === 'outer') }));
    remarks.push(message('rank/weights', { draws: defaultSensitivity.draws, seed }));
  }
  const reasons: readonly LeftOutReason[] = ['possible', 'no-data', 'incomplete', 'coverage'];
  for (const reason of reasons) {
    const count = leftOut.filter((each) => each.reason === reason).length;
    if (count > 0) remarks.push(message('rank/left-out', { reason, count }));
  }
  if (coverage === 'partial') remarks.push(message('rank/partial'));
  return remarks;
}
