import type { PicturePart } from '../src/core/page/messages.ts';
import type { PictureBlock } from '../src/core/page/page.ts';
import { Chart } from './charts.ts';
import { tableElement } from './data-table.ts';
import { linkButton, textElement } from './elements.ts';
import { say } from './say.ts';
import type { BlockView, Surroundings } from './surroundings.ts';
import { type Button, button } from './ui.ts';

const formats = ['svg', 'png', 'csv'] as const;

/** One picture of the page: heading, chart or table, caption, and its buttons. */
export class PictureCard implements BlockView<PictureBlock> {
  readonly element = document.createElement('figure');
  readonly #chart = new Chart((drawn) => this.#open({ drawn }));
  readonly #bar = document.createElement('div');
  readonly #toggle: Button;
  readonly #saves: readonly Button[];
  readonly #note = textElement('p', '', 'note');
  readonly #heading = textElement('h3', '');
  readonly #table = document.createElement('div');
  readonly #caption = document.createElement('figcaption');
  #block: PictureBlock | undefined;
  #around: Surroundings | undefined;
  #tableOf = '';

  constructor() {
    this.#toggle = button({
      onClick: () => {
        if (!this.#block || !this.#around) return;
        this.#around.setTable(this.#block.key, !this.#around.isTable(this.#block.key));
        this.#arrange();
      },
    });
    this.#saves = formats.map((format) => button({ quiet: true, onClick: () => this.#save(format) }));
    const buttons = document.createElement('div');
    buttons.className = 'buttons';
    buttons.append(this.#toggle.element, ...this.#saves.map(({ element }) => element));
    this.#bar.className = 'bar';
    this.#bar.append(this.#heading, buttons);
    this.element.append(this.#bar, this.#note, this.#chart.element, this.#table, this.#caption);
  }

  show(block: PictureBlock, around: Surroundings): void {
    this.#block = block;
    this.#around = around;
    const { picture, stale, key, opens } = block;
    this.element.id = `picture-${picture.id}`;
    this.element.classList.toggle('stale', stale !== undefined);
    const { title } = picture;
    this.#heading.replaceChildren(
      opens ? linkButton(title, say('preview/open', { name: title }), () => around.open(key)) : title,
    );
    const isProblem = picture.kind === 'problem';
    this.#note.textContent = isProblem ? picture.message : `${say('preview/stale-badge', {})}: ${stale ?? ''}`;
    this.#note.hidden = !isProblem && stale === undefined;
    for (const [index, save] of this.#saves.entries()) {
      const format = formats[index]!;
      save.label(format.toUpperCase(), say('preview/save-as', { format, title }));
      save.element.hidden = isProblem;
    }
    this.#caption.replaceChildren(...(isProblem ? [] : picture.caption.map((line) => textElement('p', line))));
    this.#arrange();
  }

  dispose(): void {
    this.#chart.dispose();
    this.element.remove();
  }

  #open(part: PicturePart): void {
    if (this.#block) this.#around?.openPart(this.#block.key, part);
  }

  #save(format: (typeof formats)[number]): void {
    const { picture, key } = this.#block ?? {};
    if (!picture || key === undefined || picture.kind === 'problem') return;
    void this.#around?.save({ key, name: picture.title, format }, picture);
  }

  #arrange(): void {
    if (!this.#block || !this.#around) return;
    const { picture, key } = this.#block;
    const { title } = picture;
    const drawable = picture.kind !== 'table' && picture.kind !== 'problem';
    const showChart = drawable && !this.#around.isTable(key);
    this.#table.hidden = showChart;
    this.#chart.element.hidden = !showChart;
    this.#toggle.element.hidden = !drawable;
    if (showChart) this.#toggle.label(say('preview/show-table', {}), say('preview/show-table-of', { title }));
    else this.#toggle.label(say('preview/show-chart', {}), say('preview/show-chart-of', { title }));
    if (showChart) this.#chart.draw(picture, this.#around.look);
    else this.#fillTable();
  }

  /** A table stays as its reader sorted it as long as its data are the same. */
  #fillTable(): void {
    const picture = this.#block!.picture;
    const state = picture.kind === 'problem' ? '' : JSON.stringify([picture.table, this.#around!.look.locale]);
    if (state === this.#tableOf) return;
    this.#tableOf = state;
    const title = picture.title;
    this.#table.replaceChildren(
      ...(picture.kind === 'problem' ? [] : [tableElement(picture.table, title, (row) => this.#open({ row }))]),
    );
  }
}
