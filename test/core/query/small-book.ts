import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import type { BookModel } from '../../../src/core/book/model.ts';
import { type Query, readQuery } from '../../../src/core/query/index.ts';
import { createWorkspace } from '../../../src/core/workspace/index.ts';
import { parseYaml } from '../../../src/core/yaml/index.ts';

const manifest = `trendbook: 1
title: 小书
asOf: 2024-10
sources:
  desk: { title: 案头调查, publisher: 某某智库 }
taxonomies:
  kind: { native: AI原生, plus: AI+X }
  track:
    assistant: AI智能助手
    search: { title: AI搜索, color: "#2f6fde" }
    deep-search: { title: 深度搜索, parent: search }
  platform: { app: App, ios: { title: iOS, parent: app }, web: Web }
  region: { north: 北方, south: 南方, harbour: { title: 港湾, parent: south } }
  tier: { first: 第一梯队, second: 第二梯队, third: 第三梯队 }
metrics:
  downloads: { title: 下载量, platforms: [app], unit: count }
  dau: { title: 日活, platforms: [app, web], unit: count }
  users: { title: 用户数, platforms: [app], unit: count, reported: rounded }
  training: { title: 训练量, platforms: [app], unit: 卡时 }
  retention: { title: 留存率, platforms: [app], unit: percent, range: [0, 1] }
`;

/** A book of these files over a common trendbook.yaml; products given as the YAML below `name`. */
export async function bookOf(
  products: Readonly<Record<string, string>>,
  others: Readonly<Record<string, string>> = {},
): Promise<BookModel> {
  const files: Record<string, string> = { 'trendbook.yaml': manifest, ...others };
  for (const [id, text] of Object.entries(products)) files[`products/${id}.product.yaml`] = `name: ${id}\n${text}`;
  const workspace = createWorkspace(new MemoryFileSystem(files));
  await workspace.load();
  return workspace.books[0]!.model;
}

export { manifest };

/** A query from its YAML. */
export function queryOf(text: string): Query {
  return readQuery(parseYaml(text).documents[0]?.root);
}
