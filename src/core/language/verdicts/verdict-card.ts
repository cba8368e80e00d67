import type { Book } from '../../book/book.ts';
import { type EvidenceRecord, judgeClaims, type Verdict, verdictSigns } from '../../claims/index.ts';
import { render } from '../../messages/catalogue.ts';
import { type Locale, message } from '../../messages/message.ts';
import { escapeMarkdown, type FileLink, linked } from '../markdown.ts';
import { valueText } from './verdict-summary.ts';

/** As many records as are named before the rest is only counted. */
const most = 8;

/**
 * What a claim is found to be and why, in Markdown: claimed, computed, and the records that were counted, each leading to
 * the line of its figure. Undefined where the book has no such claim.
 */
export function verdictCard(book: Book, claim: string, locale: Locale, link: FileLink): string | undefined {
  const verdict = judgeClaims(book.model).get(claim);
  if (!verdict) return undefined;
  const { kind } = verdict;
  const name = escapeMarkdown(`${verdictSigns[kind]} ${render(message('claim/kind', { kind }), locale)}`);
  const entries = [
    entry(render(message('verdict/claimed'), locale), valueText(verdict.claimed, locale)),
    entry(render(message('verdict/computed'), locale), valueText(verdict.computed, locale)),
    ...(kind === 'cited' ? [] : recordsOf(book, verdict, locale, link)),
  ].flat();
  return [`**${name}** · ${escapeMarkdown(render(verdict.reason, locale))}`, entries.join('\n')]
    .filter((block) => block !== '')
    .join('\n\n');
}

function entry(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}`];
}

function recordsOf(book: Book, { certain, possible }: Verdict, locale: Locale, link: FileLink): string[] {
  const line = (id: 'verdict/certain' | 'verdict/possible', records: readonly EvidenceRecord[]) => {
    if (records.length === 0) return [];
    const named = records.slice(0, most).map((record) => recordLink(book, record, link));
    const count = records.length - named.length;
    const more = count > 0 ? ` ${escapeMarkdown(render(message('verdict/more', { count }), locale))}` : '';
    return [`- ${escapeMarkdown(render(message(id, { count: records.length }), locale))}: ${named.join(', ')}${more}`];
  };
  return [...line('verdict/certain', certain), ...line('verdict/possible', possible)];
}

function recordLink(book: Book, { label, text, place }: EvidenceRecord, link: FileLink): string {
  const line = book.files.get(place.file)?.source?.positionAt(place.range.start).line;
  return linked(
    text === undefined ? label : `${label} ${text}`,
    line === undefined ? undefined : link(place.file, line),
  );
}
