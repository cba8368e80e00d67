import type { figure as english } from '../en/figure.ts';

export const figure: typeof english = {};
