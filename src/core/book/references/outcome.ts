import { within } from '../../text/moving-range.ts';
import type { DefinitionName, Reference, ReferenceFault, TargetKind } from '../book.ts';
import type { RawReference } from '../occurrences.ts';

/** A reference that names something; `target` is its definition where it has one of its own. */
export function found(kind: TargetKind, raw: RawReference, target?: DefinitionName): Reference {
  return { kind, id: raw.id, scope: raw.scope, place: raw.place, target, fault: undefined };
}

/**
 * A reference that names nothing.
 * @param text makes the message from the id that was most probably meant
 * @param candidates the ids that were probably meant
 */
export function fault(
  kind: TargetKind,
  raw: RawReference,
  rule: string,
  text: (suggestion: string | undefined) => ReferenceFault['message'],
  candidates: readonly string[],
): Reference {
  return {
    kind,
    id: raw.id,
    scope: raw.scope,
    place: raw.place,
    target: undefined,
    fault: { rule, message: text(candidates[0]), candidates },
  };
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
