/** Two states or editions of a book compared. */

export {
  type BookDiff,
  type BookName,
  type ChangeKind,
  type DatedFigure,
  type EntryChange,
  type EntryKind,
  entryKinds,
  type FigureChange,
  type ForecastReview,
  type RankChange,
  type RankPlace,
  type VerdictChange,
} from './book-diff.ts';
export { compareBooks } from './compare-books.ts';
export { type Forecast, forecastsOf, reviewForecasts } from './review-forecasts.ts';
