import type { Book } from '../../book/book.ts';
import { type Forecast, forecastsOf, reviewForecasts } from '../../diff/index.ts';
import { render } from '../../messages/catalogue.ts';
import { type Locale, message } from '../../messages/message.ts';
import { groupOf, type TreeNode } from './tree-node.ts';

/** The forecasts with their time, by the book's own date: overdue, open, resolved; within these by the files' order. */
export function forecastNodes(book: Book, locale: Locale): TreeNode[] {
  const reviews = reviewForecasts(book, book);
  const nodes = forecastsOf(book).map((forecast, index): TreeNode => {
    const { due, state } = reviews[index]!;
    return {
      id: `forecast/${forecast.trend}/${nameOf(forecast)}`,
      kind: state === 'open' ? 'forecast' : state,
      label: forecast.statement.replace(/\s+/g, ' ').trim(),
      description: render(message('workbench/forecast', { state, due }), locale),
      place: forecast.place,
      children: [],
    };
  });
  const inOrder = (['overdue', 'forecast', 'resolved'] as const).flatMap((kind) =>
    nodes.filter((node) => node.kind === kind),
  );
  return groupOf('forecasts', 'forecasts', render(message('workbench/forecasts'), locale), inOrder);
}

/** A forecast without id is known by where it stands. */
function nameOf({ id, place }: Forecast): string {
  return id ?? `@${place.range.start}`;
}
