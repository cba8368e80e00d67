import type { Picture, ProblemPicture } from '../src/core/charts/index.ts';
import { type Look, lightColors } from '../src/core/charts/option/index.ts';
import { pictureSvg } from '../src/core/charts/svg/index.ts';
import type { ExportFormat } from '../src/core/page/messages.ts';
import { writeCsv } from '../src/core/text/csv-write.ts';

type Drawn = Exclude<Picture, ProblemPicture>;

/** As wide as `trendbook chart` draws it, so that both give the same file. */
const width = 720;
/** PNG pixels for one of the picture's. */
const sharpness = 2;

/** A picture as a file, in base64: on a light ground, whatever the theme. */
export async function exportPicture(picture: Drawn, format: ExportFormat, locale: Look['locale']): Promise<string> {
  const { columns, rows } = picture.table;
  if (format === 'csv') return base64(writeCsv([columns.map(({ title }) => title), ...rows]));
  const svg = pictureSvg(picture, { locale, width, colors: lightColors, highContrast: false });
  return format === 'svg' ? base64(svg) : pngOf(svg);
}

async function pngOf(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${base64(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * sharpness;
  canvas.height = image.height * sharpness;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}

function base64(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
