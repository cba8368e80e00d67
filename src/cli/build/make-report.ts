import type { Book } from '../../core/book/book.ts';
import type { FileSystem } from '../../core/book/file-system.ts';
import { editionsOf } from '../../core/charts/index.ts';
import type { Report } from '../../core/report/index.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { readOtherBooks } from '../chart/other-books.ts';
import type { Core } from '../environment.ts';

/** Reads what a report needs beside its book, and puts it together. */
export async function makeReport(
  book: Book,
  fileSystem: FileSystem,
  folder: string,
  errors: readonly Finding[],
  core: Core,
): Promise<Report> {
  // It takes in what draws, which is large.
  const { composeReport, imagesOf } = await import('../../core/report/index.ts');
  const images = new Map<string, Uint8Array>();
  for (const path of imagesOf(book)) {
    const { bytes } = await fileSystem.readFile(path);
    if (bytes) images.set(path, bytes);
  }
  const editions = [...book.model.charts.values()].flatMap(({ node }) => editionsOf(node));
  const otherBook = await readOtherBooks([...new Set(editions)], folder, core);
  return composeReport({ book, images, errors, otherBook });
}
