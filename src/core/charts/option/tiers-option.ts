import type { EChartsOption } from 'echarts';
import type { TiersPicture } from '../picture.ts';
import { chartFont, type Look } from './look.ts';
import { cardFontSize, tiersLayout } from './tiers-layout.ts';

/** Columns of cards as graphic elements: ECharts has no such chart, and so they come out in SVG exports too. */
export function tiersOption(picture: TiersPicture, look: Look): EChartsOption {
  const { colors } = look;
  const { boxes } = tiersLayout(picture, look.width - 2);
  const elements = boxes.map((box) => {
    const tier = picture.tiers[box.tier]!;
    const color = tier.color ?? colors.palette[box.tier % colors.palette.length]!;
    const isHead = box.card === undefined;
    const shape = { x: 0, y: 0, width: box.width, height: box.height, r: 4 };
    const children: unknown[] = [
      {
        type: 'rect',
        // A card leads to its record; a head leads nowhere.
        ...(isHead ? { silent: true } : { info: { id: `${box.tier}/${box.card}` } }),
        shape,
        style: {
          fill: isHead ? colors.background : colors.surface,
          stroke: isHead ? color : colors.line,
          lineWidth: isHead ? 2 : 1,
        },
      },
      {
        type: 'text',
        silent: true,
        x: box.width / 2,
        y: box.height / 2,
        style: {
          text: box.lines.join('\n'),
          fill: colors.text,
          font: `${isHead ? 'bold ' : ''}${cardFontSize}px ${chartFont}`,
          align: 'center',
          verticalAlign: 'middle',
          lineHeight: 18,
        },
      },
    ];
    if (!isHead)
      children.splice(1, 0, {
        type: 'rect',
        silent: true,
        shape: { x: 0, y: 0, width: 4, height: box.height },
        style: { fill: color },
      });
    return { type: 'group', x: box.x + 1, y: box.y + 1, children };
  });
  return { animation: false, graphic: { elements } } as EChartsOption;
}
