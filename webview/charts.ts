import type { ECharts } from 'echarts/core';
import { init } from '../src/core/charts/echarts-parts.ts';
import type { DrawnItem, Picture } from '../src/core/charts/index.ts';
import { type Look, pictureHeight, pictureOption } from '../src/core/charts/option/index.ts';

/** A picture in an element of the page. */
export class Chart {
  readonly element = document.createElement('div');
  #chart: ECharts | undefined;
  readonly #onClick: (drawn: DrawnItem) => void;

  constructor(onClick: (drawn: DrawnItem) => void) {
    this.#onClick = onClick;
    this.element.className = 'chart';
    this.element.setAttribute('role', 'img');
  }

  /** Draws it anew; the element must be in the page and have a width. */
  draw(picture: Picture, look: Look): void {
    const option = pictureOption(picture, look);
    this.element.hidden = option === undefined;
    if (!option || look.width <= 0) return;
    const height = pictureHeight(picture, look);
    this.element.style.height = `${height}px`;
    this.#chart ??= this.#make(look.width, height);
    // The ground alone: what was drawn is about to be drawn anew, and need not be fitted to it before.
    this.#chart.getZr().resize({ width: look.width, height });
    this.#chart.setOption(option, { notMerge: true });
    if (picture.kind !== 'problem') this.element.setAttribute('aria-label', picture.alt);
  }

  dispose(): void {
    this.#chart?.dispose();
    this.element.remove();
  }

  #make(width: number, height: number): ECharts {
    const chart = init(this.element, null, { renderer: 'svg', width, height });
    chart.on('click', ({ seriesName = '', seriesIndex = 0, dataIndex = 0, data, info }) => {
      const { id = '' } = (data ?? info ?? {}) as { id?: string };
      this.#onClick({ seriesName, seriesIndex, dataIndex, id });
    });
    return chart;
  }
}
