import { render } from '../messages/catalogue.ts';
import { type Message, message } from '../messages/message.ts';
import { type Evidence, findDataset, type Measure, measureIn } from '../query/index.ts';
import { computeRanking, type RankedRecord, type Ranking, type ResolvedIndicator } from '../rankings/index.ts';
import { captionOf } from './caption.ts';
import { type Drawing, problem } from './drawing.ts';
import { framed } from './frame.ts';
import type { Picture, RankedItem } from './picture.ts';
import { recordTitle } from './sort-records.ts';
import { sourcesOf, tableOf, withSources } from './sources.ts';

/** The first places of a ranking, each with the interval of ranks that its figures' bounds allow. */
export function drawRanking(drawing: Drawing): Picture {
  const { chart, locale } = drawing;
  if (chart.ranking === undefined) return problem(drawing, message('picture/needs', { key: 'ranking' }));
  const ranking = computeRanking(drawing.model, chart.ranking);
  if (!ranking) return problem(drawing, message('picture/unknown-ranking', { name: chart.ranking }));
  const listed = ranking.records.filter((record) => record.listed);
  const shown = firstPlaces(listed, chart.top);
  if (shown.length === 0) return problem(drawing, message('picture/no-data', {}));

  const items = shown.map((record) => itemOf(record));
  const more: Message[] = [];
  if (shown.some(({ best, worst }) => best !== worst)) {
    const isOuter = shown.some(({ bound }) => bound === 'outer');
    more.push(message(isOuter ? 'picture/caption/rank-outer' : 'picture/caption/rank-interval', {}));
  }
  const imputed = items.filter((item) => item.imputed).length;
  if (imputed > 0) more.push(message('picture/caption/imputed', { count: imputed }));
  const caption = captionOf(drawing, {
    evidence: evidenceFor(drawing, ranking, shown),
    more,
    shown: shown.length,
    all: listed.length,
    left: ranking.leftOut.filter(({ reason }) => reason !== 'possible').length,
    possible: ranking.leftOut.filter(({ reason }) => reason === 'possible').length,
  });
  const say = (id: 'picture/rank' | 'picture/score' | 'picture/rank-interval') => render(message(id, {}), locale);
  const table = tableOf(
    [
      { title: say('picture/rank'), numeric: true },
      { title: recordTitle(drawing), numeric: false },
      { title: say('picture/score'), numeric: true },
      { title: say('picture/rank-interval'), numeric: true },
    ],
    items.map((item) => ({ cells: cellsOf(item), sources: sourcesOf(item) })),
  );
  return { ...framed(drawing, caption, table), kind: 'ranking', items, ranked: ranking.records.length };
}

/** The records up to a place, those that share it included. */
export function firstPlaces(records: readonly RankedRecord[], top: number | undefined): readonly RankedRecord[] {
  const last = top === undefined ? undefined : records[top - 1];
  return last ? records.filter(({ rank }) => rank <= last.rank) : records;
}

function itemOf({ label, rank, best, worst, score, imputed, place }: RankedRecord): RankedItem {
  const item = { label, rank, best, worst, score: score.toFixed(1), imputed: imputed.length > 0 };
  return withSources(item, [{ label, detail: String(rank), place }]);
}

function cellsOf({ rank, label, score, best, worst, imputed }: RankedItem): string[] {
  return [String(rank), label, imputed ? `${score}*` : score, best === worst ? String(best) : `${best}–${worst}`];
}

/** The figures that the shown records were ranked by. */
function evidenceFor({ model }: Drawing, ranking: Ranking, shown: readonly RankedRecord[]): Evidence[] {
  const ids = new Set(shown.map(({ id }) => id));
  const dataset = findDataset(model, ranking.declaration.query.from);
  const measures = measuresOf(ranking.indicators);
  return (dataset?.records ?? [])
    .filter(({ id }) => ids.has(id))
    .flatMap((record) => measures.flatMap((measure) => measureIn(model, record, measure).evidence));
}

function measuresOf(indicator: ResolvedIndicator): Measure[] {
  return indicator.kind === 'leaf' ? [indicator.measure] : indicator.indicators.flatMap(measuresOf);
}
