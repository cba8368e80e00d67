import type { BookModel } from '../book/model.ts';
import { certaintyCodes, type DatasetIndex, labelOf, type Measure } from '../query/index.ts';
import { CannotJudge } from './cannot-judge.ts';
import type { Check, Token } from './check.ts';
import { Reads } from './reads.ts';
import type { Selection } from './sample.ts';
import { Scope } from './scope.ts';
import type { EvidenceRecord, Verdict, VerdictEvidence } from './verdict.ts';

const none: VerdictEvidence = { certain: [], possible: [] };

/**
 * The records that were counted for a check, with the figures that counted. Certain is what counts in every world;
 * possible what may count, or counts with a number that is not known.
 */
export function evidenceOf(
  model: BookModel,
  check: Check,
  verdict: Pick<Verdict, 'claimed' | 'computed'>,
): VerdictEvidence {
  try {
    return gather(new Scope(model, new Reads()), check, verdict);
  } catch (error) {
    if (error instanceof CannotJudge) return none;
    throw error;
  }
}

function gather(scope: Scope, check: Check, verdict: Pick<Verdict, 'claimed' | 'computed'>): VerdictEvidence {
  switch (check.type) {
    case 'ratio':
    case 'compare':
      return merged([check.a, check.b].flatMap((side) => (side ? evidenceOf(scope.model, side, verdict) : [])));
    case 'change':
      return ofChange(scope, check);
    case 'top':
      return ofTop(scope, check, verdict);
    case 'rank':
    case 'value':
    case undefined:
      return ofRecord(scope, check);
    case 'share':
      return ofSelection(scope, check, [...check.where, ...check.whole], check.measure);
    case 'count':
    case 'list':
      return ofSelection(scope, check, check.where, undefined);
    default:
      return ofSelection(scope, check, check.where, check.measure);
  }
}

function ofRecord(scope: Scope, check: Check): VerdictEvidence {
  const { index, at } = scope.record(check.of, check.from, check.range);
  const measure = check.measure && scope.measure(index, check.measure, check.range);
  const isKnown = !measure || index.valuesOf(measure)[at]!.kind === 'known';
  return isKnown ? { certain: [recordAt(index, at, measure)], possible: [] } : none;
}

function ofSelection(
  scope: Scope,
  check: Check,
  where: Check['where'],
  measureToken: Token | undefined,
): VerdictEvidence {
  const index = scope.dataset(check.from, check.range);
  const selection = scope.selection(index, where);
  const measure = measureToken && scope.measure(index, measureToken, check.range);
  return counted(index, selection, measure ? [measure] : []);
}

function ofChange(scope: Scope, check: Check): VerdictEvidence {
  const { of, from, to, measure } = check;
  if (!measure || !from || !to) return none;
  const at = (date: Token): Token => ({ text: `${measure.text.replace(/@.*$/s, '')}@${date.text}`, range: date.range });
  const found = of ? scope.record(of, undefined, check.range) : undefined;
  const index = found?.index ?? scope.dataset(undefined, check.range);
  const measures = [at(from), at(to)].map((token) => scope.measure(index, token, check.range));
  return counted(index, found ? { conditions: [], only: found.at } : scope.selection(index, check.where), measures);
}

function ofTop(
  scope: Scope,
  check: Check,
  { claimed, computed }: Pick<Verdict, 'claimed' | 'computed'>,
): VerdictEvidence {
  const index = scope.dataset(check.from, check.range);
  const selection = scope.selection(index, check.where);
  const measure = scope.measure(index, check.measure, check.range);
  const ids = [claimed, computed].flatMap((each) => (isIds(each) ? each : []));
  const deciding = new Set(ids.flatMap((id) => index.positionOf(id) ?? []));
  const values = index.valuesOf(measure);
  const sign = check.ascending ? -1 : 1;
  const ends = [...deciding].flatMap((at) => {
    const value = values[at]!;
    return value.kind === 'known' ? [sign * (check.ascending ? value.interval.max : value.interval.min)] : [];
  });
  const lowest = Math.min(...ends);
  const all = counted(index, selection, [measure]);
  const isDeciding = ({ id }: EvidenceRecord) => deciding.has(index.positionOf(id)!);
  const mayLead = ({ id }: EvidenceRecord) => {
    const value = values[index.positionOf(id)!]!;
    return value.kind !== 'known' || sign * (check.ascending ? value.interval.min : value.interval.max) > lowest;
  };
  const rivals = all.certain.filter((record) => !isDeciding(record) && mayLead(record));
  const possible = all.possible.filter((record) => isDeciding(record) || mayLead(record));
  return { certain: all.certain.filter(isDeciding), possible: [...rivals, ...possible] };
}

function counted(index: DatasetIndex, selection: Selection, measures: readonly Measure[]): VerdictEvidence {
  const codes = index.judgeAll(selection.conditions);
  const shown =
    measures[0] ??
    selection.conditions.flatMap(({ resolved }) => (resolved.kind === 'measure' ? [resolved.measure] : []))[0];
  const certain: EvidenceRecord[] = [];
  const possible: EvidenceRecord[] = [];
  codes.forEach((code, at) => {
    if (code === certaintyCodes.impossible || (selection.only !== undefined && selection.only !== at)) return;
    const values = measures.map((measure) => index.valuesOf(measure)[at]!);
    if (values.some((value) => value.kind === 'missing' && value.reason === 'not-applicable')) return;
    const isCertain = code === certaintyCodes.certain && values.every(({ kind }) => kind === 'known');
    (isCertain ? certain : possible).push(recordAt(index, at, shown));
  });
  return { certain, possible };
}

function recordAt(index: DatasetIndex, at: number, measure: Measure | undefined): EvidenceRecord {
  const record = index.dataset.records[at]!;
  const value = measure && index.valuesOf(measure)[at]!;
  const [figure] = value?.evidence ?? [];
  const text = value?.kind === 'known' ? value.text : undefined;
  const { name: dataset } = index.dataset;
  return { id: record.id, label: labelOf(record), dataset, place: figure?.place ?? record.place, text };
}

/** What is certain for one side is so for the whole. */
function merged(sides: readonly VerdictEvidence[]): VerdictEvidence {
  const key = ({ dataset, id }: EvidenceRecord) => `${dataset}/${id}`;
  const certain = new Map(sides.flatMap((side) => side.certain.map((each) => [key(each), each])));
  const possible = new Map(sides.flatMap((side) => side.possible.map((each) => [key(each), each])));
  for (const each of certain.keys()) possible.delete(each);
  return { certain: [...certain.values()], possible: [...possible.values()] };
}

export function isIds(value: Verdict['claimed'] | Verdict['computed']): value is readonly string[] {
  return Array.isArray(value);
}
