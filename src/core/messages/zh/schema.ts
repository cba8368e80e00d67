import type { schema as english } from '../en/schema.ts';

export const schema: typeof english = {};
