import type { Picture, ProblemPicture } from '../src/core/charts/index.ts';
import type { Look } from '../src/core/charts/option/index.ts';
import { fileLook, pictureFile } from '../src/core/charts/svg/index.ts';

/** PNG pixels for one of the picture's. */
const sharpness = 2;

/** A picture as a PNG file, in base64, drawn with the browser's own fonts. */
export async function pictureAsPng(
  picture: Exclude<Picture, ProblemPicture>,
  locale: Look['locale'],
): Promise<string | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${base64(pictureFile(picture, 'svg', fileLook(locale)))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * sharpness;
  canvas.height = image.height * sharpness;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}

function base64(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
