import type { ECharts } from 'echarts/core';
import { init } from '../src/core/charts/echarts-parts.ts';
import { type DrawnItem, type Picture, placeAt } from '../src/core/charts/index.ts';
import { pictureHeight, pictureOption } from '../src/core/charts/option/index.ts';
import type { Surroundings } from './surroundings.ts';

/** A picture in an element of the page. */
export class Chart {
  readonly element = document.createElement('div');
  #chart: ECharts | undefined;
  #picture: Picture | undefined;
  #around: Surroundings | undefined;

  constructor() {
    this.element.className = 'chart';
    this.element.setAttribute('role', 'img');
  }

  /** Draws it anew; the element must be in the page and have a width. */
  draw(picture: Picture, around: Surroundings): void {
    const { look } = around;
    const option = pictureOption(picture, look);
    this.element.hidden = option === undefined;
    if (!option || look.width <= 0) return;
    this.#picture = picture;
    this.#around = around;
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
    chart.on('click', ({ seriesName = '', seriesIndex = 0, dataIndex = 0, data }) => {
      const { id = '' } = (data ?? {}) as { id?: string };
      const item: DrawnItem = { seriesName, seriesIndex, dataIndex, id };
      const place = this.#picture && placeAt(this.#picture, item);
      if (place) this.#around?.open(place);
    });
    return chart;
  }
}
