import type { Book } from '../../book/book.ts';
import { itemsUnder, scalarOf } from '../../book/read-node.ts';
import { type DateSpan, parseDate } from '../../dates/index.ts';
import { message } from '../../messages/message.ts';
import { touchesDamage } from '../../yaml/damage.ts';
import { findPair, valueUnder, type YamlNode } from '../../yaml/nodes.ts';
import type { Rule } from '../rule.ts';

export const overdue: Rule = {
  id: 'forecast/overdue',
  severity: 'warning',
  documentation: {
    en: "A forecast whose time has passed without an `outcome`. What counts is the book's date (`asOf`, else `edition` where it is a date), not the day on which the book is checked: a book has the same findings every day. An outcome of `resolved: false` leaves it open.",
    zh: '预测的期限已过，却没有写 `outcome`。以书的日期为准（`asOf`，没有时看 `edition` 是否为日期），与检查的日期无关：一本书每天检查的结果都相同。`resolved: false` 的结果表示仍无定论。',
  },
  examples: {
    valid: [
      {
        file: 'trends/agents.trend.yaml',
        text: 'title: 智能体\nperspective: product\nforecasts:\n  - { id: wide-use, statement: 得到广泛应用, due: 2024 }\n  - { id: phones, statement: 进入手机, due: 2023, outcome: { resolved: 2024-01, result: true } }\n',
      },
    ],
    invalid: [
      {
        file: 'trends/agents.trend.yaml',
        text: 'title: 智能体\nperspective: product\nforecasts:\n  - { id: wide-use, statement: 得到广泛应用, due: ⟦2023⟧ }\n',
      },
    ],
  },
  kinds: ['trend'],
  reads: ['date'],
  checkPart({ part: { document }, book }, report) {
    const now = dateOf(book);
    if (!now || !document) return;
    const { yaml, path: file } = document;
    for (const item of itemsUnder(yaml.root, 'forecasts')) {
      const due = scalarOf(findPair(item, 'due')?.value);
      const span = due && parseDate(due.source);
      if (!span || span.last >= now.span.first || isSettled(item) || touchesDamage(item.range, yaml)) continue;
      report({ file, range: due.range }, message('forecast/overdue', { due: due.source, date: now.text }));
    }
  },
};

function dateOf({ model }: Book): { readonly text: string; readonly span: DateSpan } | undefined {
  const text = model.asOf ?? model.edition;
  const span = text === undefined ? undefined : parseDate(text);
  return span && { text: text!, span };
}

function isSettled(forecast: YamlNode): boolean {
  const outcome = valueUnder(forecast, 'outcome');
  if (outcome?.kind !== 'mapping') return false;
  const resolved = valueUnder(outcome, 'resolved');
  return !(resolved?.kind === 'scalar' && resolved.value === false);
}
