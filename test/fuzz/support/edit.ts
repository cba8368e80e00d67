import fc from 'fast-check';
import { fraction, placeIn, tornText } from './pieces.ts';
import { samplePaths } from './sample-book.ts';

/** A change of one file of the sample book. */
export interface Edit {
  readonly path: string;
  readonly at: number;
  readonly cut: number;
  /** What is put in; a number is the line of the file, as a fraction, that is put in again. */
  readonly text: string | number;
}

export const edit = fc.record<Edit>({
  path: fc.constantFrom(...samplePaths),
  at: fraction,
  cut: fc.oneof({ arbitrary: fc.nat(3), weight: 4 }, fc.nat(200)),
  text: fc.oneof(fc.constantFrom('', 'a', '1', '\n', ' ', '- ', ': '), tornText, fraction),
});

export function changed(text: string, { at, cut, text: put }: Edit): string {
  const place = placeIn(text, at);
  const lines = text.split('\n');
  const inserted = typeof put === 'string' ? put : `${lines[Math.floor(put * (lines.length - 1))]}\n`;
  return text.slice(0, place) + inserted + text.slice(place + cut);
}
