import { SourceText } from '../text/source-text.ts';
import { compose } from './compose.ts';
import { convertDocument } from './convert.ts';
import type { YamlDocument, YamlFile, YamlProblem } from './nodes.ts';

/**
 * Reads any text as a YAML file: never throws, and gives a tree for whatever could be read beside the problems.
 * @param text without byte order mark (one that is there is taken off, and offsets count from behind it)
 */
export function parseYaml(text: string): YamlFile {
  const source = new SourceText(text.startsWith('\ufeff') ? text.slice(1) : text);
  const composed = compose(source.text);
  const problems: YamlProblem[] = composed.errors.map((error) => ({
    kind: 'syntax',
    code: 'unreadable',
    range: { start: error.pos[0], end: error.pos[1] },
    params: {},
  }));
  const documents = composed.documents.map((document): YamlDocument => {
    const [start, , end] = document.range;
    const root = convertDocument(document, source.text, (problem) => problems.push(problem));
    return { root, range: { start, end: Math.max(start, end) }, damaged: [] };
  });
  const comments = composed.comments.map((range) => ({ range, text: source.slice(range).slice(1) }));
  return { source, documents, comments, problems };
}
