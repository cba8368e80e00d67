import type { prose as english } from '../en/prose.ts';

export const prose: typeof english = {
  'prose/compat-character': (p) =>
    `“${p.character}”（${p.code}）是兼容字符，只是看起来像 “${p.replacement}”：搜索和链接会漏掉它。`,
  'prose/compat-character/no-replacement': (p) =>
    `“${p.character}”（${p.code}）是部首，不是正文用字：请改成对应的汉字。`,
  'prose/fix/compat-character': (p) => `替换为 “${p.replacement}”`,
};
