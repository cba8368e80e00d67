import type { BookFile } from '../book/book.ts';
import { render } from '../messages/catalogue.ts';
import { type Locale, message } from '../messages/message.ts';
import { ruleIds } from '../rules/index.ts';
import type { TextRange } from '../text/range.ts';
import type { Proposal } from './completion.ts';
import { ruleCard } from './rule-card.ts';

const keyword = 'trendbook-ignore';

/** What can be written in a comment of a YAML file: a suppression, and the rule that it names. Undefined outside comments. */
export function completeComment(
  { yaml }: BookFile,
  offset: number,
  locale: Locale,
): { readonly range: TextRange; readonly proposals: readonly Proposal[] } | undefined {
  const comment = yaml?.comments.find(({ range }) => range.start < offset && offset <= range.end);
  if (!yaml || !comment) return undefined;
  const before = yaml.source.slice({ start: comment.range.start + 1, end: offset });
  const behind = /^[\w./-]*/.exec(yaml.source.slice({ start: offset, end: comment.range.end }))![0];
  const range = (word: string) => ({ start: offset - word.length, end: offset + behind.length });
  const rule = /^\s*trendbook-ignore\s+([\w./-]*)$/.exec(before);
  if (rule) {
    const hasReason = /^\s*:/.test(yaml.source.slice({ start: offset + behind.length, end: comment.range.end }));
    const proposals = [...ruleIds].map(
      (id): Proposal => ({
        label: id,
        kind: 'reference',
        detail: undefined,
        documentation: () => ruleCard(id, locale),
        matches: [id],
        snippet: false,
        text: hasReason ? id : `${id}: `,
      }),
    );
    return { range: range(rule[1]!), proposals };
  }
  const begun = /^\s*([a-z-]*)$/.exec(before)?.[1];
  if (begun === undefined || !keyword.startsWith(begun)) return { range: range(''), proposals: [] };
  const proposal: Proposal = {
    label: keyword,
    kind: 'value',
    detail: render(message('language/suppress'), locale),
    documentation: undefined,
    matches: [keyword],
    snippet: false,
    text: `${keyword} `,
  };
  return { range: range(begun), proposals: [proposal] };
}
