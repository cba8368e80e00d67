import { env, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { type Message, message } from '../../core/messages/message.ts';
import type { ImportAnswer } from '../../server/protocol.ts';

/** What the person wants after a look at the plan. */
export type PlanChoice =
  | { readonly kind: 'apply' }
  /** Go to a line of the CSV file, 1-based. */
  | { readonly kind: 'line'; readonly line: number }
  /** Says what a column is; without a field it is left out. */
  | { readonly kind: 'column'; readonly column: string; readonly field: string | undefined };

interface PlanItem extends QuickPickItem {
  readonly choice?: PlanChoice | { readonly kind: 'ask'; readonly column: string };
}

/** Shows what becomes of each column, what was guessed and what is wrong; undefined where the person leaves. */
export async function pickFromPlan(answer: ImportAnswer): Promise<PlanChoice | undefined> {
  const picked = await window.showQuickPick<PlanItem>(itemsOf(answer), {
    title: text(message('import/preview')),
    placeHolder:
      answer.problems.length > 0 ? text(message('import/refused', { count: answer.problems.length })) : answer.summary,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  const choice = picked?.choice;
  return choice?.kind === 'ask' ? askColumn(choice.column) : choice;
}

function itemsOf({ columns, problems, contradicted, summary, edit }: ImportAnswer): PlanItem[] {
  const group = (label: string): PlanItem => ({ label, kind: QuickPickItemKind.Separator });
  const apply: PlanItem[] = edit
    ? [{ label: `$(check) ${text(message('import/apply'))}`, description: summary, choice: { kind: 'apply' } }]
    : [];
  const wrong = problems.map(({ text: label, line, unknownColumn }): PlanItem => {
    const choice: PlanItem['choice'] =
      unknownColumn !== undefined
        ? { kind: 'ask', column: unknownColumn }
        : line !== undefined
          ? { kind: 'line', line }
          : undefined;
    return { label: `$(error) ${label}`, ...(choice && { choice }) };
  });
  const doubtful = contradicted.map((label): PlanItem => ({ label: `$(warning) ${label}` }));
  const mapped = columns.map(({ header, field, examples, guesses }): PlanItem => {
    const becomes = field ?? text(message('import/skipped'));
    return { label: `${header} $(arrow-right) ${becomes}`, description: guesses, detail: examples };
  });
  return [...apply, ...wrong, ...doubtful, group(text(message('import/columns'))), ...mapped];
}

async function askColumn(column: string): Promise<PlanChoice | undefined> {
  const field = await window.showInputBox({
    title: text(message('import/ask-field', { column })),
    prompt: text(message('import/ask-field-prompt')),
    ignoreFocusOut: true,
  });
  if (field === undefined) return undefined;
  return { kind: 'column', column, field: field.trim() === '' ? undefined : field.trim() };
}

function text(of: Message): string {
  return render(of, localeOf(env.language));
}
