import type { Book } from '../book/book.ts';
import { datasetOf } from '../book/occurrences.ts';
import { formatFigure } from '../figures/index.ts';
import { localeOf, render } from '../messages/catalogue.ts';
import { type Locale, message } from '../messages/message.ts';
import {
  type Condition,
  certaintyCodes,
  type DatasetIndex,
  findField,
  indexOf,
  type Measure,
  readWhere,
  resolveMeasure,
  unitOf,
} from '../query/index.ts';
import { mappingAt } from '../schema/lookup.ts';
import type { Path } from '../schema/walk.ts';
import { valueUnder } from '../yaml/index.ts';
import { type Caret, placeholder } from './caret.ts';

/** Of a longer list no row would be read for its count. */
const mostCounted = 100;
/** As many figures as are proposed for a measure. */
const mostFigures = 8;

/** The `where` around a caret in one of its values. */
interface Where {
  readonly index: DatasetIndex;
  /** The condition at the caret, without what is being typed. */
  readonly own: Condition;
  readonly others: readonly Condition[];
}

/**
 * Says of a value for a condition of a `where` how many records would match with it, beside the other conditions:
 * `4 of 18`, or `4–7 of 18` where that is not known of all.
 * @returns undefined where nothing is counted: outside of conditions, for ids, in very long lists
 */
export function matchesWith(
  book: Book,
  caret: Caret,
  path: Path,
  offered: number,
  locale: Locale,
): ((value: string) => string) | undefined {
  const where = offered > 0 && offered <= mostCounted ? whereAround(book, caret, path) : undefined;
  if (!where || where.own.key === 'id') return undefined;
  const { index, own, others } = where;
  const base = index.judgeAll(others.map((condition) => index.judge(condition)));
  return (value) => {
    const { codes } = index.judge({ ...own, values: [...own.values, value] });
    let certain = 0;
    let most = 0;
    base.forEach((code, at) => {
      const both = Math.min(code, codes[at]!);
      if (both === certaintyCodes.certain) certain++;
      if (both !== certaintyCodes.impossible) most++;
    });
    return render(message('language/matches', { certain, most, all: base.length }), locale);
  };
}

/**
 * Figures for a condition on a measure: those that the book's claims ask about, then the powers of ten among the data.
 * Empty where the condition is on something else.
 */
export function conditionFigures(book: Book, caret: Caret, path: Path): readonly string[] {
  const where = whereAround(book, caret, path);
  if (!where) return [];
  const { index, own } = where;
  const { name } = index.dataset;
  const { measure } = findField(book.model, name, own.key) ? {} : resolveMeasure(book.model, name, own.key);
  if (!measure) return [];
  const asked = [...book.model.claims.values()].flatMap(({ node }) => {
    const check = valueUnder(node, 'check');
    return [...readWhere(valueUnder(check, 'where')), ...readWhere(valueUnder(check, 'of'))];
  });
  const known = asked.filter(({ key }) => key === own.key).flatMap(({ values }) => values);
  return [...new Set([...known, ...powersOfTen(book, index, measure)])]
    .filter((text) => text !== placeholder)
    .slice(0, mostFigures);
}

function powersOfTen({ model }: Book, index: DatasetIndex, measure: Measure): readonly string[] {
  if (unitOf(measure) === 'percent') return [];
  const ends = index.valuesOf(measure).flatMap((value) => (value.kind === 'known' ? value.interval.min : []));
  const positive = ends.filter((end) => end > 0 && Number.isFinite(end));
  if (positive.length === 0) return [];
  const locale = localeOf(model.language ?? (/\p{Script=Han}/u.test(model.title) ? 'zh' : 'en'));
  const first = Math.floor(Math.log10(positive.reduce((least, end) => Math.min(least, end))));
  const last = Math.floor(Math.log10(positive.reduce((most, end) => Math.max(most, end))));
  const powers = Array.from({ length: Math.min(last - first + 1, mostFigures) }, (_, step) => 10 ** (last - step));
  return powers.map((min) =>
    formatFigure({ min, minOpen: true, max: Infinity, maxOpen: true }, { locale, style: 'words' }),
  );
}

function whereAround({ model }: Book, { root }: Caret, path: Path): Where | undefined {
  const at = path.findLastIndex((part) => typeof part === 'string' && part !== 'not');
  const key = path[at];
  const mapping = mappingAt(root, path.slice(0, at));
  const around = path.flatMap((_, length) => mappingAt(root, path.slice(0, length)) ?? []);
  const index = indexOf(model, datasetOf(around));
  if (!mapping || !index || typeof key !== 'string') return undefined;
  const conditions = readWhere(mapping);
  const own = conditions.find((condition) => condition.key === key);
  if (!own) return undefined;
  const values = own.values.filter((value) => !value.includes(placeholder));
  return { index, own: { ...own, values }, others: conditions.filter((condition) => condition !== own) };
}
