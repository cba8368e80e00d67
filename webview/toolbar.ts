import { say } from './say.ts';
import type { Shown } from './shown.ts';
import { checkbox, chooser } from './ui.ts';

export interface ToolbarOptions {
  readonly onPin: (pinned: boolean) => void;
  readonly onChoose: (uri: string) => void;
  readonly onTables: (tables: boolean) => void;
}

/** What stands above the page: which page, charts or tables, and whether it stays. */
export class Toolbar {
  readonly element = document.createElement('div');
  readonly #pages;
  readonly #tables;
  readonly #pin;

  constructor({ onPin, onChoose, onTables }: ToolbarOptions) {
    this.#pages = chooser({ onChoose });
    this.#tables = checkbox({ onChange: onTables });
    this.#pin = checkbox({ onChange: onPin });
    this.element.className = 'toolbar';
    this.element.setAttribute('role', 'toolbar');
    this.element.append(this.#pages.element, this.#tables.element, this.#pin.element);
  }

  show({ uri, pinned, page, choices }: Shown, tables: boolean): void {
    this.element.setAttribute('aria-label', say('preview/toolbar', {}));
    this.#pages.label(say('preview/page', {}));
    const known = choices.some((choice) => choice.uri === uri);
    const all = choices.map(({ uri: value, kind, title }) => ({
      value,
      text: `${say('preview/kind', { kind })}: ${title}`,
    }));
    const own =
      known || !page ? [] : [{ value: uri, text: `${say('preview/kind', { kind: page.kind })}: ${page.title}` }];
    this.#pages.element.hidden = all.length + own.length === 0;
    this.#pages.choices([...own, ...all], uri);
    this.#tables.label(say('preview/all-tables', {}));
    this.#tables.check(tables);
    this.#pin.label(say('preview/pin', {}));
    this.#pin.check(pinned);
  }
}
