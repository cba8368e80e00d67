import { directivesOf, type ProsePart } from '../../book/prose-parts.ts';
import { type Message, message } from '../../messages/message.ts';
import { directiveShapes, type MalformedDirective } from '../../prose/index.ts';
import { isDamagedAt } from '../damage.ts';
import type { FileEdit, Fix, Rule } from '../rule.ts';

const trend = 'title: AI搜索\nperspective: product\n';
const claims = 'claims:\n  - { id: c, statement: 共56款, sources: [report], figure: 56 }\n';
const others = { 'trends/search.trend.yaml': `${trend}${claims}` };

export const malformedDirective: Rule = {
  id: 'prose/malformed-directive',
  severity: 'error',
  documentation: {
    en: 'A directive (claim, value, product, trend, cite, chart, ranking, table, n) that Markdown does not see as one, and so prints as it stands, or one whose attributes are wrong. Where it is plain what was meant, there is a fix.',
    zh: '写错的指令（claim、value、product、trend、cite、chart、ranking、table、n）：Markdown 认不出它，会原样印出；或者它的属性不对。能确定原意时可一键修正。',
  },
  examples: {
    valid: [
      { file: 'pages/method.md', text: '共:claim[56]{#c}款，注:豆包，16:9\n\n`:claim [56]{#c}`\n', others },
      { file: 'trends/search.trend.yaml', text: `${trend}headline: 共:claim[56]{#c}款\n${claims}` },
    ],
    invalid: [
      {
        file: 'pages/method.md',
        text: '共⟦：claim⟧[56]{#c}款\n',
        others,
        mended: '共:claim[56]{#c}款\n',
      },
      {
        file: 'trends/search.trend.yaml',
        text: `${trend}narrative: |\n  共⟦:claim⟧[56] {#c}款\n${claims}`,
        mended: `${trend}narrative: |\n  共:claim[56]{#c}款\n${claims}`,
      },
      {
        file: 'pages/method.md',
        text: '融资见⟦::table⟧{#deals}。\n',
        mended: '融资见\n\n::table{#deals}\n\n。\n',
      },
      { file: 'pages/method.md', text: '共:claim[56]{#c ⟦note⟧=x}款\n', others },
      { file: 'pages/method.md', text: '见⟦:product⟧[夸克]。\n' },
    ],
  },
  alone: true,
  checkPart({ part: { prose }, file }, report) {
    for (const part of prose) {
      for (const malformed of directivesOf(part).malformed) {
        const where = { file: part.file, range: part.map.rangeInSource(malformed.range) };
        if (!isDamagedAt(file, where.range)) report(where, describe(malformed), fixesOf(malformed, part));
      }
    }
  },
};

function describe({ name, reason, attribute = '' }: MalformedDirective): Message {
  const { form, required, optional } = directiveShapes[name];
  const colons = form === 'leaf' ? '::' : ':';
  switch (reason) {
    case 'missing-attribute':
      return attribute === 'id'
        ? message('prose/malformed-directive/missing-id', { name, colons })
        : message('prose/malformed-directive/missing-attribute', { name, attribute });
    case 'unknown-attribute': {
      const known = [...required, ...optional].map((each) => (each === 'id' ? '#id' : each)).join(', ');
      return message('prose/malformed-directive/unknown-attribute', { name, attribute, known });
    }
    case 'repeated-attribute':
    case 'attribute-value':
      return message(`prose/malformed-directive/${reason}`, { name, attribute });
    default:
      return message(`prose/malformed-directive/${reason}`, { name, colons });
  }
}

/** One repair, where it is sure and the place can hold it. Not applied unasked: it changes what is printed. */
function fixesOf({ edits }: MalformedDirective, { file, map }: ProsePart): Fix[] {
  const inFile = edits.flatMap(({ range, newText }): FileEdit[] => {
    const written = map.written(newText);
    return written === undefined ? [] : [{ file, range: map.rangeInSource(range), newText: written }];
  });
  if (edits.length === 0 || inFile.length < edits.length) return [];
  return [{ title: message('prose/fix/directive'), safe: false, edits: inFile }];
}
