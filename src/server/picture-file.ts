import type { Picture, ProblemPicture } from '../core/charts/index.ts';
import type { ExportFormat } from '../core/page/messages.ts';
import type { ServerContext } from './context.ts';

/**
 * A picture as a file of that format, in base64, the same bytes as on the command line. Undefined where this host cannot
 * make one.
 * What draws is large, and loaded with the first picture.
 */
export async function pictureFileOf(
  picture: Exclude<Picture, ProblemPicture>,
  format: ExportFormat,
  { locale, drawPng }: ServerContext,
): Promise<string | undefined> {
  const { fileLook, pictureFile } = await import('../core/charts/svg/index.ts');
  const look = fileLook(locale);
  if (format !== 'png') return base64(new TextEncoder().encode(pictureFile(picture, format, look)));
  const bytes = await drawPng?.(pictureFile(picture, 'svg', look)).catch(() => undefined);
  return bytes && base64(bytes);
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
