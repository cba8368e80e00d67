import type { ElementContent } from 'hast';
import { darkColors, type LookColors, lightColors } from '../../charts/option/index.ts';
import { bareSvg } from '../../charts/svg/index.ts';
import type { Locale } from '../../messages/message.ts';
import type { Drawing } from '../nodes.ts';
import { element } from './element.ts';

const width = 680;
const themes: readonly (readonly [name: string, colors: LookColors])[] = [
  ['light', lightColors],
  ['dark', darkColors],
];

/** A chart once for a light ground and once for a dark one; the page shows one of them. */
export function chartElements({ picture, anchor }: Drawing, locale: Locale): ElementContent[] {
  return themes.flatMap(([name, colors]) => {
    const svg = bareSvg(picture, { locale, width, colors, highContrast: false }, `${anchor}-${name}`);
    // Every text in the markup is escaped by what draws it.
    return svg === undefined ? [] : [element('div', { className: [`on-${name}`] }, [{ type: 'raw', value: svg }])];
  });
}
