import type { Book, BookDocument } from '../../book/book.ts';
import { isBare, itemsUnder, textUnder } from '../../book/read-node.ts';
import { message } from '../../messages/message.ts';
import { namedPlace } from '../named-place.ts';
import type { Rule } from '../rule.ts';

export const incomplete: Rule = {
  id: 'trend/incomplete',
  severity: 'warning',
  documentation: {
    en: 'A trend of the report with status `review` or `final` that lacks what a finished trend has: a headline, its text (`narrative`, or a `.trend.md` beside it), at least one claim, at least one chart. One finding names all that is missing. Drafts may lack anything.',
    zh: '列入报告、状态为 `review` 或 `final` 的趋势，缺少定稿应有的内容：要点（headline）、正文（`narrative` 或旁边的 `.trend.md`）、至少一条论断、至少一张图表。一条提示列出全部缺项。草稿不作要求。',
  },
  examples: {
    valid: [
      { file: 'trends/agents.trend.yaml', text: 'title: 智能体\nperspective: product\nstatus: draft\n' },
      { file: 'trends/agents.trend.yaml', text: 'title: 智能体\nperspective: product\n' },
    ],
    invalid: [
      {
        file: 'trends/agents.trend.yaml',
        text: '⟦title⟧: 智能体\nperspective: product\nstatus: final\nheadline: 走向应用\n',
      },
    ],
  },
  check(book, report) {
    const listed = new Set(book.model.trendOrder);
    for (const trend of book.all('trend')) {
      const document = book.files.get(trend.place.file)?.documents[0];
      const status = textUnder(document?.yaml.root, 'status');
      if (!document || document.yaml.damaged.length > 0 || !listed.has(trend.id)) continue;
      if (status !== 'review' && status !== 'final') continue;
      const missing = missingIn(book, document);
      if (missing.length > 0) report(namedPlace(book, trend), message('trend/incomplete', { status, missing }));
    }
  },
};

/** What a finished trend has, in the order in which it is written. */
export type TrendPart = 'headline' | 'narrative' | 'claims' | 'charts';

function missingIn({ files }: Book, document: BookDocument): TrendPart[] {
  const { root } = document.yaml;
  const prose = files.get(document.path.replace(/\.yaml$/, '.md'))?.source?.text;
  const has: Readonly<Record<TrendPart, boolean>> = {
    headline: isText(textUnder(root, 'headline')),
    narrative: isText(textUnder(root, 'narrative')) || isText(prose),
    claims: itemsUnder(root, 'claims').length > 0,
    charts: itemsUnder(root, 'charts').length > 0,
  };
  return (Object.keys(has) as TrendPart[]).filter((part) => !has[part] && !isBare(root, part));
}

function isText(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
