import type { Book, BookFile, FigureOccurrence } from '../../book/book.ts';
import { type Figure, formatFigure, parseFigure, sameInterval } from '../../figures/index.ts';
import { localeOf } from '../../messages/catalogue.ts';
import { message } from '../../messages/message.ts';
import type { FileEdit } from '../../rules/rule.ts';
import { touches } from '../../text/range.ts';
import { scalarText } from '../../yaml/index.ts';
import type { ActionContext, CodeAction } from './action.ts';

/** Spells a figure as the book's language has it (1,200,000 and 1.2M as 120万), where that means exactly the same. */
export function spellFigure({ book, file, span }: ActionContext): readonly CodeAction[] {
  const own = book.contents.get(file.path)?.figures ?? [];
  const at = own.find(({ place: { range } }) => touches(range, span.start) && touches(range, span.end));
  const here = at && respelt(at, book, file);
  if (!here) return [];
  const common = { kind: 'refactor.rewrite', findings: [], preferred: false } as const;
  const single: CodeAction = {
    ...common,
    key: 'spell-figure',
    title: message('action/spell-figure', { text: here.text }),
    edit: () => ({ edits: [here.edit], renames: [] }),
  };
  const all: CodeAction = {
    ...common,
    key: 'spell-figures',
    title: message('action/spell-figures'),
    edit: () => ({ edits: own.flatMap((each) => respelt(each, book, file)?.edit ?? []), renames: [] }),
  };
  return own.some((each) => each !== at && respelt(each, book, file)) ? [single, all] : [single];
}

interface Respelling {
  readonly text: string;
  readonly edit: FileEdit;
}

function respelt(occurrence: FigureOccurrence, book: Book, file: BookFile): Respelling | undefined {
  const { text, unit, place, empty } = occurrence;
  const { figure } = parseFigure(text, unit);
  if (empty || !figure || figure.unitWord !== undefined) return undefined;
  const spelt = formatFigure(figure, { locale: localeOf(languageOf(book)), unit });
  const read = parseFigure(spelt, unit).figure;
  if (spelt === text || !read || !meansTheSame(figure, read, roundingCounts(book, file, occurrence))) {
    return undefined;
  }
  const newText = written(spelt, file.source!.slice(place.range), file);
  return newText === undefined ? undefined : { text: spelt, edit: { ...place, newText } };
}

function meansTheSame(a: Figure, b: Figure, rounding: boolean): boolean {
  const same = sameInterval(a, b) && a.form === b.form && a.exact === b.exact && a.representative === b.representative;
  return same && (!rounding || !a.exact || a.tolerance === b.tolerance);
}

/** Whether the last digit that is written says how exactly the figure is meant: in claims, and of rounded metrics. */
function roundingCounts({ model }: Book, { kind }: BookFile, { pair }: FigureOccurrence): boolean {
  if (kind === 'trend') return true;
  return kind === 'product' && model.metrics.get(pair?.key.source ?? '')?.reported === 'rounded';
}

/** The book's own language; one that names none has that of its title. */
function languageOf({ model }: Book): string {
  return model.language ?? (/\p{Script=Han}/u.test(model.title) ? 'zh' : 'en');
}

/** The figure as it is best written in that place, with the quotes that are there. */
function written(spelt: string, token: string, { kind, yaml }: BookFile): string | undefined {
  const quote = /^["']/.exec(token)?.[0];
  if (quote) return token.endsWith(quote) && token.length > 1 ? quote + spelt + quote : undefined;
  if (yaml) return /[\r\n]/.test(token) ? undefined : scalarText(spelt, true);
  return kind === 'csv' && /[",]/.test(spelt) ? `"${spelt}"` : spelt;
}
