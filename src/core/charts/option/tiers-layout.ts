import type { TiersPicture } from '../picture.ts';
import { wrapText } from './text-width.ts';

export const cardFontSize = 13;
const gap = 12;
const padding = 8;
const lineHeight = 18;
const headHeight = 34;
const narrowest = 120;

export interface TierBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tier: number;
  /** Undefined for a column's head. */
  readonly card: number | undefined;
  readonly lines: readonly string[];
}

/** Where heads and cards go: side by side where there is room, else in several rows of columns. */
export function tiersLayout({ tiers }: TiersPicture, width: number): { boxes: TierBox[]; height: number } {
  const fitting = Math.max(1, Math.floor((width + gap) / (narrowest + gap)));
  const columns = Math.max(1, Math.min(tiers.length, fitting));
  const columnWidth = (width - gap * (columns - 1)) / columns;
  const boxes: TierBox[] = [];
  let top = 0;
  for (let first = 0; first < tiers.length; first += columns) {
    let bottom = top;
    for (let tier = first; tier < Math.min(first + columns, tiers.length); tier++) {
      const x = (tier - first) * (columnWidth + gap);
      const head = wrapText(tiers[tier]!.title, columnWidth - 2 * padding, cardFontSize, 1);
      boxes.push({ x, y: top, width: columnWidth, height: headHeight, tier, card: undefined, lines: head });
      let y = top + headHeight + padding;
      for (const [card, text] of tiers[tier]!.cards.entries()) {
        const lines = wrapText(text, columnWidth - 2 * padding, cardFontSize, 4);
        const height = lines.length * lineHeight + 2 * padding;
        boxes.push({ x, y, width: columnWidth, height, tier, card, lines });
        y += height + padding;
      }
      bottom = Math.max(bottom, y);
    }
    top = bottom + gap;
  }
  return { boxes, height: Math.max(headHeight, top - gap) };
}
