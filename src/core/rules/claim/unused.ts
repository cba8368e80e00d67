import { type ProsePart, parsedProse } from '../../book/prose-parts.ts';
import { message } from '../../messages/message.ts';
import { brokenFiles } from '../damage.ts';
import { mentionedClaims } from '../named-ids.ts';
import type { Rule } from '../rule.ts';

const head = 'title: 智能体\nperspective: product\n';
const claims = 'claims:\n  - { id: ⟦apps⟧, statement: 共56款, sources: [report], figure: 56 }\n';

export const claimUnused: Rule = {
  id: 'claim/unused',
  severity: 'info',
  documentation: {
    en: 'A claim that no prose of the book mentions with `:claim`. Looked at only where the trend has a text (`narrative` or a `.trend.md`): before there is one, claims are collected.',
    zh: '全书正文都没有用 `:claim` 提到的论断。只看已有正文（`narrative` 或 `.trend.md`）的趋势：正文动笔之前，论断可以先收集。',
  },
  examples: {
    valid: [
      { file: 'trends/agents.trend.yaml', text: head + claims.replace(/[⟦⟧]/g, '') },
      { file: 'trends/agents.trend.yaml', text: `${head}narrative: 共:claim{#apps}款\n${claims.replace(/[⟦⟧]/g, '')}` },
    ],
    invalid: [{ file: 'trends/agents.trend.yaml', text: `${head}narrative: 智能体多了。\n${claims}` }],
  },
  check(book, report) {
    // What a broken file mentions is not known.
    if (brokenFiles(book).length > 0) return;
    const mentioned = mentionedClaims(book);
    const written = new Set<string>();
    for (const { place } of book.all('trend')) {
      for (const path of [place.file, place.file.replace(/\.yaml$/, '.md')]) {
        for (const part of book.contents.get(path)?.prose ?? []) if (isText(part)) written.add(part.owner.id);
      }
    }
    for (const { id, trend, place } of book.model.claims.values()) {
      if (mentioned.has(id) || !isId(id) || trend === undefined || !written.has(trend)) continue;
      report(place, message('claim/unused', { id }));
    }
  },
};

/** Headings alone are a plan of a text. */
function isText(part: ProsePart): boolean {
  if (part.kind !== 'block') return false;
  return holdsText(part.map.text) || parsedProse(part).tree.children.some(({ type }) => type !== 'heading');
}

/** A line that is no heading, where none makes a heading of the line above it: most texts need not be parsed for that. */
function holdsText(text: string): boolean {
  return /^[^#\s]/m.test(text) && !/^\s*(?:=+|-+)\s*$/m.test(text);
}

/** What is no id can't be mentioned: that is said of it already. */
function isId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
