import type { Look } from '../src/core/charts/option/index.ts';
import type { PageMessage, PageState, ShowMessage } from '../src/core/charts/preview-messages.ts';
import { render } from '../src/core/messages/catalogue.ts';
import { message } from '../src/core/messages/message.ts';
import { textElement } from './elements.ts';
import { PictureCard } from './picture-card.ts';
import { currentTheme, onThemeChange } from './theme.ts';
import { checkbox } from './ui.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

/** The widest that a chart gets: beyond it, bars are hard to compare. */
const widest = 960;

const vscode = acquireVsCodeApi();
let state: PageState = vscode.getState() ?? { uri: undefined, pinned: false, tables: [] };
let shown: ShowMessage | undefined;
let cards = new Map<string, PictureCard>();

const toolbar = document.createElement('div');
const title = textElement('h1', '');
const headline = textElement('p', '', 'headline');
const note = textElement('p', '', 'note');
const pictures = document.createElement('main');
const pin = checkbox({
  onChange(pinned) {
    remember({ pinned });
    vscode.postMessage({ type: 'pin', pinned });
  },
});
toolbar.className = 'toolbar';
toolbar.setAttribute('role', 'toolbar');
toolbar.append(pin.element);
pictures.append(title, headline, note);
document.body.append(toolbar, pictures);
headline.hidden = true;
note.hidden = true;

function remember(change: Partial<PageState>): void {
  state = { ...state, ...change };
  vscode.setState(state);
}

function draw(): void {
  if (!shown) return;
  const { page, locale, uri, pinned } = shown;
  remember({ uri, pinned });
  pin.label(render(message('preview/pin', {}), locale));
  pin.check(pinned);
  toolbar.setAttribute('aria-label', render(message('preview/toolbar', {}), locale));
  title.textContent = page?.title ?? '';
  title.hidden = !page;
  headline.textContent = page?.headline ?? '';
  headline.hidden = !page?.headline;
  note.textContent = page ? (page.note ?? '') : render(message('preview/none', {}), locale);
  note.hidden = note.textContent === '';
  const look: Look = { ...currentTheme(), locale, width: Math.min(widest, Math.floor(pictures.clientWidth)) };
  const next = new Map<string, PictureCard>();
  for (const [index, entry] of (page?.pictures ?? []).entries()) {
    const { id } = entry.picture;
    const key = next.has(id) || id === '' ? `${id}#${index}` : id;
    const card = cards.get(key) ?? newCard(key);
    next.set(key, card);
    // Moving a card that already stands in its place would take the focus from its button.
    const place = pictures.children[index + 3];
    if (place !== card.element) pictures.insertBefore(card.element, place ?? null);
    card.show(entry, look);
  }
  for (const [key, card] of cards) if (!next.has(key)) card.dispose();
  cards = next;
}

function newCard(key: string): PictureCard {
  return new PictureCard(state.tables.includes(key), (asTable) => {
    remember({ tables: [...state.tables.filter((each) => each !== key), ...(asTable ? [key] : [])] });
  });
}

let frame = 0;
function drawSoon(): void {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(draw);
}

window.addEventListener('message', ({ data }: MessageEvent<ShowMessage>) => {
  if (data?.type !== 'show') return;
  shown = data;
  draw();
});
new ResizeObserver(drawSoon).observe(pictures);
onThemeChange(drawSoon);
vscode.postMessage({ type: 'ready' });
