import type { Book } from '../../book/book.ts';
import { message } from '../../messages/message.ts';
import type { Report } from '../rule.ts';
import { readableRankings } from './readable-rankings.ts';

/** Reports z-scores where no mean of them exists: there the method is not among those that may be chosen. */
export function reportNegativeScales(book: Book, report: Report): void {
  for (const { declaration, problems } of readableRankings(book)) {
    for (const { code, range } of problems) {
      if (code === 'z-score' && range) report({ file: declaration.place.file, range }, message('schema/enum/z-score'));
    }
  }
}

/** Reports goalposts that span no scale, on the upper one. */
export function reportGoalposts(book: Book, report: Report): void {
  for (const { declaration, problems } of readableRankings(book)) {
    for (const { code, range } of problems) {
      if (code === 'goalposts' && range) {
        report({ file: declaration.place.file, range }, message('figure/out-of-range/goalposts'));
      }
    }
  }
}
