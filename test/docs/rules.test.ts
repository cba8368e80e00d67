import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the pages about the rules say what the rules say: npm run generate', async () => {
  const { rulePages } = (await import('../../scripts/generate-docs.mjs' as string)) as {
    rulePages: () => Promise<Record<string, string>>;
  };
  for (const [path, content] of Object.entries(await rulePages())) {
    expect(readFileSync(join(import.meta.dirname, '../..', path), 'utf8')).toBe(content);
  }
});
