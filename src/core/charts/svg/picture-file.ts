import { writeCsv } from '../../text/csv-write.ts';
import { type Look, lightColors } from '../option/index.ts';
import type { Picture, ProblemPicture } from '../picture.ts';
import { pictureSvg } from './picture-svg.ts';

/** The width in pixels that a picture's file has where nobody asks for another. */
export const fileWidth = 720;

/** A picture as the text of a file: an SVG that can be read alone, or the table behind it. */
export function pictureFile(picture: Exclude<Picture, ProblemPicture>, format: 'svg' | 'csv', look: Look): string {
  if (format === 'svg') return pictureSvg(picture, look);
  const { columns, rows } = picture.table;
  return writeCsv([columns.map(({ title }) => title), ...rows]);
}

/** How a file looks where nobody asks for more: on a light ground, whatever the theme of whoever saves it. */
export function fileLook(locale: Look['locale']): Look {
  return { locale, width: fileWidth, colors: lightColors, highContrast: false };
}
