// What formatting costs beside reading: npx vitest bench --run test/bench/formatting.bench.ts
import { bench, describe } from 'vitest';
import { formatYaml, parseYaml } from '../../src/core/yaml/index.ts';

const claim = (index: number) => `  - id: claim-${index}
    statement: 截至2024年10月，历史下载量过百万的App共${index}款
    sources: [report]
    check: { type: count, where: { app.downloads: ">100万" }, is: ${index} }
`;
const tidy = `title: 长\nclaims:\n${Array.from({ length: 2500 }, (_, index) => claim(index)).join('')}`;
const read = {
  tidy: parseYaml(tidy),
  oneLine: parseYaml(tidy.replace('claim-7\n', 'claim-7  \n')),
  everyLine: parseYaml(tidy.replace(/^ {2}/gm, '').replaceAll(': ', ':  ')),
};
const few = { iterations: 3, time: 0 };

describe('formatting 10,000 lines', () => {
  bench('with nothing to do', () => void formatYaml(read.tidy), few);
  bench('with one line to tidy', () => void formatYaml(read.oneLine), few);
  bench('with every line to tidy', () => void formatYaml(read.everyLine), few);
  bench('reading them, for comparison', () => void parseYaml(tidy), few);
});
