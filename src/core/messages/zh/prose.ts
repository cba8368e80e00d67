import type { prose as english } from '../en/prose.ts';

export const prose: typeof english = {};
