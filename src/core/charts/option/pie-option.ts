import type { EChartsOption } from 'echarts';
import { percent } from '../draw-pie.ts';
import type { PiePicture } from '../picture.ts';
import { chartFont, type Look } from './look.ts';
import { shortened } from './text-width.ts';
import { colorAt, fontSize, possibleOutline, textStyle, tooltipOf } from './vocabulary.ts';

/** Slices clockwise from twelve o'clock, each with its name, figure and share. */
export function pieOption(picture: PiePicture, look: Look): EChartsOption {
  const { slices } = picture;
  const widest = look.width * 0.28;
  return {
    animation: false,
    textStyle: { fontFamily: chartFont },
    tooltip: tooltipOf(look, ({ dataIndex }) => {
      const slice = slices[dataIndex];
      return slice ? [slice.name, `${picture.valueTitle}: ${slice.mark.text} (${percent(slice.share)})`] : [];
    }),
    series: [
      {
        type: 'pie',
        radius: '62%',
        startAngle: 90,
        minShowLabelAngle: 3,
        data: slices.map((slice, index) => ({
          name: slice.name,
          value: slice.mark.representative,
          itemStyle: {
            color: colorAt(look, index, slice.color),
            borderColor: look.colors.background,
            borderWidth: 2,
            ...possibleOutline(slice.mark, look),
          },
          label: {
            ...textStyle(look),
            formatter: () => `${shortened(slice.name, widest, fontSize)}\n${figureText(slice)}`,
          },
          labelLine: { lineStyle: { color: look.colors.mutedText } },
        })),
      },
    ],
  };
}

/** The figure, and its share where that says more. */
function figureText({ mark, share }: PiePicture['slices'][number]): string {
  const part = percent(share);
  return mark.text === part ? part : `${mark.text} (${part})`;
}

export const pieHeight = 340;
