import type { Book } from '../book/book.ts';
import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import { mappingAt } from '../schema/lookup.ts';
import { own } from '../text/own.ts';
import { type Caret, placeholder } from './caret.ts';
import type { CompletionOptions, Proposal } from './completion.ts';
import { blockTemplate, flowTemplate, itemTemplates, type TemplateName, toPlainText, toSnippet } from './templates.ts';

/** Whole items where a list's item begins, whole documents where one is empty. */
export function completeTemplates(
  book: Book,
  caret: Caret,
  lineEnding: string,
  options: CompletionOptions,
): readonly Proposal[] {
  if (caret.hasColon) return [];
  const keys = (mappingAt(caret.root, caret.path)?.pairs ?? []).filter(({ key }) => key.source !== placeholder);
  if (keys.length > 0) return [];
  return namesAt(caret).map((name): Proposal => {
    const template = caret.flow ? flowTemplate(name, book) : blockTemplate(name, book, caret.column, lineEnding);
    const titles = (['en', 'zh'] as const).map((each) => render(message(`language/new-${name}`), each));
    return {
      label: render(message(`language/new-${name}`), options.locale),
      kind: 'template',
      detail: undefined,
      documentation: () => `\`\`\`yaml\n${toPlainText(blockTemplate(name, book, 0, '\n'))}\n\`\`\``,
      matches: [name, ...titles],
      snippet: options.snippets,
      text: options.snippets ? toSnippet(template) : toPlainText(template),
    };
  });
}

function namesAt({ path, kind, flow }: Caret): readonly TemplateName[] {
  if (path.length === 0) return flow ? [] : [kind];
  if (typeof path.at(-1) !== 'number') return [];
  return own(itemTemplates, String(path.at(-2))) ?? [];
}
