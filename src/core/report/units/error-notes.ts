import type { BlockContent } from 'mdast';
import { relativeTo } from '../../book/paths.ts';
import type { Finding } from '../../rules/rule.ts';
import type { ReportContext } from '../context.ts';
import { list, paragraph } from '../nodes.ts';

/** The errors in these files of the book, for the place that is made of them. */
export function errorsIn(context: ReportContext, files: readonly string[]): BlockContent[] {
  return errorNotes(
    context,
    context.input.errors.filter(({ file }) => files.includes(file)),
  );
}

/** Says which errors were let pass, each with its place in the book. */
export function errorNotes({ input, say, saying }: ReportContext, errors: readonly Finding[]): BlockContent[] {
  if (errors.length === 0) return [];
  const { book } = input;
  const items = errors.map(({ file, range, message, rule }) => {
    const at = book.files.get(file)?.source?.positionAt(range.start);
    const line = at === undefined ? '' : `:${at.line + 1}`;
    return [
      paragraph(
        { type: 'inlineCode', value: `${relativeTo(book.root, file) ?? file}${line}` },
        ` ${saying(message)} (${rule})`,
      ),
    ];
  });
  const title = say('report/errors', { count: errors.length });
  return [
    {
      type: 'block',
      tag: 'div',
      className: 'errors',
      label: title,
      children: [paragraph({ type: 'strong', children: [{ type: 'text', value: title }] }), list(items)],
    },
  ];
}
