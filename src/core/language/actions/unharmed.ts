import type { Finding } from '../../rules/rule.ts';
import { withEdit } from '../book-edit.ts';
import type { ActionContext, ActionEdit } from './action.ts';

/** The edit, where nothing is an error after it that was none before. Checks the whole book: for edits that were chosen. */
export function unharmed(
  edit: ActionEdit | undefined,
  { book, findings, check }: Pick<ActionContext, 'book' | 'findings' | 'check'>,
): ActionEdit | undefined {
  if (!edit) return undefined;
  const known = new Map<string, number>();
  for (const key of findings.flatMap(errorKey)) known.set(key, (known.get(key) ?? 0) + 1);
  const isHarmed = check(withEdit(book, edit))
    .flatMap(errorKey)
    .some((key) => {
      const left = (known.get(key) ?? 0) - 1;
      known.set(key, left);
      return left < 0;
    });
  return isHarmed ? undefined : edit;
}

function errorKey({ severity, rule, file }: Finding): string[] {
  return severity === 'error' ? [`${rule} ${file}`] : [];
}
