import type { Place } from '../book/model.ts';
import type { Evidence, QueriedRecord } from '../query/index.ts';
import type { DataTable } from './picture.ts';

/** One of the places that something drawn stands for: an observation, a record, a claim. */
export interface Source {
  /** Whose it is. */
  readonly label: string;
  /** What is written there; '' where the label says it. */
  readonly detail: string;
  readonly place: Place;
  /** The same for figures of one observation, which are written side by side. */
  readonly observation?: string | undefined;
}

const kept = new WeakMap<object, readonly Source[]>();

/**
 * Notes what a part of a picture stands for: a mark, a row of its table, a tier, a line of places. It is noted beside the
 * picture and not in it: a bar may stand for ten thousand records, pictures cross connections with every keystroke, and a
 * place differs with every line that is written above it. Whoever still has the very object can ask.
 */
export function withSources<Part extends object>(part: Part, sources: readonly Source[]): Part {
  kept.set(part, sources);
  return part;
}

/** What was noted of a part; nothing where it came over a connection or is a copy. */
export function sourcesOf(part: object | null | undefined): readonly Source[] {
  return (part && kept.get(part)) ?? [];
}

/** Records, each where it is written. */
export function recordSources(records: readonly QueriedRecord[]): Source[] {
  return records.map(({ label, place }) => ({ label, detail: '', place }));
}

/** The observations that records give a measure by, each with its figure; `title` is the measure's, where that is not plain. */
export function figureSources(records: readonly QueriedRecord[], measure: string, title = ''): Source[] {
  return records.flatMap(({ label, values }) =>
    (values.get(measure)?.evidence ?? []).map((evidence) => ({
      label,
      detail: [title && `${title}:`, evidence.text, dateOf(evidence)].filter(Boolean).join(' '),
      place: evidence.place,
      observation: JSON.stringify([evidence.place.file, label, evidence.at, evidence.platform, evidence.source]),
    })),
  );
}

function dateOf({ at }: Evidence): string {
  return at === undefined ? '' : `(${at})`;
}

/** What several parts stand for together: each place once, and each observation once, with all its figures. */
export function together(parts: readonly (object | null | undefined)[]): Source[] {
  const places = new Map(
    parts.flatMap(sourcesOf).map((source) => [`${source.place.file} ${source.place.range.start}`, source] as const),
  );
  const all = new Map<string, Source>();
  for (const [place, source] of places) {
    const key = source.observation ?? place;
    const before = all.get(key);
    all.set(key, before ? { ...before, detail: `${before.detail}, ${source.detail}` } : source);
  }
  return [...all.values()];
}

/** A table whose rows stand for what is drawn. */
export function tableOf(
  columns: DataTable['columns'],
  lines: readonly { readonly cells: readonly string[]; readonly sources: readonly Source[] }[],
): DataTable {
  return {
    columns,
    rows: lines.map(({ cells, sources }) => withSources(cells, sources)),
    sourced: lines.map(({ sources }) => sources.length > 0),
  };
}
