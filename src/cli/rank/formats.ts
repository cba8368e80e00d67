import { writeCsv } from '../../core/text/csv-write.ts';
import type { Standing } from './standing.ts';
import { table } from './table.ts';

/** How a ranking can be printed. */
export const formats: Readonly<Record<'table' | 'json' | 'csv', (standing: Standing) => string>> = { table, json, csv };

export type RankFormat = keyof typeof formats;

/** For programs: an array, best first. A rank is null where without that indicator nothing is left to score by. */
function json({ listed, indicators }: Standing): string {
  const records = listed.map(({ id, score, rank, best, worst, imputed, bound, sensitivity }) => {
    const { median, p5, p95, without } = sensitivity;
    const ranks = Object.fromEntries(indicators.map((name) => [name, without.get(name) ?? null]));
    return { id, score, rank, best, worst, median, p5, p95, imputed, bound, without: ranks };
  });
  return `${JSON.stringify(records, undefined, 2)}\n`;
}

/** For spreadsheets: a line a record. */
function csv({ listed, indicators }: Standing): string {
  const head = ['id', 'name', 'score', 'rank', 'best', 'worst', 'median', 'p5', 'p95', 'imputed', 'bound', 'straddles'];
  const lines = listed.map(({ id, label, score, rank, best, worst, imputed, bound, straddles, sensitivity }) => {
    const { median, p5, p95, without } = sensitivity;
    const ranks = indicators.map((name) => without.get(name));
    const marks = [imputed.join(' '), bound, String(straddles)];
    return [id, label, score, rank, best, worst, median, p5, p95, ...marks, ...ranks];
  });
  return writeCsv([[...head, ...indicators.map((name) => `without ${name}`)], ...lines]);
}
