import type { BookFile } from '../../book/book.ts';
import type { Message, MessageId } from '../../messages/message.ts';
import type { YamlProblem } from '../../yaml/nodes.ts';
import type { Report } from '../rule.ts';

/** Of the repairs of syntax only quoting is safe: it leaves the text as it is written. */
const quoting = 'reserved-character';

/** Reports the parser's problems of one kind. Their codes are the last part of the message's id. */
export function reportYamlProblems(file: BookFile, report: Report, kind: YamlProblem['kind']): void {
  for (const problem of file.yaml?.problems ?? []) {
    if (problem.kind !== kind) continue;
    const edits = (problem.edits ?? []).map((edit) => ({ ...edit, file: file.path }));
    const safe = problem.code === quoting;
    const fixes = edits.length > 0 ? [{ title: messageFor(`yaml/fix/${problem.code}`, {}), safe, edits }] : [];
    report({ file: file.path, range: problem.range }, yamlMessage(problem), fixes);
  }
}

/** What a problem of the parser is called. */
export function yamlMessage(problem: YamlProblem): Message {
  return messageFor(
    problem.code === problem.kind ? `yaml/${problem.kind}` : `yaml/${problem.kind}/${problem.code}`,
    problem.params,
  );
}

/** A message whose id is put together from a problem's code; a test checks that the catalogue has every code. */
export function messageFor(id: string, params: object): Message {
  return { id: id as MessageId, params: params as never };
}
