import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const codeBlocks = (file: string, language: string) => {
  const text = readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
  return [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code);
};

it('both READMEs tell the same set-up for Neovim, which test/neovim runs', () => {
  expect(codeBlocks('README.md', 'lua')).toHaveLength(1);
  expect(codeBlocks('README.zh-CN.md', 'lua')).toEqual(codeBlocks('README.md', 'lua'));
});
