import { env, Uri, type ViewColumn, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PageMessage, PageState, ShowMessage } from '../../core/charts/preview-messages.ts';
import type { PreviewPage } from '../../core/charts/preview-page.ts';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import { type PreviewParams, previewRequest } from '../../server/protocol.ts';
import { pageHtml } from './page-html.ts';

/** Milliseconds that the panel waits for further changes before it asks for its pictures again. */
const patience = 60;

/** One preview panel: asks the server for the pictures of its file and hands them to the page. */
export class PreviewPanel {
  static readonly viewType = 'trendbook.preview';
  readonly #panel: WebviewPanel;
  readonly #client: BaseLanguageClient;
  #uri: Uri | undefined;
  #pinned: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastRequest = 0;
  #ready = false;

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
    this.#pinned = pinned;
    panel.webview.onDidReceiveMessage((received: PageMessage) => this.#receive(received));
    panel.onDidDispose(() => clearTimeout(this.#timer));
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

  /** Shows that file, and says so where it has no preview. */
  show(uri: Uri): void {
    this.#uri = uri;
    void this.#refresh(uri, true);
  }

  /** Shows that file if it has a preview; else stays with the one it shows. */
  follow(uri: Uri): void {
    if (uri.toString() !== this.#uri?.toString()) void this.#refresh(uri, false);
  }

  /** Asks for the pictures again once changes pause. */
  refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#uri) void this.#refresh(this.#uri, true);
    }, patience);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #receive(received: PageMessage): void {
    if (received.type === 'pin') this.#pinned = received.pinned;
    if (received.type === 'ready') {
      this.#ready = true;
      if (this.#uri) void this.#refresh(this.#uri, true);
    }
  }

  async #refresh(uri: Uri, evenWithout: boolean): Promise<void> {
    const request = ++this.#lastRequest;
    const params: PreviewParams = { uri: uri.toString() };
    let page: PreviewPage | null;
    try {
      page = await this.#client.sendRequest<PreviewPage | null>(previewRequest, params);
    } catch {
      // The server is starting or stopping; the next change of the book asks again.
      return;
    }
    if (request !== this.#lastRequest || !this.#ready || (!page && !evenWithout)) return;
    this.#uri = uri;
    const locale = localeOf(env.language);
    this.#panel.title = render(message('preview/window-title', { name: page?.title ?? '' }), locale);
    const shown: ShowMessage = {
      type: 'show',
      uri: uri.toString(),
      locale,
      pinned: this.#pinned,
      page: page ?? undefined,
    };
    await this.#panel.webview.postMessage(shown);
  }
}

function webviewOptions(extension: Uri) {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist', 'webview')] };
}
