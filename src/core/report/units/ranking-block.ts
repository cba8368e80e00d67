import type { BlockContent } from 'mdast';
import { message } from '../../messages/message.ts';
import {
  computeRanking,
  computeSensitivity,
  defaultSensitivity,
  type LeftOutReason,
  type RankedRecord,
} from '../../rankings/index.ts';
import type { ReportContext } from '../context.ts';
import { list, note, paragraph, table, text } from '../nodes.ts';

const parts = ['rank', 'name', 'score', 'interval', 'weights', 'notes'] as const;
const reasons: readonly LeftOutReason[] = ['possible', 'no-data', 'incomplete', 'coverage'];

/**
 * A ranking with its rank intervals, how the ranks hang on the weights, and what to know about them.
 * @param top so many places, those that share the last one included; undefined: the whole list
 */
export function rankingBlock(context: ReportContext, id: string, top: number | undefined): BlockContent[] {
  const { say, saying } = context;
  const ranking = computeRanking(context.input.book.model, id);
  if (!ranking) return [];
  const sensitivity = computeSensitivity(context.input.book.model, id) ?? [];
  const listed = ranking.records.flatMap((record, row) =>
    record.listed ? [{ ...record, weights: sensitivity[row] }] : [],
  );
  const last = top === undefined ? undefined : listed[top - 1];
  const shown = last ? listed.filter(({ rank }) => rank <= last.rank) : listed;
  const rows = shown.map((record) => [
    String(record.rank),
    record.label,
    // Never "-0.00".
    (Math.round(record.score * 100) / 100 + 0).toFixed(2),
    span(record.best, record.worst),
    record.weights ? span(record.weights.p5, record.weights.p95) : '—',
    notesOn(record),
  ]);
  const remarks = [
    message('rank/summary', { shown: shown.length, of: ranking.records.length }),
    ...(shown.length === 0
      ? []
      : [
          message('rank/interval', { outer: ranking.records.some(({ bound }) => bound === 'outer') }),
          message('report/weights', { draws: defaultSensitivity.draws, seed: defaultSensitivity.seed }),
        ]),
    ...reasons.flatMap((reason) => {
      const count = ranking.leftOut.filter((each) => each.reason === reason).length;
      return count === 0 ? [] : [message('rank/left-out', { reason, count })];
    }),
    ...(ranking.coverage === 'partial' ? [message('rank/partial')] : []),
  ];
  const head = parts.map((part) => (part === 'notes' ? say('report/notes') : saying(message('rank/head', { part }))));
  return [
    {
      type: 'block',
      tag: 'div',
      className: 'ranking',
      anchor: context.anchorFor('ranking', id),
      label: ranking.title,
      children: [
        note('caption', { type: 'strong', children: [text(ranking.title)] }),
        ...(shown.length > 0 ? [table(head, rows, new Set([0, 2, 3, 4]))] : []),
        list(remarks.map((remark) => [paragraph(saying(remark))])),
      ],
    },
  ];

  function notesOn({ straddles, imputed }: RankedRecord): string {
    return [
      ...(straddles ? [saying(message('rank/straddles'))] : []),
      ...(imputed.length > 0 ? [saying(message('rank/imputed', { measures: imputed.join(', ') }))] : []),
    ].join('; ');
  }
}

function span(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}
