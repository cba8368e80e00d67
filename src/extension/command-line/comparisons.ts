import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';

const scheme = 'trendbook-comparison';

/**
 * Comparisons as documents that nobody is asked to save. What was found lies here; after a reload of the window, which
 * brings its documents back, it is found anew.
 */
export class Comparisons implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #provider: Disposable;

  /** @param compare what a book in a folder of the disk says otherwise than an older state, as Markdown */
  constructor(compare: (folder: Uri, older: string) => Promise<string>) {
    this.#provider = workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: this.#changed.event,
      provideTextDocumentContent: async (uri) => {
        const known = this.#texts.get(uri.toString());
        if (known !== undefined) return known;
        const [folder, older] = JSON.parse(uri.query) as [string, string];
        return workspace.isTrusted ? compare(Uri.parse(folder), older) : '';
      },
    });
  }

  /** Keeps a comparison, and says where it is. @param title what its tab is called */
  add(folder: Uri, older: string, title: string, text: string): Uri {
    const path = `/${title.replaceAll('/', '-')}.md`;
    const uri = Uri.from({ scheme, path, query: JSON.stringify([folder.toString(), older]) });
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
    return uri;
  }

  dispose(): void {
    this.#provider.dispose();
    this.#changed.dispose();
  }
}
