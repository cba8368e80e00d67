import type { ref as english } from '../en/ref.ts';

export const ref: typeof english = {};
