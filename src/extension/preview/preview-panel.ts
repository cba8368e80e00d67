import { env, type Position, type TextEditor, Uri, type ViewColumn, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import type { HostMessage, PageMessage, PageState } from '../../core/page/messages.ts';
import {
  type PreviewAnswer,
  type PreviewCursorAnswer,
  type PreviewCursorParams,
  type PreviewParams,
  previewCursorRequest,
  previewRequest,
} from '../../server/protocol.ts';
import { openPart, openPlace } from './open-place.ts';
import { Pace } from './pace.ts';
import { pageHtml } from './page-html.ts';
import { savePicture } from './save-picture.ts';

/** Milliseconds that the cursor must rest before the page follows it. */
const patience = 60;

/** One preview panel: asks the server for the pictures of its file and hands them to the page. */
export class PreviewPanel {
  static readonly viewType = 'trendbook.preview';
  readonly #panel: WebviewPanel;
  readonly #client: BaseLanguageClient;
  /** What is shown. */
  #uri: Uri | undefined;
  /** What was last asked for: shown as soon as it is known to have a page. */
  #target: Uri | undefined;
  #pinned: boolean;
  readonly #pace = new Pace(() => this.#refreshTarget());
  /** When the text was changed that the page does not show yet. */
  #changedAt: number | undefined;
  #lastRequest = 0;
  #ready = false;
  #cursorTimer: ReturnType<typeof setTimeout> | undefined;
  /** What to scroll to once it is there. */
  #scrollTo: string | undefined;
  /** What of the page is marked. */
  #marked: string | undefined;
  /** Of the document that is shown. */
  #shownId: string | undefined;
  /** Of the answer that is shown. */
  #shownState: string | undefined;

  static create(extension: Uri, client: BaseLanguageClient, uri: Uri, column: ViewColumn): PreviewPanel {
    const panel = window.createWebviewPanel(
      PreviewPanel.viewType,
      'Trendbook',
      { viewColumn: column, preserveFocus: true },
      webviewOptions(extension),
    );
    return new PreviewPanel(extension, client, panel, uri, false);
  }

  /** Takes over a panel that was open when the window was last closed. */
  static revive(
    extension: Uri,
    client: BaseLanguageClient,
    panel: WebviewPanel,
    state: Partial<PageState>,
  ): PreviewPanel {
    panel.webview.options = webviewOptions(extension);
    const uri = typeof state.uri === 'string' ? Uri.parse(state.uri) : window.activeTextEditor?.document.uri;
    return new PreviewPanel(extension, client, panel, uri, state.pinned === true);
  }

  private constructor(
    extension: Uri,
    client: BaseLanguageClient,
    panel: WebviewPanel,
    uri: Uri | undefined,
    pinned: boolean,
  ) {
    this.#client = client;
    this.#panel = panel;
    this.#uri = uri;
    this.#target = uri;
    this.#pinned = pinned;
    panel.webview.onDidReceiveMessage((received: PageMessage) => this.#receive(received));
    panel.onDidDispose(() => {
      this.#pace.dispose();
      clearTimeout(this.#cursorTimer);
    });
    panel.webview.html = pageHtml(panel.webview, extension, localeOf(env.language));
  }

  get uri(): Uri | undefined {
    return this.#uri;
  }

  get pinned(): boolean {
    return this.#pinned;
  }

  onClosed(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Shows that file, and says so where it has no preview. @param key what to scroll to: `chart:id` or `claim:id` */
  show(uri: Uri, key?: string): void {
    if (uri.toString() !== this.#uri?.toString()) this.#marked = undefined;
    this.#uri = uri;
    this.#target = uri;
    this.#scrollTo = key;
    void this.#refresh(uri, true);
  }

  /** Shows that file if it has a preview; else stays with the one it shows. */
  follow(uri: Uri): void {
    this.#target = uri;
    if (uri.toString() !== this.#uri?.toString()) void this.#refresh(uri, false);
  }

  /** Asks for the pictures again. @param changedAt when a text was changed, in milliseconds since 1970 */
  refreshSoon(changedAt?: number): void {
    this.#changedAt ??= changedAt;
    this.#pace.call();
  }

  /** Marks what of the page the cursor is in once it rests; in a file of several products, shows the one. */
  cursorSoon(editor: TextEditor): void {
    clearTimeout(this.#cursorTimer);
    this.#cursorTimer = setTimeout(() => void this.#followCursor(editor), patience);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #receive(received: PageMessage): void {
    switch (received.type) {
      case 'pin':
        this.#pinned = received.pinned;
        if (this.#pinned) this.#target = this.#uri;
        else this.#followEditor();
        break;
      case 'ready':
        this.#ready = true;
        this.#shownState = undefined;
        this.#marked = undefined;
        if (this.#uri) void this.#refresh(this.#uri, true);
        break;
      case 'choose':
        this.show(Uri.parse(received.uri));
        break;
      case 'open':
        if (this.#uri) {
          const { key, item } = received;
          void openPlace(this.#client, { uri: this.#uri.toString(), key, item });
        }
        break;
      case 'open-part':
        if (this.#uri) {
          const { key, part } = received;
          void openPart(this.#client, { uri: this.#uri.toString(), key, part });
        }
        break;
      case 'save':
        if (this.#uri) void savePicture(this.#client, this.#uri, received);
        break;
    }
  }

  /** Shows what is written at; while the preview itself has the focus no editor is active, and a visible one counts. */
  #followEditor(): void {
    const editor = window.activeTextEditor ?? window.visibleTextEditors[0];
    if (editor) this.follow(editor.document.uri);
  }

  async #followCursor({ document, selection }: TextEditor): Promise<void> {
    const shown = this.#uri;
    if (!shown || !this.#ready) return;
    const uri = document.uri.toString();
    const params: PreviewCursorParams = { uri, position: protocolPosition(selection.active), shown: shown.toString() };
    const answer = await this.#ask<PreviewCursorAnswer>(previewCursorRequest, params);
    if (!answer || this.#uri !== shown) return;
    const isShown = uri === shown.toString() && uri === this.#target?.toString();
    if (isShown && answer.id !== this.#shownId && !this.#pinned) await this.#refresh(shown, true);
    if (answer.key === this.#marked) return;
    this.#marked = answer.key;
    await this.#tell({ type: 'mark', key: answer.key });
  }

  /** Of a target without a page the one that is shown stays, and is the one to refresh. */
  async #refreshTarget(): Promise<void> {
    const [target, shown] = [this.#target, this.#uri];
    if (target && target.toString() !== shown?.toString() && (await this.#refresh(target, false))) return;
    if (this.#uri && this.#uri === shown) await this.#refresh(this.#uri, true, this.#shownState);
  }

  /** Whether it is shown now, or something else was asked for meanwhile. @param known the state that need not be told again */
  async #refresh(uri: Uri, evenWithout: boolean, known?: string): Promise<boolean> {
    const request = ++this.#lastRequest;
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    const position = editor ? protocolPosition(editor.selection.active) : { line: 0, character: 0 };
    const params: PreviewParams = { uri: uri.toString(), position, known };
    const changedAt = this.#changedAt;
    this.#changedAt = undefined;
    const answer = await this.#ask<PreviewAnswer | 'unchanged'>(previewRequest, params);
    if (request !== this.#lastRequest) return true;
    if (answer === 'unchanged') return true;
    if (answer === undefined || !this.#ready || (!answer && !evenWithout)) return false;
    if (uri.toString() !== this.#uri?.toString()) this.#marked = undefined;
    this.#uri = uri;
    this.#shownId = answer?.page.id;
    this.#shownState = answer?.state;
    const locale = localeOf(env.language);
    this.#panel.title = render(message('preview/window-title', { name: answer?.page.title ?? '' }), locale);
    await this.#tell({
      type: 'show',
      uri: uri.toString(),
      locale,
      pinned: this.#pinned,
      page: answer?.page,
      choices: answer ? answer.choices : [],
      state: answer?.state,
      since: answer?.since,
      changedAt,
    });
    if (this.#scrollTo !== undefined) {
      this.#marked = this.#scrollTo;
      await this.#tell({ type: 'mark', key: this.#scrollTo });
    }
    this.#scrollTo = undefined;
    return true;
  }

  async #tell(told: HostMessage): Promise<void> {
    await this.#panel.webview.postMessage(told);
  }

  /** Undefined while the server is starting or stopping: the next change of the book asks again. */
  async #ask<Answer>(request: string, params: object): Promise<Answer | null | undefined> {
    try {
      return await this.#client.sendRequest<Answer | null>(request, params);
    } catch {
      return undefined;
    }
  }
}

function protocolPosition({ line, character }: Position): PreviewParams['position'] {
  return { line, character };
}

function webviewOptions(extension: Uri) {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist', 'webview')] };
}
