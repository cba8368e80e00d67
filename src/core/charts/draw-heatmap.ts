import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import { titleOf } from '../query/index.ts';
import { captionOf, evidenceOf } from './caption.ts';
import { type Drawing, fieldTitle, problem, select } from './drawing.ts';
import { framed } from './frame.ts';
import { aggregateOf, groupSources, groupUnit, groupValue } from './group-value.ts';
import { groupsOf, membersOf, overlap } from './groups.ts';
import { knownValue, markOf } from './mark.ts';
import type { Mark, Picture } from './picture.ts';
import { missingDataset, resolveFields, resolveSize } from './resolve.ts';
import { tableOf, together } from './sources.ts';

/** Two fields crossed: a cell for each pair, coloured by how many records it has or by their measure. */
export function drawHeatmap(drawing: Drawing): Picture {
  const { chart, model, locale } = drawing;
  const missing = missingDataset(drawing);
  if (missing) return missing;
  const [columnName] = chart.columns;
  if (chart.rows === undefined || columnName === undefined) {
    return problem(drawing, message('picture/needs', { key: chart.rows === undefined ? 'rows' : 'columns' }));
  }
  const fields = resolveFields(drawing, [chart.rows, columnName]);
  const size = resolveSize(drawing, chart.value);
  if (fields.fault ?? size.fault) return (fields.fault ?? size.fault)!;
  const [rowField, columnField] = fields.found!;
  const measure = size.found;
  const selection = select(drawing, measure ? [measure.name] : []);
  if (selection.fault) return selection.fault;

  const members = [...selection.certain, ...selection.possible];
  const aggregate = aggregateOf(chart.aggregate, measure);
  const unit = groupUnit(aggregate, measure);
  const allRows = groupsOf(drawing, rowField!, members);
  const rows = allRows.slice(0, chart.limit);
  const columns = groupsOf(drawing, columnField!, members);
  const cells = rows.map((row) => {
    const inRow = membersOf(members, rowField!, row);
    return columns.map((column): Mark | null => {
      const inCell = membersOf(inRow, columnField!, column);
      const value = groupValue(inCell, { aggregate, measure, whole: members });
      return value ? markOf(value, { unit, locale, sources: groupSources(inCell, { aggregate, measure }) }) : null;
    });
  });
  const marks = cells.flat();
  if (!marks.some((mark) => mark !== null)) return problem(drawing, message('picture/no-data', {}));
  const counted = aggregate === 'count' || aggregate === 'share';
  const caption = captionOf(drawing, {
    evidence: evidenceOf(members),
    bounds: marks,
    boundsText: message('picture/caption/stated', {}),
    severalGroups: overlap(members, [rowField, columnField]),
    shown: rows.length,
    all: allRows.length,
    left: counted ? 0 : selection.certain.filter((record) => measure && !knownValue(record, measure.name)).length,
    possible: counted || aggregate === 'sum' ? 0 : selection.possible.length,
  });
  const counts = render(message(aggregate === 'share' ? 'picture/share' : 'picture/count', {}), locale);
  const table = tableOf(
    [
      { title: fieldTitle(drawing, rowField!), numeric: false },
      ...columns.map(({ label }) => ({ title: label, numeric: true })),
    ],
    rows.map(({ label }, row) => ({
      cells: [label, ...cells[row]!.map((mark) => mark?.text ?? '—')],
      sources: together(cells[row]!),
    })),
  );
  return {
    ...framed(drawing, caption, table),
    kind: 'heatmap',
    rows: rows.map(({ label }) => label),
    columns: columns.map(({ label }) => label),
    cells,
    valueTitle: measure && aggregate !== 'count' ? titleOf(model, measure) : counts,
  };
}
