import { scalarOf } from '../../book/read-node.ts';
import { readDeclarations } from '../../book/read-trend.ts';
import { claimFigure, statesFigure } from '../../claims/index.ts';
import { message } from '../../messages/message.ts';
import { findPair } from '../../yaml/nodes.ts';
import { isDamagedAt } from '../damage.ts';
import type { Rule } from '../rule.ts';

const head = 'title: 智能体\nperspective: product\nclaims:\n';
const claim = (statement: string, rest: string) =>
  `${head}  - id: c\n    statement: ${statement}\n    sources: [report]\n    ${rest}\n`;

export const statementMismatch: Rule = {
  id: 'claim/statement-mismatch',
  severity: 'error',
  documentation: {
    en: 'The statement of a claim does not contain the figure that its check recomputes (or that it cites), in any spelling: what is verified would not be what is said.',
    zh: '论断的陈述里没有它所核对（或引用）的数值，不论哪种写法：核对的就不是所说的。',
  },
  examples: {
    valid: [
      { file: 'trends/agents.trend.yaml', text: claim('共有三款产品', 'figure: 3') },
      { file: 'trends/agents.trend.yaml', text: claim('三款产品的下载量过100万', 'figure: 超100万') },
      {
        file: 'trends/agents.trend.yaml',
        text: claim('夸克居首', 'check: { type: list, where: { app.downloads: ">1亿" }, includes: [quark] }'),
      },
    ],
    invalid: [
      { file: 'trends/agents.trend.yaml', text: claim('⟦共有3款产品⟧', 'figure: 4') },
      { file: 'trends/agents.trend.yaml', text: claim('⟦"下载量为1亿"⟧', 'figure: 超1亿') },
      {
        file: 'trends/agents.trend.yaml',
        text: claim('⟦夸克的下载量很高⟧', 'check: { type: value, of: quark, measure: app.downloads, is: 超1亿 }'),
      },
    ],
  },
  kinds: ['trend'],
  reads: ['claims'],
  checkPart({ part: { document }, file, book }, report) {
    for (const declaration of document ? readDeclarations(document, 'claims') : []) {
      if (book.model.claims.get(declaration.id) !== declaration) continue;
      const claimed = claimFigure(declaration);
      const statement = scalarOf(findPair(declaration.node, 'statement')?.value);
      if (!claimed?.figure || !statement || statesFigure(statement.source, claimed.figure)) continue;
      const where = { file: declaration.place.file, range: statement.range };
      if (isDamagedAt(file, where.range) || isDamagedAt(file, claimed.place.range)) continue;
      report(where, message('claim/statement-mismatch', { claimed: claimed.text }));
    }
  },
};
