import { nearest } from '../text/nearest.ts';
import type { TextEdit, TextRange } from '../text/range.ts';
import { directiveShapes } from './directive-names.ts';
import type { DirectiveAttribute, MalformedDirective, MalformedReason, ProseKind } from './prose.ts';
import type { TypedBrackets, TypedDirective } from './read-directive.ts';

export interface Surroundings {
  readonly text: string;
  readonly kind: ProseKind;
  /** The syntax took it for a directive. */
  readonly isDirective: boolean;
  /** It stands in a paragraph that is in no list, quotation or table. */
  readonly isTopLevel: boolean;
}

export type Fault = Omit<MalformedDirective, 'name' | 'meant'> & {
  /** With this fault repaired nothing but the other faults is left. */
  readonly isSure: boolean;
};

/** Everything wrong with a directive as typed: what hides it from the syntax is one fault, each wrong attribute its own. */
export function diagnose(typed: TypedDirective, around: Surroundings): Fault[] {
  const hidden = around.isDirective && closesItself(typed) ? undefined : hiding(typed, around);
  if (hidden && !hidden.isSure) return [hidden];
  const wrong = attributeFaults(typed);
  if (hidden || wrong.length > 0 || around.isDirective) return hidden ? [hidden, ...wrong] : wrong;
  return [fault('unreadable', nameWithColons(typed))];
}

/** The parts behind the name are all there and belong to it, so that the syntax reads what was typed. */
function closesItself({ gaps, label, attributes, hasOddAttributes }: TypedDirective): boolean {
  const isClosed = (part: TypedBrackets | undefined) => !part || part.close !== undefined;
  return gaps.length === 0 && isClosed(label) && isClosed(attributes) && !hasOddAttributes;
}

/** What keeps the syntax from seeing the directive, as one fault under the name of the first thing found. */
function hiding(typed: TypedDirective, around: Surroundings): Fault | undefined {
  const reasons: MalformedReason[] = [];
  const edits: TextEdit[] = [];
  let isSure = true;
  const add = (reason: MalformedReason, repair: readonly TextEdit[] | undefined) => {
    reasons.push(reason);
    if (repair) edits.push(...repair);
    else isSure = false;
  };
  const { text, kind } = around;
  const shape = directiveShapes[typed.name];
  const colons = shape.form === 'leaf' ? '::' : ':';
  const written = text.slice(typed.colons.start, typed.colons.end);
  if (written !== colons) {
    add(written.includes('：') ? 'full-width-colon' : 'colons', [{ range: typed.colons, newText: colons }]);
  }
  for (const range of typed.gaps) add('space', [{ range, newText: '' }]);
  addBrackets(typed.label, '[]', 'missing-bracket', text, typed.attributes !== undefined, add);
  addBrackets(typed.attributes, '{}', 'missing-brace', text, !typed.hasOddAttributes, add);
  if (typed.hasOddAttributes && typed.attributes?.close) add('attributes', undefined);
  if (shape.form === 'leaf' && kind === 'inline') add('only-in-blocks', undefined);
  else if (shape.form === 'leaf' && !around.isDirective) {
    const breaks = lineBreaksAround(typed, text);
    if (breaks.length > 0) add('own-line', around.isTopLevel ? breaks : undefined);
  }
  if (reasons.length === 0) return undefined;
  return { ...fault(reasons[0]!, nameWithColons(typed)), edits: isSure ? edits : [], isSure };
}

function addBrackets(
  part: TypedBrackets | undefined,
  [open, close]: string,
  missing: MalformedReason,
  text: string,
  isSure: boolean,
  add: (reason: MalformedReason, repair: readonly TextEdit[] | undefined) => void,
): void {
  if (!part) return;
  const wrong = [
    ...(text[part.open.start] === open ? [] : [{ range: part.open, newText: open! }]),
    ...(!part.close || text[part.close.start] === close ? [] : [{ range: part.close, newText: close! }]),
  ];
  if (wrong.length > 0) add('full-width-bracket', wrong);
  const at = part.inner.end;
  if (!part.close) add(missing, isSure ? [{ range: { start: at, end: at }, newText: close! }] : undefined);
}

/** Where the line of an offset begins, or what stands in it last before the blanks at the offset: no more of it counts. */
function lineStartBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /[^\S\r\n]/.test(text[start - 1]!)) start--;
  return start > 0 && !/[\r\n]/.test(text[start - 1]!) ? start - 1 : start;
}

/** Puts the directive on a line of its own, with an empty one between it and the text before and after. */
function lineBreaksAround({ colons, end }: TypedDirective, text: string): TextEdit[] {
  const before = text.slice(lineStartBefore(text, colons.start), colons.start);
  const after = /^[^\r\n]*/.exec(text.slice(end))![0];
  const edits: TextEdit[] = [];
  if (before.trim() !== '') {
    edits.push({ range: { start: colons.start - blanksAtEnd(before), end: colons.start }, newText: '\n\n' });
  }
  if (after.trim() !== '') {
    const blanks = after.length - after.trimStart().length;
    edits.push({ range: { start: end, end: end + blanks }, newText: '\n\n' });
  }
  return edits;
}

function blanksAtEnd(line: string): number {
  return line.length - line.trimEnd().length;
}

function attributeFaults(typed: TypedDirective): Fault[] {
  const { required, optional, needsLabel } = directiveShapes[typed.name];
  const known = [...required, ...optional];
  const items = typed.attributes?.items ?? [];
  const isGiven = (name: string) => items.some((item) => item.name === name);
  const faults: Fault[] = [];
  const meant = new Set<string>();
  for (const [index, item] of items.entries()) {
    if (!known.includes(item.name)) {
      const absent = known.filter((name) => !isGiven(name) && !meant.has(name) && name !== 'id');
      const [near] = nearest(item.name, absent);
      if (near) meant.add(near);
      faults.push(unknownAttribute(item, near));
    } else if (items.findIndex((other) => other.name === item.name) < index) {
      faults.push({ ...fault('repeated-attribute', item.nameRange, item.name), isSure: true });
    } else if (item.value === '' || (item.name === 'top' && !/^[1-9]\d{0,8}$/.test(item.value))) {
      faults.push({ ...fault('attribute-value', item.range, item.name), isSure: true });
    }
  }
  const absent = required.find((name) => !isGiven(name) && !meant.has(name));
  if (absent) faults.unshift(fault('missing-attribute', nameWithColons(typed), absent));
  else if (needsLabel && (!typed.label || typed.label.inner.start === typed.label.inner.end)) {
    faults.unshift(fault('missing-label', nameWithColons(typed)));
  }
  return faults;
}

function unknownAttribute(item: DirectiveAttribute, near: string | undefined): Fault {
  const edits = near === undefined ? [] : [{ range: item.nameRange, newText: near }];
  return { ...fault('unknown-attribute', item.nameRange, item.name), edits, isSure: true };
}

function fault(reason: MalformedReason, range: TextRange, attribute?: string): Fault {
  return { reason, range, attribute, edits: [], isSure: false };
}

function nameWithColons({ colons, nameRange }: TypedDirective): TextRange {
  return { start: colons.start, end: nameRange.end };
}
