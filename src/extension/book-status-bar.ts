import { type Disposable, env, StatusBarAlignment, window } from 'vscode';
import { localeOf, render } from '../core/messages/catalogue.ts';
import { message } from '../core/messages/message.ts';
import type { BookStatus } from '../server/protocol.ts';

/** The status bar's entry: how much of a book is borne out. */
export interface BookStatusBar extends Disposable {
  /** Shows the book that the active editor is in, else the first; nothing where there is none. */
  show(book: BookStatus | undefined): void;
  /** What stands there; '' while it is hidden. */
  text(): string;
}

/** Says in the status bar how many claims are what, and how much of the prose is annotated; a click shows the claims. */
export function bookStatusBar(): BookStatusBar {
  const locale = localeOf(env.language);
  const item = window.createStatusBarItem('trendbook.claims', StatusBarAlignment.Left, 1);
  item.name = render(message('workbench/status-name'), locale);
  item.command = 'workbench.view.testing.focus';
  return {
    text: () => item.text,
    show(book) {
      if (!book) {
        item.text = '';
        item.hide();
        return;
      }
      const { claims, coverage } = book.standing;
      const all = Object.values(claims).reduce((sum, count) => sum + count, 0);
      const percent = coverage.figures === 0 ? undefined : Math.floor((coverage.annotated / coverage.figures) * 100);
      item.text = statusText(claims, percent);
      item.tooltip = [
        book.title,
        render(message('claims/summary', { counts: claims, all }), locale),
        render(message('workbench/covered', coverage), locale),
      ].join('\n');
      item.accessibilityInformation = {
        label: render(message('workbench/status-label', { title: book.title, counts: claims, all, percent }), locale),
        role: 'button',
      };
      item.show();
    },
    dispose: () => item.dispose(),
  };
}

/** `✓ 42 ~ 9 ✗ 1 · 100 %`: what is not there is not said. */
function statusText(claims: BookStatus['standing']['claims'], percent: number | undefined): string {
  const counts = [
    ['✓', claims.verified],
    ['~', claims.consistent],
    ['✗', claims.contradicted],
  ] as const;
  const judged = counts.flatMap(([sign, count]) => (count > 0 ? `${sign} ${count}` : [])).join(' ');
  const covered = percent === undefined ? '' : `${percent} %`;
  return [judged, covered].filter((part) => part !== '').join(' · ') || '$(book)';
}
