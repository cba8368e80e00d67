import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A font of the system, with the family name that it goes by. */
export interface Font {
  readonly path: string;
  readonly family: string;
}

interface KnownFont {
  readonly file: RegExp;
  readonly family: string;
}

/** Fonts with Chinese glyphs that systems come with, the best first. */
const chinese: readonly KnownFont[] = [
  { file: /^NotoSansCJK(sc)?-Regular\.(ttc|otf)$/i, family: 'Noto Sans CJK SC' },
  { file: /^NotoSansCJKsc-VF\.(otf|ttf)$/i, family: 'Noto Sans CJK SC' },
  { file: /^NotoSansSC[-.\w[\]]*\.(ttf|otf)$/i, family: 'Noto Sans SC' },
  { file: /^SourceHanSansSC-Regular\.otf$/i, family: 'Source Han Sans SC' },
  { file: /^SourceHanSansCN-Regular\.otf$/i, family: 'Source Han Sans CN' },
  { file: /^PingFang\.ttc$/i, family: 'PingFang SC' },
  { file: /^Hiragino Sans GB\.ttc$/i, family: 'Hiragino Sans GB' },
  { file: /^STHeiti (Light|Medium)\.ttc$/i, family: 'Heiti SC' },
  { file: /^msyh\.tt[cf]$/i, family: 'Microsoft YaHei' },
  { file: /^simhei\.ttf$/i, family: 'SimHei' },
  { file: /^wqy-microhei\.ttc$/i, family: 'WenQuanYi Micro Hei' },
  { file: /^wqy-zenhei\.ttc$/i, family: 'WenQuanYi Zen Hei' },
  { file: /^DroidSansFallback(Full)?\.ttf$/i, family: 'Droid Sans Fallback' },
  { file: /^simsun\.tt[cf]$/i, family: 'SimSun' },
  { file: /^NotoSerifCJK(sc)?-Regular\.(ttc|otf)$/i, family: 'Noto Serif CJK SC' },
];

const western: readonly KnownFont[] = [
  { file: /^arial\.ttf$/i, family: 'Arial' },
  { file: /^Helvetica\.ttc$/i, family: 'Helvetica' },
  { file: /^NotoSans-Regular\.ttf$/i, family: 'Noto Sans' },
  { file: /^LiberationSans-Regular\.ttf$/i, family: 'Liberation Sans' },
  { file: /^DejaVuSans\.ttf$/i, family: 'DejaVu Sans' },
];

/** Whether a text needs a font with East Asian glyphs. */
export function needsChinese(text: string): boolean {
  return /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/.test(text);
}

/**
 * A font that can show the text: where it needs Chinese glyphs, one that has them; else any that is known.
 * @param folders where fonts are looked for, folders in them included
 */
export async function findFont(text: string, folders: readonly string[]): Promise<Font | undefined> {
  const files = (await Promise.all(folders.map((folder) => filesBelow(folder)))).flat().sort();
  for (const { file, family } of needsChinese(text) ? chinese : [...chinese, ...western]) {
    const path = files.find((each) =>
      file.test(each.slice(Math.max(each.lastIndexOf('/'), each.lastIndexOf('\\')) + 1)),
    );
    if (path !== undefined) return { path, family };
  }
  return undefined;
}

/** Where this system keeps its fonts, and the user theirs. */
export function fontFolders(variables: NodeJS.ProcessEnv): string[] {
  const home = homedir();
  if (process.platform === 'darwin') {
    return ['/System/Library/Fonts', '/System/Library/AssetsV2', '/Library/Fonts', join(home, 'Library/Fonts')];
  }
  if (process.platform === 'win32') {
    const local = variables.LOCALAPPDATA;
    return [
      join(variables.WINDIR ?? 'C:\\Windows', 'Fonts'),
      ...(local === undefined ? [] : [join(local, 'Microsoft', 'Windows', 'Fonts')]),
    ];
  }
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.fonts'), join(home, '.local/share/fonts')];
}

async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    // A folder that is not there, or not to be read, has no fonts for us.
    return [];
  }
}
