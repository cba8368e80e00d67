import { render } from '../messages/catalogue.ts';
import { type Message, message } from '../messages/message.ts';
import type { Evidence } from '../query/index.ts';
import { type Drawing, sourceLine } from './drawing.ts';
import { isBounded } from './mark.ts';
import type { Mark } from './picture.ts';

/** What a picture must say of itself. Counts that are 0 and flags that are false say nothing. */
export interface CaptionParts {
  /** The figures that are shown: they give source and date. */
  readonly evidence: readonly Evidence[];
  /** Of them only those whose bounds the picture draws. */
  readonly bounds?: readonly (Mark | null)[];
  /** How bounds are drawn, where not as pale and fading bars. */
  readonly boundsText?: Message;
  /** A record belongs to several groups and is counted in each. */
  readonly severalGroups?: boolean;
  readonly shown?: number;
  readonly all?: number;
  /** Records without a figure, which are not drawn. */
  readonly left?: number;
  /** Records that may belong here and are not drawn. */
  readonly possible?: number;
  /** Some are drawn that may belong here. */
  readonly marked?: boolean;
  readonly more?: readonly Message[];
}

/** The lines under a picture: source and date first, then how to read it, then what it leaves out. */
export function captionOf(drawing: Drawing, parts: CaptionParts): string[] {
  const { bounds = [], shown = 0, all = 0, left = 0, possible = 0 } = parts;
  const lines: Message[] = [];
  if (bounds.some((mark) => mark && isBounded(mark))) {
    lines.push(parts.boundsText ?? message('picture/caption/bounds', {}));
  }
  if (parts.marked) lines.push(message('picture/caption/marked', {}));
  lines.push(...(parts.more ?? []));
  if (parts.severalGroups) lines.push(message('picture/caption/several-groups', {}));
  if (shown < all) lines.push(message('picture/caption/limit', { shown, all }));
  if (left > 0) lines.push(message('picture/caption/without-figure', { count: left }));
  if (possible > 0) lines.push(message('picture/caption/possible', { count: possible }));
  return [sourceLine(drawing, parts.evidence), ...lines.map((line) => render(line, drawing.locale))];
}

/** The figures that records give for measures. */
export function evidenceOf(
  records: readonly { readonly values: ReadonlyMap<string, { readonly evidence: readonly Evidence[] }> }[],
): Evidence[] {
  return records.flatMap((record) => [...record.values.values()].flatMap((value) => value.evidence));
}
