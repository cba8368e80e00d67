import type { TextRange } from '../text/range.ts';

/** The conflicts that a merge left in a text. */
export interface Conflicts {
  /** The first `<<<<<<<` line. */
  readonly firstMarker: TextRange;
  /** Each conflict from its `<<<<<<<` line to its `>>>>>>>` line. */
  readonly spans: readonly TextRange[];
  /** What has to go to leave our side: the marker lines, the common ancestor (diff3) and their side. */
  readonly notOurs: readonly TextRange[];
}

const markerLine = /^(<{7}|\|{7}|={7}|>{7})(?=[ \t\r\n]|$)[^\r\n]*/gm;

/** Finds Git's conflict markers; undefined where there are none. A conflict without an end runs to the end of the text. */
export function findConflicts(text: string): Conflicts | undefined {
  let firstMarker: TextRange | undefined;
  let opened: number | undefined;
  let leftOurs: number | undefined;
  const spans: TextRange[] = [];
  const notOurs: TextRange[] = [];
  for (const match of text.includes('<<<<<<<') ? text.matchAll(markerLine) : []) {
    const range = { start: match.index, end: match.index + match[0].length };
    const kind = match[0][0];
    if (kind === '<') {
      if (opened !== undefined) continue;
      firstMarker ??= range;
      opened = range.start;
      notOurs.push(range);
    } else if (opened !== undefined && kind === '>') {
      notOurs.push({ start: leftOurs ?? range.start, end: range.end });
      spans.push({ start: opened, end: range.end });
      opened = undefined;
      leftOurs = undefined;
    } else if (opened !== undefined) {
      leftOurs ??= range.start;
    }
  }
  if (!firstMarker) return undefined;
  if (opened !== undefined) {
    if (leftOurs !== undefined) notOurs.push({ start: leftOurs, end: text.length });
    spans.push({ start: opened, end: text.length });
  }
  return { firstMarker, spans, notOurs };
}
