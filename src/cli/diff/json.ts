import type { Verdict } from '../../core/claims/index.ts';
import type { BookDiff, BookName, DatedFigure } from '../../core/diff/index.ts';
import { render } from '../../core/messages/catalogue.ts';
import type { Locale } from '../../core/messages/message.ts';
import { textOf } from '../claims/claim-report.ts';
import { toJson } from '../reporters/json.ts';

/** For programs: one object (`docs/diff.md`). An end without bound is null, percentages are fractions. */
export function json(diff: BookDiff, [first, second]: readonly [string, string], locale: Locale): string {
  const document = {
    version: 1,
    older: named(diff.older, first),
    newer: named(diff.newer, second),
    verdicts: diff.verdicts.map(
      ({ claim, trend, statement, before, after, computedBefore, computedAfter, reason }) => ({
        claim,
        trend: trend ?? null,
        statement: statement ?? null,
        before,
        after,
        computedBefore: computed(computedBefore, locale),
        computedAfter: computed(computedAfter, locale),
        reason: render(reason, locale),
      }),
    ),
    figures: diff.figures.map(({ change, dataset, id, label, measure, before, after, relative }) => ({
      change,
      dataset,
      id,
      label,
      measure,
      before: figure(before),
      after: figure(after),
      relative: relative ?? null,
    })),
    ranks: diff.ranks.map(({ change, ranking, id, label, before, after }) => ({
      change,
      ranking,
      id,
      label,
      before: before ?? null,
      after: after ?? null,
    })),
    forecasts: diff.forecasts.map(({ trend, id, statement, due, confidence, state, outcome, dropped }) => ({
      trend,
      id: id ?? null,
      statement,
      due: due ?? null,
      confidence: confidence ?? null,
      state,
      dropped,
      outcome: outcome
        ? { resolved: outcome.resolved ?? null, result: outcome.result ?? null, note: outcome.note ?? null }
        : null,
    })),
    entries: diff.entries.map(({ kind, change, id, label, fields }) => ({
      kind,
      change,
      id,
      label,
      fields: fields.map(({ field, before, after }) => ({ field, before: before ?? null, after: after ?? null })),
    })),
  };
  return `${toJson(document)}\n`;
}

function named({ title, edition, asOf }: BookName, argument: string) {
  return { argument, title, edition: edition ?? null, asOf: asOf ?? null };
}

function figure(value: DatedFigure | undefined) {
  if (!value) return null;
  const { text, at, interval } = value;
  return { at: at ?? null, text, ...ends(interval) };
}

function computed(value: Verdict['computed'], locale: Locale) {
  if (value === undefined) return null;
  return 'min' in value ? { text: textOf(value, locale), ...ends(value) } : value;
}

function ends(interval: DatedFigure['interval']) {
  const end = (number: number | undefined) => (number !== undefined && Number.isFinite(number) ? number : null);
  return {
    min: end(interval?.min),
    max: end(interval?.max),
    minOpen: interval?.minOpen ?? true,
    maxOpen: interval?.maxOpen ?? true,
  };
}
