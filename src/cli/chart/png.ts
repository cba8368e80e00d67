import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { message } from '../../core/messages/message.ts';
import { UsageError } from '../usage-error.ts';
import { findFont, needsChinese } from './fonts.ts';

/** Pixels of the file for one of the picture's: sharp on dense screens and in print. */
const density = 2;

/**
 * Turns an SVG into a PNG, with a font of the system. The same SVG, font and version give the same bytes.
 * @throws UsageError where the system has no font that can show the texts
 */
export async function pngOf(svg: string, fontFolders: readonly string[]): Promise<Uint8Array> {
  const font = await findFont(svg, fontFolders);
  if (!font) throw new UsageError(message(needsChinese(svg) ? 'cli/no-chinese-font' : 'cli/no-font', {}));
  const { Resvg } = await renderer();
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: density },
    font: {
      fontBuffers: [await readFile(font.path)],
      defaultFontFamily: font.family,
      sansSerifFamily: font.family,
    },
  });
  try {
    return image.render().asPng();
  } finally {
    image.free();
  }
}

let loaded: Promise<typeof import('@resvg/resvg-wasm')> | undefined;

/** The renderer is large, and most runs need none. */
function renderer(): Promise<typeof import('@resvg/resvg-wasm')> {
  loaded ??= (async () => {
    const resvg = await import('@resvg/resvg-wasm');
    await resvg.initWasm(await readWasm());
    return resvg;
  })();
  return loaded;
}

/** Beside the program as it is built, and in its package as it is developed. */
async function readWasm(): Promise<Uint8Array> {
  const isBuilt = import.meta.url.endsWith('.mjs');
  const file = isBuilt
    ? new URL('../resvg.wasm', import.meta.url)
    : createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  try {
    return await readFile(file);
  } catch {
    throw new UsageError(message('cli/no-png', {}));
  }
}
