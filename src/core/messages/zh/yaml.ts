import type { yaml as english } from '../en/yaml.ts';

export const yaml: typeof english = {};
