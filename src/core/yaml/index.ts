export * from './comparison.ts';
export * from './nodes.ts';
export { parseYaml } from './parse.ts';
