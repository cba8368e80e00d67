import { message } from '../messages/message.ts';
import { type Candidate, type HeaderMeaning, nearestField, readHeader } from './header.ts';
import type { ImportOptions, ImportProblem } from './import-plan.ts';
import type { Sheet } from './read-sheet.ts';

/** A column of the sheet with what its header means; undefined where it is skipped. */
export interface HeaderMapping<Field> {
  readonly index: number;
  readonly header: string;
  readonly meaning: HeaderMeaning<Field> | undefined;
}

/** Maps the columns of a sheet to fields: what the person says counts, then what the header says. */
export function mapHeaders<Field>(
  { headers }: Sheet,
  candidates: readonly Candidate<Field>[],
  { map, skip }: ImportOptions,
): { columns: HeaderMapping<Field>[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  for (const header of [...map.keys(), ...skip]) {
    if (!headers.includes(header))
      problems.push({ line: 1, column: header, message: message('import/no-such-column') });
  }
  const columns = headers.flatMap((header, index): HeaderMapping<Field>[] => {
    if (skip.has(header)) return [{ index, header, meaning: undefined }];
    const said = map.get(header);
    const meaning = said === undefined ? readHeader(header, candidates) : meaningOf(said, header, candidates);
    if (meaning) return [{ index, header, meaning }];
    const suggestion = nearestField(said ?? header, candidates);
    const text =
      said === undefined
        ? message('import/unknown-column', { suggestion })
        : message('import/unknown-field', { field: said, suggestion });
    problems.push({ line: 1, column: header, message: text });
    return [];
  });
  return { columns, problems };
}

/** A field that the person names; the unit in the header still counts. */
function meaningOf<Field>(said: string, header: string, candidates: readonly Candidate<Field>[]) {
  const meaning = readHeader(said, candidates);
  if (meaning?.suffix !== '') return meaning;
  const unit = /[(（[【][^()（）[\]【】]*[)）\]】]\s*$/.exec(header)?.[0];
  return (unit && readHeader(`${said}${unit}`, candidates)) || meaning;
}
