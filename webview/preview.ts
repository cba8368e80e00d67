import type { HostMessage, PageMessage, PageState } from '../src/core/page/messages.ts';
import { Blocks } from './blocks.ts';
import { textElement } from './elements.ts';
import { pictureAsPng } from './export-picture.ts';
import { say, speak } from './say.ts';
import { type Shown, shownAfter } from './shown.ts';
import type { Surroundings } from './surroundings.ts';
import { currentTheme, onThemeChange } from './theme.ts';
import { Toolbar } from './toolbar.ts';
import { noteTyping } from './typing-time.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

/** The widest that a chart gets: beyond it, bars are hard to compare. */
const widest = 960;

const vscode = acquireVsCodeApi();
let state: PageState = { uri: undefined, pinned: false, allTables: false, tables: [], ...vscode.getState() };
let shown: Shown | undefined;

const title = textElement('h1', '');
const headline = textElement('p', '', 'headline');
const note = textElement('p', '', 'note');
const main = document.createElement('main');
const blocks = new Blocks();
const toolbar = new Toolbar({
  onPin(pinned) {
    remember({ pinned });
    vscode.postMessage({ type: 'pin', pinned });
  },
  onChoose: (uri) => vscode.postMessage({ type: 'choose', uri }),
  onTables(allTables) {
    remember({ allTables, tables: [] });
    blocks.forget();
    draw();
  },
});
main.append(title, headline, note, blocks.element);
const header = document.createElement('header');
header.append(toolbar.element);
document.body.append(header, main);
headline.hidden = true;
note.hidden = true;

function remember(change: Partial<PageState>): void {
  const next = { ...state, ...change };
  if (JSON.stringify(next) === JSON.stringify(state)) return;
  state = next;
  vscode.setState(state);
}

/** Returns how many parts it drew anew. */
function draw(): number {
  if (!shown) return 0;
  const { page, locale, uri, pinned } = shown;
  speak(locale);
  remember({ uri, pinned });
  toolbar.show(shown, state.allTables);
  document.body.dataset.page = page?.kind ?? '';
  title.textContent = page?.title ?? say('preview/toolbar', {});
  headline.textContent = page?.headline ?? '';
  headline.hidden = !page?.headline;
  note.textContent = page ? (page.note ?? '') : say('preview/none', {});
  note.hidden = note.textContent === '';
  return blocks.show(page?.blocks ?? [], surroundings());
}

function surroundings(): Surroundings {
  const width = Math.min(widest, Math.floor(main.clientWidth));
  return {
    look: { ...currentTheme(), locale: shown!.locale, width },
    open: (key, item) => vscode.postMessage({ type: 'open', key, item }),
    openPart: (key, part) => vscode.postMessage({ type: 'open-part', key, part }),
    async save(what, picture) {
      const png = what.format === 'png' ? await pictureAsPng(picture, shown!.locale) : undefined;
      vscode.postMessage({ type: 'save', ...what, png });
    },
    isTable: (key) => state.tables.includes(key) !== state.allTables,
    setTable(key, asTable) {
      const others = state.tables.filter((each) => each !== key);
      remember({ tables: asTable === state.allTables ? others : [...others, key] });
    },
  };
}

let frame = 0;
function drawSoon(): void {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(draw);
}

window.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => {
  if (data?.type === 'mark') blocks.mark(data.key);
  if (data?.type !== 'show') return;
  const next = shownAfter(data, shown);
  if (!next) {
    vscode.postMessage({ type: 'ready' });
    return;
  }
  if (shown && (data.uri !== shown.uri || data.page?.id !== shown.page?.id)) window.scrollTo(0, 0);
  shown = next;
  const drawn = draw();
  if (data.changedAt !== undefined) noteTyping(data.changedAt, drawn);
});
new ResizeObserver(drawSoon).observe(main);
onThemeChange(drawSoon);
vscode.postMessage({ type: 'ready' });
