import { type ThemeName, themeLooks } from '../../core/charts/option/themes.ts';

/**
 * What a type of chart looks like, as Markdown to put below what is said of it. Only for a row that is looked at: what
 * draws is large, and a list of pictures too.
 */
export async function completionPicture(type: string, theme: ThemeName): Promise<string> {
  const { typePicture } = await import('../../core/charts/svg/index.ts');
  const address = typePicture(type, themeLooks[theme]);
  return address === undefined ? '' : `\n\n![${type}](${address})`;
}
