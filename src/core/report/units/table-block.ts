import type { BlockContent, PhrasingContent } from 'mdast';
import type { Cell, Column, Table } from '../../book/model.ts';
import type { DataTable } from '../../charts/index.ts';
import { findField, labelOfValue } from '../../query/index.ts';
import type { ReportContext } from '../context.ts';
import { note, table as tableNode, text } from '../nodes.ts';
import { safeAddress } from '../prose/links.ts';

/** A table of the book with its title and source. */
export function tableBlock(context: ReportContext, table: Table): BlockContent[] {
  const columns = [...table.columns.values()].filter((column) => column.id !== 'id');
  const rows = table.rows.map(({ cells }) =>
    columns.map((column) => cellOf(context, table, column, cells.get(column.id))),
  );
  const numeric = new Set(columns.flatMap(({ type }, index) => (type === 'figure' ? [index] : [])));
  const source = context.plan.sources.find(({ id }) => id === table.source);
  const anchor = context.anchorFor('table', table.id);
  return [
    {
      type: 'block',
      tag: 'div',
      className: 'table',
      anchor,
      label: table.title,
      children: [
        note('caption', { type: 'strong', children: [text(table.title)] }),
        tableNode(
          columns.map(({ title }) => title),
          rows,
          numeric,
        ),
        ...(source ? [note('source', sourceText(context, source.id))] : []),
      ],
    },
  ];
}

/** The line that names a table's source, as a link to it. */
function sourceText({ plan, say }: ReportContext, id: string): PhrasingContent {
  const source = plan.sources.find((each) => each.id === id)!;
  const title = say('report/source', { title: source.title });
  return { type: 'reference', to: `source-${id}`, children: [text(title)] };
}

function cellOf(
  context: ReportContext,
  table: Table,
  column: Column,
  cell: Cell | undefined,
): PhrasingContent[] | string {
  if (!cell || cell.text === '') return '—';
  const { model } = context.input.book;
  if (column.type === 'url') {
    const url = safeAddress(cell.text);
    return url === undefined ? cell.text : [{ type: 'link', url, children: [text(cell.text)] }];
  }
  if (column.type === 'boolean') {
    const value = /^(true|是)$/i.test(cell.text)
      ? 'picture/true'
      : /^(false|否)$/i.test(cell.text)
        ? 'picture/false'
        : undefined;
    return value === undefined ? cell.text : context.say(value, {});
  }
  const field = cell.id === undefined ? undefined : findField(model, table.id, column.id);
  return field ? labelOfValue(model, field, cell.id!) : cell.text;
}

/** The data behind a picture as a table. */
export function dataTable({ columns, rows }: DataTable) {
  const numeric = new Set(columns.flatMap((column, index) => (column.numeric ? [index] : [])));
  return tableNode(
    columns.map(({ title }) => title),
    rows,
    numeric,
  );
}
