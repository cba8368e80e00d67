import type { BookDiff, BookName } from '../../core/diff/index.ts';

/** `大模型趋势 2023 (HEAD~1) → 大模型趋势 2024 (.)`. */
export function headingOf({ older, newer }: BookDiff, [first, second]: readonly [string, string]): string {
  return `${nameOf(older, first)} → ${nameOf(newer, second)}`;
}

function nameOf({ title, asOf }: BookName, label: string): string {
  return `${title} (${[label, asOf].filter((part) => part !== undefined).join(', ')})`;
}
