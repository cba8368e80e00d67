import type { PreviewPicture } from '../src/core/charts/index.ts';
import type { Look } from '../src/core/charts/option/index.ts';
import { render } from '../src/core/messages/catalogue.ts';
import { type Locale, message } from '../src/core/messages/message.ts';
import { Chart } from './charts.ts';
import { tableElement, textElement } from './elements.ts';
import { type Button, button } from './ui.ts';

/** One picture of the page: heading, chart or table, caption. Draws again only what changed. */
export class PictureCard {
  readonly element = document.createElement('figure');
  readonly #chart = new Chart();
  readonly #toggle: Button;
  readonly #note = textElement('p', '', 'note');
  readonly #heading = textElement('h2', '');
  readonly #table = document.createElement('div');
  readonly #caption = document.createElement('figcaption');
  #drawn = '';
  #entry: PreviewPicture | undefined;
  #look: Look | undefined;
  #asTable: boolean;

  /** `onToggle` hears when its reader asks for the chart or for the table. */
  constructor(asTable: boolean, onToggle: (asTable: boolean) => void) {
    this.#asTable = asTable;
    this.#toggle = button({
      onClick: () => {
        this.#asTable = !this.#asTable;
        onToggle(this.#asTable);
        this.#arrange();
      },
    });
    const bar = document.createElement('div');
    bar.className = 'bar';
    bar.append(this.#heading, this.#toggle.element);
    this.element.append(bar, this.#note, this.#chart.element, this.#table, this.#caption);
  }

  /** Shows the picture in that look; the card must be in the page. */
  show(entry: PreviewPicture, look: Look): void {
    const state = JSON.stringify([entry, look]);
    if (state === this.#drawn) return;
    this.#drawn = state;
    this.#entry = entry;
    this.#look = look;
    const { picture, stale } = entry;
    this.element.id = `picture-${picture.id}`;
    this.element.classList.toggle('stale', stale !== undefined);
    this.#heading.textContent = picture.title;
    const staleNote = `${say('preview/stale-badge', look.locale)}: ${stale ?? ''}`;
    this.#note.textContent = picture.kind === 'problem' ? picture.message : staleNote;
    this.#note.hidden = picture.kind !== 'problem' && stale === undefined;
    const isProblem = picture.kind === 'problem';
    this.#table.replaceChildren(...(isProblem ? [] : [tableElement(picture.table, picture.title)]));
    this.#caption.replaceChildren(...(isProblem ? [] : picture.caption.map((line) => textElement('p', line))));
    this.#arrange();
  }

  dispose(): void {
    this.#chart.dispose();
    this.element.remove();
  }

  #arrange(): void {
    if (!this.#entry || !this.#look) return;
    const { picture } = this.#entry;
    const { locale } = this.#look;
    const drawable = picture.kind !== 'table' && picture.kind !== 'problem';
    const showChart = drawable && !this.#asTable;
    this.#table.hidden = showChart;
    this.#chart.element.hidden = !showChart;
    this.#toggle.element.hidden = !drawable;
    const { title } = picture;
    if (showChart) {
      this.#toggle.label(
        say('preview/show-table', locale),
        render(message('preview/show-table-of', { title }), locale),
      );
      this.#chart.draw(picture, this.#look);
    } else {
      this.#toggle.label(
        say('preview/show-chart', locale),
        render(message('preview/show-chart-of', { title }), locale),
      );
    }
  }
}

function say(id: 'preview/stale-badge' | 'preview/show-table' | 'preview/show-chart', locale: Locale): string {
  return render(message(id, {}), locale);
}
