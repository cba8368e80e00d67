import type { EChartsOption, LabelLayoutOptionCallbackParams } from 'echarts';
import type { TreemapNode, TreemapPicture } from '../picture.ts';
import { mixed } from './color.ts';
import { chartFont, type Look } from './look.ts';
import { textWidth } from './text-width.ts';
import { colorAt, fontSize, possibleOutline, textStyle, tooltipOf } from './vocabulary.ts';

/** Nested areas, each with its name and figure where they fit; deeper ones are paler. */
export function treemapOption(picture: TreemapPicture, look: Look): EChartsOption {
  const texts = new Map<string, string>();
  const crowded = countOf(picture.nodes) > crowd;
  const data = picture.nodes.map((node, index) =>
    itemOf(node, [index], colorAt(look, index, node.color), texts, { look, crowded }),
  );
  const gap = crowded ? 1 : 2;
  return {
    animation: false,
    textStyle: { fontFamily: chartFont },
    tooltip: tooltipOf(look, ({ id }) => [texts.get(id) ?? '']),
    series: [
      {
        type: 'treemap',
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        sort: false,
        itemStyle: { gapWidth: gap, borderWidth: gap, borderColor: look.colors.background },
        ...(crowded && { labelLayout: hideStumps }),
        data,
      },
    ],
  } as EChartsOption;
}

function countOf(nodes: readonly TreemapNode[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}

export const treemapHeight = 380;

/** From so many areas on, names are smaller, and those that would be cut to a letter or two are left to the tooltip. */
const crowd = 60;
const crowdedSize = 10;
/** Pixels of a name that is cut and still says something. */
const leastWidth = 30;

function hideStumps({ text, rect }: LabelLayoutOptionCallbackParams): { fontSize?: number } {
  const whole = textWidth(text.split('\n')[0] ?? '', crowdedSize);
  return rect.width - 4 >= Math.min(whole, leastWidth) && rect.height >= 15 ? {} : { fontSize: 0 };
}

function itemOf(
  node: TreemapNode,
  path: readonly number[],
  color: string,
  texts: Map<string, string>,
  { look, crowded }: { readonly look: Look; readonly crowded: boolean },
): object {
  const id = path.join('/');
  const text = `${node.name}\n${node.mark.text}`;
  texts.set(id, text);
  const hasChildren = node.children.length > 0;
  const label = {
    ...textStyle(look),
    formatter: () => (hasChildren ? `${node.name} ${node.mark.text}` : text),
    overflow: 'truncate',
    lineHeight: 16,
    // The names of groups stay as they are: there are few.
    ...(crowded && !hasChildren && { fontSize: crowdedSize, lineHeight: 12, padding: [3, 2] }),
  };
  return {
    id,
    name: node.name,
    value: node.mark.representative,
    itemStyle: {
      color: mixed(color, look.colors.background, hasChildren ? 0.18 : 0.32),
      borderColor: hasChildren ? mixed(color, look.colors.background, 0.5) : look.colors.background,
      ...(look.highContrast && { borderColor: hasChildren ? look.colors.background : look.colors.text }),
      ...possibleOutline(node.mark, look),
    },
    label: { ...label, show: true, position: 'insideTopLeft' },
    upperLabel: { ...label, show: hasChildren, height: fontSize + 10 },
    children: node.children.map((child, index) =>
      itemOf(child, [...path, index], child.color ?? color, texts, { look, crowded }),
    ),
  };
}
