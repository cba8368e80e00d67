import { namesOf } from '../../book/names.ts';
import type { ProsePart } from '../../book/prose-parts.ts';
import { type Annotation, annotateAsClaim, annotateAsNumber } from '../../claims/index.ts';
import { parseFigure } from '../../figures/index.ts';
import { message } from '../../messages/message.ts';
import { findNumerals } from '../../prose/index.ts';
import type { TextRange } from '../../text/range.ts';
import type { ActionContext, CodeAction } from './action.ts';

/**
 * Makes a claim of the number that is selected in prose, or says that it is none. A number with its own finding has these
 * as quick fixes; this is for what the rule leaves alone (a year), and for another extent than it found.
 */
export function annotateSelection({ book, file, span, touched }: ActionContext): readonly CodeAction[] {
  if (span.start === span.end) return [];
  for (const part of book.contents.get(file.path)?.prose ?? []) {
    const range = selectedIn(part, span);
    if (!range) continue;
    const selected = part.map.text.slice(range.start, range.end);
    const isFound = touched.some(({ rule, range: found }) => {
      return rule === 'prose/unannotated-figure' && found.start === span.start && found.end === span.end;
    });
    const isNumber = parseFigure(selected).figure || findNumerals(selected, namesOf(book)).length === 1;
    if (isFound || !isNumber || /[[\]{}\n]/.test(selected)) return [];
    const annotation: Annotation | undefined = annotateAsClaim(book, part, range);
    const number = annotateAsNumber(book, part, range);
    const common = { kind: 'refactor.extract', findings: [], preferred: false } as const;
    return [
      ...(annotation
        ? [
            {
              ...common,
              key: 'annotate-claim',
              title: message('prose/fix/claim', { text: selected, trend: annotation.trend }),
              edit: () => ({ edits: annotation.edits, renames: [] }),
            },
          ]
        : []),
      ...(number
        ? [
            {
              ...common,
              key: 'annotate-number',
              title: message('prose/fix/number', { text: selected }),
              edit: () => ({ edits: number, renames: [] }),
            },
          ]
        : []),
    ];
  }
  return [];
}

/** The selection in the part's text, without the blanks around it. */
function selectedIn({ map }: ProsePart, span: TextRange): TextRange | undefined {
  const start = map.toText(span.start);
  const end = map.toText(span.end);
  if (start === undefined || end === undefined) return undefined;
  const text = map.text.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  const range = { start: from, end: from + text.trim().length };
  return range.end > range.start ? range : undefined;
}
