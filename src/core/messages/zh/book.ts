import type { book as english } from '../en/book.ts';

export const book: typeof english = {};
