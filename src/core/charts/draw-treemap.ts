import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import { type Field, type QueriedRecord, titleOf } from '../query/index.ts';
import { captionOf, evidenceOf } from './caption.ts';
import { type Drawing, fieldTitle, problem, select } from './drawing.ts';
import { framed } from './frame.ts';
import { aggregateOf, type Grouping, groupSources, groupUnit, groupValue } from './group-value.ts';
import { groupsOf, membersOf, overlap } from './groups.ts';
import { knownValue, markOf } from './mark.ts';
import type { Mark, Picture, TreemapNode } from './picture.ts';
import { missingDataset, resolveFields, resolveSize } from './resolve.ts';
import { recordTitle } from './sort-records.ts';
import { figureSources, sourcesOf, tableOf } from './sources.ts';

/** Nested groups by size: areas of one to three fields, or one a record. */
export function drawTreemap(drawing: Drawing): Picture {
  const { chart, model, locale } = drawing;
  const missing = missingDataset(drawing);
  if (missing) return missing;
  const fields = resolveFields(drawing, chart.by.slice(0, 3));
  const size = resolveSize(drawing, chart.size);
  if (fields.fault ?? size.fault) return (fields.fault ?? size.fault)!;
  const measure = size.found;
  if (fields.found!.length === 0 && !measure) return problem(drawing, message('picture/needs', { key: 'data.by' }));
  const selection = select(drawing, measure ? [measure.name] : []);
  if (selection.fault) return selection.fault;

  const aggregate = aggregateOf(chart.aggregate, measure);
  const unit = groupUnit(aggregate, measure);
  const members = [...selection.certain, ...selection.possible];
  const grouping: Grouping = { aggregate, measure, whole: members };
  const all = fields.found!.length > 0 ? nodesOf(members, fields.found!) : recordNodes();
  const nodes = all.slice(0, chart.limit);
  if (nodes.length === 0) return problem(drawing, message('picture/no-data', {}));
  const leaves = leavesOf(nodes);
  const counted = aggregate === 'count' || aggregate === 'share';
  const undrawn = (records: readonly QueriedRecord[]) =>
    counted ? 0 : records.filter((record) => measure && !knownValue(record, measure.name)).length;
  const caption = captionOf(drawing, {
    evidence: evidenceOf(members),
    bounds: leaves.map(({ mark }) => mark),
    boundsText: message('picture/caption/stated', {}),
    marked: leaves.some(({ mark }) => mark.possible),
    severalGroups: overlap(members, fields.found!),
    shown: nodes.length,
    all: all.length,
    left: undrawn(selection.certain),
    possible: undrawn(selection.possible),
  });
  const counts = render(message(aggregate === 'share' ? 'picture/share' : 'picture/count', {}), locale);
  const valueTitle = measure && aggregate !== 'count' ? titleOf(model, measure) : counts;
  const heads =
    fields.found!.length > 0 ? fields.found!.map((field) => fieldTitle(drawing, field)) : [recordTitle(drawing)];
  const table = tableOf(
    [...heads.map((title) => ({ title, numeric: false })), { title: valueTitle, numeric: true }],
    leaves.map(({ path, mark }) => ({
      cells: [...path, ...heads.slice(path.length).map(() => ''), mark.text],
      sources: sourcesOf(mark),
    })),
  );
  return { ...framed(drawing, caption, table), kind: 'treemap', nodes, valueTitle };

  function nodesOf(records: readonly QueriedRecord[], [field, ...deeper]: readonly Field[]): TreemapNode[] {
    const nodes = groupsOf(drawing, field!, records).flatMap((group): TreemapNode[] => {
      const inGroup = membersOf(records, field!, group);
      const value = groupValue(inGroup, grouping);
      if (!value || value.representative <= 0) return [];
      const children = deeper.length > 0 ? nodesOf(inGroup, deeper) : [];
      const mark = markOf(value, { unit, locale, sources: groupSources(inGroup, grouping) });
      return [{ name: group.label, color: group.color, mark, children }];
    });
    return largestFirst(nodes);
  }

  function recordNodes(): TreemapNode[] {
    const nodes = members.flatMap((record): TreemapNode[] => {
      const value = measure && knownValue(record, measure.name);
      if (!value || value.representative <= 0) return [];
      const sources = figureSources([record], measure!.name);
      const mark = markOf(value, { unit, locale, possible: record.certainty === 'possible', sources });
      return [{ name: record.label, color: undefined, mark, children: [] }];
    });
    return largestFirst(nodes);
  }
}

function largestFirst(nodes: readonly TreemapNode[]): TreemapNode[] {
  return [...nodes].sort((a, b) => b.mark.representative - a.mark.representative);
}

function leavesOf(nodes: readonly TreemapNode[], above: readonly string[] = []): { path: string[]; mark: Mark }[] {
  return nodes.flatMap((node) => {
    const path = [...above, node.name];
    return node.children.length > 0 ? leavesOf(node.children, path) : [{ path, mark: node.mark }];
  });
}
