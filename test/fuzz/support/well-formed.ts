import type { Book } from '../../../src/core/book/book.ts';
import { render } from '../../../src/core/messages/catalogue.ts';
import type { Message } from '../../../src/core/messages/message.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import type { TextEdit, TextRange } from '../../../src/core/text/range.ts';

/** What no message says: a value that JavaScript printed by itself. */
const machineTalk = /\bundefined\b|\bNaN\b|\[object |=>/;

/** Throws where a finding lies outside its file, says nothing in one of the languages, or has a fix that cannot be made. */
export function expectWellFormed(book: Book, findings: readonly Finding[], written = ''): void {
  for (const { rule, file, range, message, fixes } of findings) {
    const bookFile = book.files.get(file);
    if (!bookFile) throw new Error(`${rule}: ${file} is no file of the book`);
    expectWithin(range, bookFile.source?.text.length ?? 0, `${rule} in ${file}`);
    expectText(message, written);
    for (const { title, edits } of fixes) {
      expectText(title, written);
      for (const edit of edits) {
        const { source } = book.files.get(edit.file) ?? {};
        if (!source) throw new Error(`${rule}: a fix for ${edit.file}, which has no text`);
        expectWithin(edit.range, source.text.length, `a fix of ${rule} in ${edit.file}`);
      }
    }
  }
}

/** @param length of the text in UTF-16 units */
export function expectWithin({ start, end }: TextRange, length: number, what: string): void {
  const isWithin = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;
  if (!isWithin) throw new Error(`${what}: ${start}–${end} lies outside 0–${length}`);
}

/** Throws where edits lie outside the text or overlap. */
export function expectApplicable(edits: readonly TextEdit[], length: number, what: string): void {
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  sorted.forEach(({ range }, index) => {
    expectWithin(range, length, what);
    const before = sorted[index - 1];
    if (before && before.range.end > range.start) throw new Error(`${what}: edits overlap at ${range.start}`);
  });
}

/** @param written what the author wrote: a message may quote `undefined` from it */
function expectText(message: Message, written: string): void {
  for (const locale of ['en', 'zh'] as const) {
    const text = render(message, locale);
    if (text.trim() === '') throw new Error(`${message.id} says nothing in ${locale}`);
    const talk = machineTalk.exec(text)?.[0];
    if (talk !== undefined && !written.includes(talk)) throw new Error(`${message.id} says ${talk}: ${text}`);
  }
}
