import { fitsUnit } from '../figures/index.ts';
import { nearest } from '../text/nearest.ts';
import { guessDate } from './guess-date.ts';

/** A field that a column may fill, with all that it may be called. */
export interface Candidate<Field> {
  readonly field: Field;
  /** As one would write it behind `--map`. */
  readonly name: string;
  readonly names: readonly string[];
  /** Of a field that takes figures; `undefined` inside where the unit is not said. */
  readonly figure?: { readonly unit: string | undefined };
}

export interface HeaderMeaning<Field> {
  readonly candidate: Candidate<Field>;
  /** What stands behind each figure that has no scale or percent sign of its own: `万`, `%`. */
  readonly suffix: string;
  /** The date that the header says, in EDTF. */
  readonly at: string | undefined;
}

/** What a header means: a field by any of its names, with the date and the unit that stand beside it. */
export function readHeader<Field>(
  header: string,
  candidates: readonly Candidate<Field>[],
): HeaderMeaning<Field> | undefined {
  for (const { name, at } of datesApart(header)) {
    const plain = find(name, candidates);
    if (plain && (at === undefined || plain.figure)) return { candidate: plain, suffix: '', at };
    const [, outer = '', inner = ''] = bracketed.exec(name) ?? [];
    const candidate = inner === '' ? undefined : find(outer, candidates);
    if (!candidate?.figure) continue;
    const suffix = suffixOf(inner, candidate.figure.unit);
    if (suffix !== undefined) return { candidate, suffix, at };
    const date = guessDate(inner);
    if (date !== undefined) return { candidate, suffix: '', at: date };
  }
  return undefined;
}

/** The name of the field that was probably meant. */
export function nearestField(header: string, candidates: readonly Candidate<unknown>[]): string | undefined {
  const names = new Map(
    candidates.flatMap(({ names: all, name }) => [name, ...all].map((each) => [folded(each), name])),
  );
  const [near] = nearest(folded(header), names.keys(), 1);
  if (near !== undefined) return names.get(near);
  const within = [...names].find(([name]) => name.length > 1 && folded(header).includes(name));
  return within?.[1];
}

/** Without case, spaces, hyphens and full-width forms. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.·-]/g, '');
}

function find<Field>(name: string, candidates: readonly Candidate<Field>[]): Candidate<Field> | undefined {
  const key = folded(name);
  if (key === '') return undefined;
  return (
    candidates.find((each) => each.name === name) ??
    candidates.find((each) => folded(each.name) === key) ??
    candidates.find((each) => each.names.some((other) => folded(other) === key))
  );
}

/** `dau@2024-10`, `2024年10月DAU`, `DAU 2024/10`, and the header as it is. */
function datesApart(header: string): { name: string; at: string | undefined }[] {
  const found: { name: string; at: string | undefined }[] = [{ name: header, at: undefined }];
  const add = (name: string, written: string) => {
    const at = guessDate(written);
    if (at !== undefined) found.push({ name: name.trim(), at });
  };
  const marked = /^(.*)@([^@]+)$/.exec(header);
  if (marked) add(marked[1]!, marked[2]!);
  const date = String.raw`\d{4}(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|[-/.]\d{1,2}(?:[-/.]\d{1,2})?)`;
  const before = new RegExp(`^(${date})(.+)$`).exec(header);
  if (before) add(before[2]!, before[1]!);
  const behind = new RegExp(`^(.+?)\\s*(${date})$`).exec(header);
  if (behind) add(behind[1]!, behind[2]!);
  return found;
}

/** A header without the unit that stands in brackets at its end, and that unit's scale and word. */
export function unitApart(header: string): { title: string; multiple: string; word: string } {
  const [, outer = '', inner = ''] = bracketed.exec(header) ?? [];
  if (inner === '' || outer.trim() === '') return { title: header, multiple: '', word: '' };
  const [, multiple = '', word = ''] = scale.exec(plainUnit(inner)) ?? [];
  return { title: outer.trim(), multiple, word };
}

const bracketed = /^(.*?)\s*[([（【]([^()（）[\]【】]*)[)\]）】]\s*$/;

function plainUnit(inner: string): string {
  return inner
    .normalize('NFKC')
    .replace(/^单位\s*:?\s*/, '')
    .trim();
}

const scale = /^(万亿|千万|百万|十万|百亿|亿|万|千|[kKMB])?(.*)$/s;

/** What the unit in a header adds to each figure: the scale of 万人, the sign of %; nothing for the metric's own unit. */
function suffixOf(inner: string, unit: string | undefined): string | undefined {
  const text = plainUnit(inner);
  if (text === '%' || text === '百分比') return '%';
  const [, multiple = '', word = ''] = scale.exec(text) ?? [];
  if (word === '' || fitsUnit(word, unit ?? 'count')) return multiple;
  return undefined;
}
