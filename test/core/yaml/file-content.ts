import type { YamlFile } from '../../../src/core/yaml/index.ts';

/** What a file says, apart from its line index. */
export function content({ source, documents, comments, problems }: YamlFile) {
  return { text: source.text, documents, comments, problems };
}
