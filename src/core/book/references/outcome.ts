import { within } from '../../text/moving-range.ts';
import { nearest } from '../../text/nearest.ts';
import type { Definition, Reference, ReferenceFault, TargetKind } from '../book.ts';
import type { RawReference } from '../occurrences.ts';

/** A reference that names something; `target` is its definition where it has one of its own. */
export function found(kind: TargetKind, raw: RawReference, target?: Definition): Reference {
  return { kind, id: raw.id, scope: raw.scope, place: raw.place, target, fault: undefined };
}

/**
 * A reference that names nothing, with the nearest of the known ids.
 * @param text makes the message from the nearest id
 * @param definitions those whose label or alias the text may be
 */
export function fault(
  kind: TargetKind,
  raw: RawReference,
  rule: string,
  text: (suggestion: string | undefined) => ReferenceFault['message'],
  known: readonly string[],
  definitions: readonly Definition[] = [],
): Reference {
  const candidates = [...new Set([...namedLike(raw.id, definitions), ...nearest(raw.id, known)])];
  return {
    kind,
    id: raw.id,
    scope: raw.scope,
    place: raw.place,
    target: undefined,
    fault: { rule, message: text(candidates[0]), candidates },
  };
}

/** The definition whose label or alias is that text. */
export function labelled(text: string, definitions: readonly Definition[]): Definition | undefined {
  return definitions.find((each) => each.label === text || each.aliases.includes(text));
}

/** At most three ids: of what is called so, else called nearly so, else of what has the text in its name or the name in it. */
function namedLike(text: string, definitions: readonly Definition[]): string[] {
  const exact = labelled(text, definitions);
  if (exact) return [exact.id];
  const names = definitions.flatMap(({ id, label, aliases }) => [label, ...aliases].map((name) => ({ id, name })));
  const near = nearest(
    text,
    names.map(({ name }) => name),
  );
  const nearIds = near.flatMap((name) => names.filter((each) => each.name === name).map(({ id }) => id));
  if (nearIds.length > 0 || text.length < 2) return [...new Set(nearIds)].slice(0, 3);
  const holding = names.filter(({ name }) => name.length > 1 && (name.includes(text) || text.includes(name)));
  holding.sort((a, b) => Math.abs(a.name.length - text.length) - Math.abs(b.name.length - text.length));
  return [...new Set(holding.map(({ id }) => id))].slice(0, 3);
}

/** The reference to a part of what is written; `start` and `end` count in the text, without quotes. */
export function part(raw: RawReference, start: number, end: number): RawReference {
  const { file, range } = raw.place;
  const quote = (range.end - range.start - raw.text.length) / 2;
  const exact = quote === 0 || quote === 1;
  const offset = raw.id === raw.text ? 0 : raw.text.indexOf(raw.id);
  const from = range.start + quote + offset;
  const inner = exact ? within(range, from + start, from + end) : range;
  return { ...raw, id: raw.id.slice(start, end), text: raw.id.slice(start, end), place: { file, range: inner } };
}

/** The ids of definitions, in their order. */
export function ids(definitions: readonly Definition[]): string[] {
  return definitions.map((each) => each.id);
}
