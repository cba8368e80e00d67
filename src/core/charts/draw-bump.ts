import type { BookModel } from '../book/model.ts';
import { message } from '../messages/message.ts';
import { computeRanking, type RankedRecord } from '../rankings/index.ts';
import { captionOf } from './caption.ts';
import { firstPlaces } from './draw-ranking.ts';
import { type Drawing, problem } from './drawing.ts';
import { framed } from './frame.ts';
import type { BumpPicture, Picture } from './picture.ts';
import { recordTitle } from './sort-records.ts';
import { sourcesOf, tableOf, withSources } from './sources.ts';

interface Edition {
  readonly name: string;
  readonly places: readonly RankedRecord[];
}

/** Places over editions: the other books in the order written, then this one. A record is known again by its id. */
export function drawBump(drawing: Drawing): Picture {
  const { chart, model } = drawing;
  const id = chart.ranking;
  if (id === undefined) return problem(drawing, message('picture/needs', { key: 'ranking' }));
  const own = editionOf(model, id, chart.top);
  if (!own) return problem(drawing, message('picture/unknown-ranking', { name: id }));
  const others = chart.editions.map((folder) => {
    const other = drawing.otherBook?.(folder);
    return { folder, edition: other && editionOf(other, id, chart.top) };
  });
  const lost = others.filter(({ edition }) => !edition).map(({ folder }) => folder);
  const editions = [...others.flatMap(({ edition }) => edition ?? []), own];
  const lines = linesOf(editions);
  if (lines.length === 0) return problem(drawing, message('picture/no-data', {}));
  const caption = captionOf(drawing, {
    evidence: [],
    more: lost.length > 0 ? [message('picture/caption/no-edition', { folders: lost })] : [],
  });
  const names = editions.map(({ name }) => name);
  const table = tableOf(
    [{ title: recordTitle(drawing), numeric: false }, ...names.map((title) => ({ title, numeric: true }))],
    lines.map((line) => ({
      cells: [line.label, ...line.ranks.map((rank) => (rank === null ? '—' : String(rank)))],
      sources: sourcesOf(line),
    })),
  );
  return { ...framed(drawing, caption, table), kind: 'bump', editions: names, lines };
}

function editionOf(model: BookModel, id: string, top: number | undefined): Edition | undefined {
  const ranking = computeRanking(model, id);
  if (!ranking) return undefined;
  const listed = ranking.records.filter(({ listed: isListed }) => isListed);
  return { name: model.edition ?? model.title, places: firstPlaces(listed, top) };
}

/** A line for each record that some edition shows, by its latest place. */
function linesOf(editions: readonly Edition[]): BumpPicture['lines'] {
  const labels = new Map<string, string>();
  for (const { places } of [...editions].reverse()) {
    for (const { id, label } of places) if (!labels.has(id)) labels.set(id, label);
  }
  return [...labels].map(([id, label]) => {
    const places = editions.map((edition) => edition.places.find((record) => record.id === id));
    const sources = places.flatMap((record, index) =>
      record ? [{ label, detail: `${editions[index]!.name}: ${record.rank}`, place: record.place }] : [],
    );
    return withSources({ label, ranks: places.map((record) => record?.rank ?? null) }, sources);
  });
}
