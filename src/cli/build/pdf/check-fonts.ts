import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { message } from '../../../core/messages/message.ts';
import { findFont, fontFolders, needsChinese } from '../../chart/fonts.ts';
import { UsageError } from '../../usage-error.ts';

/**
 * Sees that the system has a font for the text, since a browser prints empty boxes and says nothing.
 * @throws UsageError where the text is Chinese and there is no Chinese font
 */
export async function checkFonts(text: string, variables: NodeJS.ProcessEnv): Promise<void> {
  if (!needsChinese(text) || (await findFont(text, fontFolders(variables))) || (await hasChineseFont(variables)))
    return;
  throw new UsageError(message('build/no-chinese-font'));
}

/** Asks fontconfig, where the system has it, for any font that covers Chinese. */
async function hasChineseFont(variables: NodeJS.ProcessEnv): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)('fc-list', [':lang=zh', 'family'], { env: variables });
    return stdout.trim() !== '';
  } catch {
    return false;
  }
}
