import type { RootContent } from 'mdast';
import type { BookFile } from '../../book/book.ts';
import { stemOf } from '../../book/classify.ts';
import type { ReportContext } from '../context.ts';
import { text } from '../nodes.ts';
import { fitHeadings } from '../prose/fit-headings.ts';
import { renderProse } from '../prose/render-prose.ts';
import { errorsIn } from './error-notes.ts';
import type { Unit } from './unit.ts';

/** A page of the book; its first heading, where nothing stands before it, is its title. */
export function pageUnit(context: ReportContext, file: BookFile): Unit {
  const id = stemOf(file.path);
  const anchor = `page-${id}`;
  const content = renderProse(context, context.prose('page', id));
  const [first] = content;
  const title = first?.type === 'heading' ? first.children : [text(id)];
  const rest: RootContent[] = first?.type === 'heading' ? content.slice(1) : content;
  const children = [...errorsIn(context, [file.path]), ...fitHeadings(rest, 2, anchor)];
  return { anchor, file: `pages/${id}.md`, kind: 'page', title, children };
}
