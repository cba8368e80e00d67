import type { Book } from '../book/book.ts';
import type { Place } from '../book/model.ts';
import { itemsUnder, placeOf, scalarOf, textUnder } from '../book/read-node.ts';
import { parseDate } from '../dates/index.ts';
import { findPair, valueUnder, type YamlNode } from '../yaml/nodes.ts';
import type { ForecastOutcome, ForecastReview } from './book-diff.ts';

/** A forecast as a trend states it. */
export interface Forecast {
  readonly trend: string;
  readonly id: string | undefined;
  readonly statement: string;
  readonly node: YamlNode;
  readonly place: Place;
}

/**
 * The forecasts of the older book with what became of them by the newer one: the same forecast (by id in the trend of the
 * same id, else in any trend; without id by its statement) and its outcome there.
 */
export function reviewForecasts(older: Book, newer: Book): ForecastReview[] {
  const later = forecastsOf(newer);
  const now = dateOf(newer);
  return forecastsOf(older).map((forecast) => {
    const { trend, id, statement, node } = forecast;
    const same = sameIn(later, forecast);
    const outcome = outcomeOf(same?.node) ?? outcomeOf(node);
    const due = scalarOf(findPair(same?.node ?? node, 'due')?.value)?.source;
    const span = due === undefined ? undefined : parseDate(due);
    const passed = span !== undefined && now !== undefined && span.last < now;
    const settled = outcome !== undefined && outcome.resolved !== 'false';
    return {
      trend,
      id,
      statement,
      due,
      confidence: textUnder(node, 'confidence'),
      state: settled ? 'resolved' : passed ? 'overdue' : 'open',
      outcome,
      dropped: !same,
    };
  });
}

/** All forecasts of a book in the order of the files; `reviewForecasts` has them in the same order. */
export function forecastsOf(book: Book): Forecast[] {
  return [...book.files.values()]
    .filter(({ kind }) => kind === 'trend')
    .flatMap(({ documents }) => documents)
    .flatMap(({ id: trend, yaml, path }) =>
      itemsUnder(yaml.root, 'forecasts').map((node) => {
        const id = textUnder(node, 'id');
        const statement = textUnder(node, 'statement') ?? id ?? '';
        return { trend, id, statement, node, place: placeOf(path, node, node.range) };
      }),
    );
}

function sameIn(later: readonly Forecast[], { trend, id, statement }: Forecast): Forecast | undefined {
  const alike = later.filter((each) => (id === undefined ? each.statement === statement : each.id === id));
  return alike.find((each) => each.trend === trend) ?? alike[0];
}

function outcomeOf(node: YamlNode | undefined): ForecastOutcome | undefined {
  const outcome = valueUnder(node, 'outcome');
  if (outcome?.kind !== 'mapping') return undefined;
  const text = (key: string) => {
    const value = valueUnder(outcome, key);
    return value?.kind === 'scalar' && value.value !== null ? value.source : undefined;
  };
  return { resolved: text('resolved'), result: text('result'), note: text('note') };
}

/** The first day of the book's own date. */
function dateOf({ model }: Book): number | undefined {
  const text = model.asOf ?? model.edition;
  return text === undefined ? undefined : parseDate(text)?.first;
}
