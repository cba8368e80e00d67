import { applyEdits, type TextEdit } from '../text/range.ts';
import { SourceText } from '../text/source-text.ts';
import { findConflicts } from './conflicts.ts';
import type { YamlDocument, YamlFile } from './nodes.ts';
import { readPart } from './read-part.ts';
import { splitStream } from './stream.ts';
import { StreamPart } from './stream-part.ts';
import { takeOver } from './take-over.ts';

/** Of each file that can be read again in part. */
const partsOf = new WeakMap<YamlFile, readonly StreamPart[]>();

/**
 * Reads any text as a YAML file: never throws, and gives a tree for whatever could be read beside the problems.
 * Comparisons without quotes (`dau: >100万`) are no problem here but scalars, see `findUnquotedComparison`.
 * @param text without byte order mark (one that is there is taken off, and offsets count from behind it)
 */
export function parseYaml(text: string): YamlFile {
  return read(sourceOf(text), []);
}

/**
 * Reads a file again after an edit: the same result as `parseYaml(text)`, in time that grows with what the edit touched.
 * Documents that it did not touch are the same objects as before, and their ranges are moved to where they stand now: they
 * are taken from `previous`, which must not be read any more.
 */
export function updateYaml(previous: YamlFile, text: string): YamlFile {
  const known = partsOf.get(previous) ?? [];
  partsOf.delete(previous);
  return read(sourceOf(text), known);
}

/**
 * The documents around a place as they would be after an edit there, to find out what the parser makes of it. In a stream
 * no others are read; the file itself stays as it is.
 */
export function documentsAround(file: YamlFile, edit: TextEdit): readonly YamlDocument[] {
  const parts = partsOf.get(file);
  const part = parts?.findLast(({ start }) => start <= edit.range.start);
  if (part) {
    const range = { start: edit.range.start - part.start, end: edit.range.end - part.start };
    const text = applyEdits(part.text, [{ range, newText: edit.newText }]);
    const endsInside = range.end < part.text.length || part === parts?.at(-1);
    const begins = text.startsWith('---') === part.text.startsWith('---');
    if (endsInside && begins && splitStream(text).length === 1)
      return new StreamPart(text, part.start).reading.documents;
  }
  return parseYaml(applyEdits(file.source.text, [edit])).documents;
}

function sourceOf(text: string): SourceText {
  return new SourceText(text.startsWith('\ufeff') ? text.slice(1) : text);
}

function read(source: SourceText, known: readonly StreamPart[]): YamlFile {
  const conflicts = findConflicts(source.text);
  if (conflicts) return { source, ...readPart(source.text, conflicts) };
  const parts = takeOver(source.text, splitStream(source.text), known, 0, (text, start, before) => {
    return new StreamPart(text, start, before);
  });
  const readings = parts.map(({ reading }) => reading);
  const file = {
    source,
    documents: readings.flatMap(({ documents }) => documents),
    comments: readings.flatMap(({ comments }) => comments),
    problems: readings.flatMap(({ problems }) => problems),
  };
  partsOf.set(file, parts);
  return file;
}
