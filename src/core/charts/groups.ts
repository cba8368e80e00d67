import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import { type Field, type QueriedRecord, valuesOf } from '../query/index.ts';
import { drawColor } from './color.ts';
import { type Drawing, valueLabel } from './drawing.ts';

/** Records that share a value of a field. */
export interface Group {
  /** The value; undefined of records that do not say. */
  readonly id: string | undefined;
  readonly label: string;
  readonly color: string | undefined;
}

/** The groups that have members: a taxonomy's terms in its order, other values as they come; records without one last. */
export function groupsOf(drawing: Drawing, field: Field, members: readonly QueriedRecord[]): Group[] {
  const present = new Set(
    members.flatMap(({ record }): readonly (string | undefined)[] => valuesOf(record, field) ?? [undefined]),
  );
  const terms = field.taxonomy?.terms;
  const ordered = [...(terms?.keys() ?? [])].filter((id) => present.has(id));
  const others = [...present].filter((id) => id !== undefined && !terms?.has(id));
  const groups: Group[] = [...ordered, ...others].map((id) => ({
    id,
    label: valueLabel(drawing, field, id!),
    color: drawColor(terms?.get(id!)?.color),
  }));
  if (present.has(undefined)) {
    groups.push({ id: undefined, label: render(message('picture/not-given', {}), drawing.locale), color: undefined });
  }
  return groups;
}

const parted = new WeakMap<readonly QueriedRecord[], Map<string, ReadonlyMap<string | undefined, QueriedRecord[]>>>();

/**
 * The records of a group; one that has several of the field's values belongs to several groups. Ask with the same array
 * for every group: it is parted once.
 */
export function membersOf(
  members: readonly QueriedRecord[],
  field: Field,
  { id }: Pick<Group, 'id'>,
): readonly QueriedRecord[] {
  let fields = parted.get(members);
  if (!fields) {
    fields = new Map();
    parted.set(members, fields);
  }
  let groups = fields.get(field.name);
  if (!groups) {
    groups = part(members, field);
    fields.set(field.name, groups);
  }
  return groups.get(id) ?? [];
}

function part(members: readonly QueriedRecord[], field: Field): ReadonlyMap<string | undefined, QueriedRecord[]> {
  const groups = new Map<string | undefined, QueriedRecord[]>();
  for (const member of members) {
    for (const value of new Set<string | undefined>(valuesOf(member.record, field) ?? [undefined])) {
      const group = groups.get(value);
      if (group) group.push(member);
      else groups.set(value, [member]);
    }
  }
  return groups;
}

/** Whether some record belongs to several groups of a field. */
export function overlap(members: readonly QueriedRecord[], fields: readonly (Field | undefined)[]): boolean {
  return members.some(({ record }) => fields.some((field) => field && (valuesOf(record, field)?.length ?? 0) > 1));
}
