import { render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import { harmless } from '../reporters/safe-text.ts';
import { layOutTable } from '../text-table.ts';
import type { Answer, AnsweredRecord } from './answer.ts';

/** Stands for a figure that is not there. */
const missing = '—';

/** For people at a terminal: a line a record, the certain ones first; then how many there are and what to know of them. */
export function table(answer: Answer): string {
  const { locale, measures } = answer;
  const records = [...certainFirst(answer.records)];
  const lines: string[] = [];
  if (records.length === 0) lines.push(render(message('query/nothing'), locale));
  else lines.push(...layOutTable([headOf(answer), ...records.map((record) => cellsOf(record, answer))]), '');
  const certain = records.filter((record) => record.certainty === 'certain').length;
  if (records.length > 0) {
    lines.push(render(message('query/summary', { certain, possible: records.length - certain }), locale));
  }
  if (answer.partial) lines.push(render(message('query/partial'), locale));
  lines.push(...records.flatMap((record) => measures.flatMap((measure) => noteOn(record, measure, answer))));
  return `${lines.join('\n')}\n`;
}

function certainFirst(records: readonly AnsweredRecord[]): AnsweredRecord[] {
  return [...records].sort((a, b) => Number(a.certainty === 'possible') - Number(b.certainty === 'possible'));
}

function headOf({ locale, measures }: Answer): string[] {
  const part = (name: 'certainty' | 'id' | 'name' | 'place') => render(message('query/head', { part: name }), locale);
  return [part('certainty'), part('id'), part('name'), ...measures, part('place')];
}

function cellsOf(record: AnsweredRecord, { locale, measures }: Answer): string[] {
  const { certainty, id, label, file, line, values } = record;
  const figures = measures.map((name) => {
    const value = values.get(name);
    return value?.kind === 'known' ? value.text : missing;
  });
  return [render(message('query/certainty', { certainty }), locale), id, label, ...figures, `${file}:${line}`];
}

/** Why a figure is missing, where the files do say something about it. */
function noteOn({ label, values }: AnsweredRecord, measure: string, { locale }: Answer): string[] {
  const value = values.get(measure);
  if (value?.kind !== 'missing') return [];
  const name = harmless(label);
  if (value.reason === 'conflict') return [render(message('query/conflict', { name, measure }), locale)];
  if (value.reason !== 'several-dates') return [];
  return [render(message('query/several-dates', { name, measure, dates: value.dates.join(', ') }), locale)];
}
