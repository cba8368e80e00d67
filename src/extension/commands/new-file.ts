import { commands, type Disposable, env, type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { type Message, message } from '../../core/messages/message.ts';
import {
  type NewFileAnswer,
  type NewFileForm,
  type NewFileIdAnswer,
  type NewFileParams,
  newFileFormsRequest,
  newFileIdRequest,
  newFileRequest,
} from '../../server/protocol.ts';
import { chooseBook } from './choose-book.ts';
import { openNewFile } from './open-new-file.ts';

type Kind = NewFileParams['kind'];

const questions = {
  product: { form: message('form/new-product'), name: message('form/product-name') },
  trend: { form: message('form/new-trend'), name: message('form/trend-title') },
} as const;

/** `trendbook.newProduct` and `trendbook.newTrend`: ask for name, id and terms one after the other; Escape leaves. */
export function registerNewFile(client: BaseLanguageClient, kind: Kind): Disposable {
  const command = kind === 'product' ? 'trendbook.newProduct' : 'trendbook.newTrend';
  return commands.registerCommand(command, async () => {
    const forms = await client.sendRequest<NewFileForm[]>(newFileFormsRequest, { kind });
    const form = await chooseBook(forms);
    const answers = form && (await fillIn(client, kind, form));
    if (!answers) return;
    const made = await client.sendRequest<NewFileAnswer | null>(newFileRequest, answers);
    if (made) await openNewFile(client, made);
  });
}

async function fillIn(client: BaseLanguageClient, kind: Kind, form: NewFileForm): Promise<NewFileParams | undefined> {
  const { root, fields } = form;
  const steps = fields.length + 2;
  const titleOf = (step: number) => text(message('form/step', { form: text(questions[kind].form), step, steps }));
  const name = await askName(titleOf(1), questions[kind].name);
  const id = name && (await askId(client, titleOf(2), { kind, root, name }));
  if (!name || !id) return undefined;
  const chosen: Record<string, readonly string[]> = {};
  for (const [index, field] of fields.entries()) {
    const ids = await choose(titleOf(index + 3), field);
    if (!ids) return undefined;
    chosen[field.key] = ids;
  }
  return { kind, root, name, id, chosen };
}

async function askName(title: string, prompt: Message): Promise<string | undefined> {
  const validateInput = (value: string) => (value.trim() === '' ? text(message('form/name-missing')) : undefined);
  return (await window.showInputBox({ title, prompt: text(prompt), ignoreFocusOut: true, validateInput }))?.trim();
}

/** Says while typing whether the id can be had. */
async function askId(
  client: BaseLanguageClient,
  title: string,
  of: Omit<NewFileParams, 'id' | 'chosen'>,
): Promise<string | undefined> {
  const ask = (id?: string) => client.sendRequest<NewFileIdAnswer | null>(newFileIdRequest, { ...of, id });
  const value = (await ask())?.id ?? '';
  const id = await window.showInputBox({
    title,
    prompt: text(message('form/id')),
    value,
    ignoreFocusOut: true,
    validateInput: async (typed) => (await ask(typed.trim()))?.problem,
  });
  return id?.trim();
}

async function choose(title: string, field: NewFileForm['fields'][number]): Promise<readonly string[] | undefined> {
  const items = field.choices.map(({ id, label }) => ({ label, ...(label !== id && { description: id }), id }));
  const options = { title, placeHolder: field.title, matchOnDescription: true, ignoreFocusOut: true };
  if (field.many) return (await window.showQuickPick(items, { ...options, canPickMany: true }))?.map(({ id }) => id);
  const none: QuickPickItem & { readonly id?: string } = { label: text(message('form/none')) };
  const picked = await window.showQuickPick<QuickPickItem & { readonly id?: string }>(
    field.required ? items : [...items, none],
    options,
  );
  return picked && (picked.id === undefined ? [] : [picked.id]);
}

function text(of: Message): string {
  return render(of, localeOf(env.language));
}
