import type { ECharts } from 'echarts/core';
import { init } from '../src/core/charts/echarts-parts.ts';
import type { Picture } from '../src/core/charts/index.ts';
import { type Look, pictureHeight, pictureOption } from '../src/core/charts/option/index.ts';

/** A picture in an element of the page. */
export class Chart {
  readonly element = document.createElement('div');
  #chart: ECharts | undefined;

  constructor() {
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
    this.#chart ??= init(this.element, null, { renderer: 'svg', width: look.width, height });
    this.#chart.resize({ width: look.width, height, silent: true });
    this.#chart.setOption(option, { notMerge: true });
    if (picture.kind !== 'problem') this.element.setAttribute('aria-label', picture.alt);
  }

  dispose(): void {
    this.#chart?.dispose();
    this.element.remove();
  }
}
