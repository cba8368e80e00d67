import type { BookDocument, BookFile } from './book.ts';

/** The document of a file that begins at an offset; they stand in the order of the text, and a stream may have thousands. */
export function documentStartingAt(file: BookFile | undefined, start: number): BookDocument | undefined {
  const documents = file?.documents ?? [];
  let low = 0;
  let high = documents.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (documents[middle]!.yaml.range.start < start) low = middle + 1;
    else high = middle;
  }
  const found = documents[low];
  return found?.yaml.range.start === start ? found : undefined;
}
