import type { CodeAction, CompletionItem, CompletionList, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { sampleBook } from '../support/sample-book.ts';
import { spanAt, type Typist, uriOf } from './typist.ts';

/** What a step is about; each kind takes of it what it needs. Fractions from 0 to 1 pick places and files. */
export interface Step {
  readonly kind: keyof typeof steps;
  readonly file: number;
  readonly at: number;
  readonly other: number;
  readonly count: number;
  readonly text: string;
}

type Act = (typist: Typist, path: string, step: Step) => Promise<void>;

const picked = <Item>(items: readonly Item[], where: number): Item | undefined =>
  items[Math.min(items.length - 1, Math.floor(where * items.length))];

const questions = [
  ...['hover', 'completion', 'definition', 'references', 'documentHighlight', 'prepareRename'],
  ...['documentSymbol', 'foldingRange', 'documentLink', 'codeLens', 'selectionRange', 'inlayHint'],
];

async function ask(typist: Typist, path: string, { at, other }: Step, cancelled: boolean): Promise<void> {
  const question = picked(questions, other)!;
  const place = typist.at(path, at);
  const range = { start: { line: 0, character: 0 }, end: typist.positionAt(path, 1) };
  const params = { ...place, positions: [place.position], range, context: { includeDeclaration: true } };
  await typist.ask(`textDocument/${question}`, params, cancelled);
}

/** All that somebody does who writes a book. */
export const steps = {
  async type(typist, path, { at, text }) {
    // Key by key, as the server hears of it.
    let position = typist.positionAt(path, at);
    for (const character of text) {
      await typist.edit(path, [{ range: spanAt(position), newText: character }]);
      position =
        character === '\n'
          ? { line: position.line + 1, character: 0 }
          : { ...position, character: position.character + character.length };
    }
  },

  async erase(typist, path, { at, count }) {
    const start = typist.positionAt(path, at);
    const length = typist.textOf(path).length;
    await typist.edit(path, [
      { range: { start, end: typist.positionAt(path, Math.min(1, at + count / (length + 1))) }, newText: '' },
    ]);
  },

  async eraseLine(typist, path, { at }) {
    const { line } = typist.positionAt(path, at);
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    await typist.edit(path, [{ range, newText: '' }]);
  },

  /** Lines from this file or another. */
  async paste(typist, path, { at, other, count }) {
    const source = typist.textOf(count % 2 === 0 ? path : picked(typist.paths, other)!);
    const lines = source.split('\n');
    const first = Math.floor(other * lines.length);
    const { line } = typist.positionAt(path, at);
    const newText = `${lines.slice(first, first + 1 + (count % 5)).join('\n')}\n`;
    await typist.edit(path, [{ range: spanAt({ line, character: 0 }), newText }]);
  },

  async undo(typist, path, { count }) {
    for (let turn = 0; turn <= count % 4; turn++) await typist.undo(path);
  },

  async fix(typist, path, { at, other }) {
    const diagnostics = (await typist.server.diagnostics())[uriOf(path)] ?? [];
    const diagnostic = picked(diagnostics, at);
    const range = diagnostic?.range ?? spanAt(typist.positionAt(path, at));
    const asked = {
      textDocument: { uri: uriOf(path) },
      range,
      context: { diagnostics: diagnostic ? [diagnostic] : [] },
    };
    const action = picked((await typist.ask<CodeAction[]>('textDocument/codeAction', asked)) ?? [], other);
    const whole =
      action && !action.edit && action.data ? await typist.ask<CodeAction>('codeAction/resolve', action) : action;
    if (whole?.edit) await typist.apply(whole.edit);
  },

  /** Of the word nearest to the place. */
  async rename(typist, path, { at, count }) {
    const text = typist.textOf(path);
    const words = [...text.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)*/g)];
    const word = picked(words, at);
    if (!word) return;
    const place = typist.at(path, (word.index + 1) / (text.length || 1));
    const edit = await typist.ask<WorkspaceEdit>('textDocument/rename', { ...place, newName: `other-${count}` });
    if (edit) await typist.apply(edit);
  },

  async format(typist, path) {
    const asked = { textDocument: { uri: uriOf(path) }, options: { tabSize: 2, insertSpaces: true } };
    await typist.edit(path, (await typist.ask<TextEdit[]>('textDocument/formatting', asked)) ?? []);
  },

  async complete(typist, path, { at, other }) {
    const answer = await typist.ask<CompletionItem[] | CompletionList>('textDocument/completion', typist.at(path, at));
    const item = picked(Array.isArray(answer) ? answer : (answer?.items ?? []), other);
    if (item?.textEdit && 'range' in item.textEdit) await typist.edit(path, [item.textEdit]);
  },

  ask: (typist, path, step) => ask(typist, path, step, false),

  /** Asks, goes on typing and takes the question back. */
  async cancel(typist, path, step) {
    const asked = ask(typist, path, step, true);
    await typist.edit(path, [{ range: spanAt(typist.positionAt(path, step.other)), newText: step.text }]);
    await asked;
  },

  close: (typist, path) => typist.close(path),
  save: (typist, path) => typist.save(path),
  delete: (typist, path) => typist.delete(path),

  async create(typist, _path, { at, other, count }) {
    const model = picked(Object.keys(sampleBook), at)!;
    const name = model.replace(
      /([^/]+?)(\.[^/]+)$/,
      (_, stem: string, kind: string) => (count % 3 === 0 ? stem : `new-${count % 4}`) + kind,
    );
    await typist.write(name, sampleBook[picked(Object.keys(sampleBook), count % 2 === 0 ? at : other)!]!);
  },

  async move(typist, path, { count }) {
    await typist.rename(
      path,
      path.replace(/([^/]+?)(\.[^/]+)$/, (_, _stem: string, kind: string) => `moved-${count % 4}${kind}`),
    );
  },

  /** Another program writes the file, whether it is open or not. */
  async change(typist, path, { at, text }) {
    const before = typist.textOf(path);
    const place = Math.round(at * before.length);
    await typist.write(path, before.slice(0, place) + text + before.slice(place));
  },

  /** Git brings another state of many files, open ones, too, while somebody goes on typing. */
  async checkout(typist, path, { at, other, count, text }) {
    const texts = new Map<string, string | undefined>();
    for (const [index, each] of [...new Set([...typist.paths, ...Object.keys(sampleBook)])].entries()) {
      const before = typist.textOf(each);
      const place = Math.round(((at + index * other) % 1) * before.length);
      const fate = (index * 7 + count) % 11;
      if (fate < 5) texts.set(each, before.slice(0, place) + text + before.slice(place));
      else if (fate < 8) texts.set(each, sampleBook[each]);
      else if (fate === 8) texts.set(each, undefined);
    }
    const told = typist.writeAll(texts);
    await typist.edit(path, [{ range: spanAt(typist.positionAt(path, other)), newText: text }]);
    await told;
  },
} as const satisfies Record<string, Act>;

export async function take(typist: Typist, step: Step): Promise<void> {
  const path = picked(typist.paths, step.file);
  if (path !== undefined) await (steps[step.kind] as Act)(typist, path, step);
}
