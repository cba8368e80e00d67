import type { BookDiff, BookName } from '../../core/diff/index.ts';
import { render } from '../../core/messages/catalogue.ts';
import { type Locale, message } from '../../core/messages/message.ts';

/**
 * `大模型趋势 2023 (HEAD~1) → 大模型趋势 2024 (working tree)`.
 * @param labels what the arguments were
 */
export function headingOf({ older, newer }: BookDiff, labels: readonly [string, string], locale: Locale): string {
  return `${nameOf(older, labels[0], locale)} → ${nameOf(newer, labels[1], locale)}`;
}

function nameOf({ title, asOf }: BookName, label: string, locale: Locale): string {
  const called = label === '.' ? render(message('diff/working-tree'), locale) : label;
  return `${title} (${[called, asOf].filter((part) => part !== undefined).join(', ')})`;
}
