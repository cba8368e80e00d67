import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Directive,
  forEachNode,
  joinSoftBreaks,
  type MalformedDirective,
  type ProseKind,
  parseProse,
  rangeOf,
} from '../../../src/core/prose/index.ts';
import { applyEdits, type TextRange } from '../../../src/core/text/range.ts';
import { readSample } from '../../defects/plant.ts';

const cut = (text: string, { start, end }: TextRange) => text.slice(start, end);

/** A directive in one line: what its ranges cut out of the text. */
function shown(text: string, { form, name, nameRange, range, label, attributes }: Directive): string {
  expect(cut(text, nameRange)).toBe(name);
  if (label) expect(cut(text, label.range)).toBe(label.text);
  const given = attributes.map((each) => {
    expect(cut(text, each.range)).toContain(cut(text, each.valueRange));
    expect(cut(text, each.valueRange)).toBe(each.value);
    return `${each.name}=${each.value}`;
  });
  return [form, cut(text, range), label?.text ?? '-', ...given].join(' ');
}

function fixed(text: string, { reason, range, edits }: MalformedDirective): string {
  return [reason, cut(text, range), edits.length === 0 ? '-' : applyEdits(text, edits)].join(' | ');
}

/** The tree as `type "source"` of every node that holds no other. */
function leaves(text: string, kind: ProseKind): string[] {
  const found: string[] = [];
  forEachNode(parseProse(text, kind).tree, (node) => {
    if (!('children' in node)) found.push(`${node.type} ${cut(text, rangeOf(node))}`);
  });
  return found;
}

describe('directives', () => {
  it.each<[string, string[]]>([
    ['共:claim[56]{#app-a}款', ['text :claim[56]{#app-a} 56 id=app-a']],
    ['共:claim{#a}款', ['text :claim{#a} - id=a']],
    ['共:claim[]{#a}款', ['text :claim[]{#a} - id=a']],
    [':value{of=quark measure=app.dau}', ['text :value{of=quark measure=app.dau} - of=quark measure=app.dau']],
    [
      ':value{of="deals/d1" measure=\'amount\'}',
      ['text :value{of="deals/d1" measure=\'amount\'} - of=deals/d1 measure=amount'],
    ],
    [
      ':value{of=a measure=app.dau@2024-10}',
      ['text :value{of=a measure=app.dau@2024-10} - of=a measure=app.dau@2024-10'],
    ],
    [
      ':product[夸克]{#quark}、:trend{#t}。:cite{id=s}',
      ['text :product[夸克]{#quark} 夸克 id=quark', 'text :trend{#t} - id=t', 'text :cite{id=s} - id=s'],
    ],
    [
      '::chart{#c}\n\n::ranking{#r top=10}\n\n::table{#t}',
      ['leaf ::chart{#c} - id=c', 'leaf ::ranking{#r top=10} - id=r top=10', 'leaf ::table{#t} - id=t'],
    ],
    ['文字\n::chart{#c}\n文字', ['leaf ::chart{#c} - id=c']],
    ['- ::chart{#c}', ['leaf ::chart{#c} - id=c']],
    ['共:n[1024]个', ['text :n[1024] 1024']],
    ['如下：:n[3]', ['text :n[3] 3']],
    ['**共:claim[5]{#a}款**', ['text :claim[5]{#a} 5 id=a']],
    ['# 共:claim[5]{#a}款', ['text :claim[5]{#a} 5 id=a']],
    ['| a |\n|---|\n| :claim[5]{#a} |', ['text :claim[5]{#a} 5 id=a']],
    ['[见:claim[5]{#a}](https://a.cn)', ['text :claim[5]{#a} 5 id=a']],
    [
      ':claim[:product[夸克]{#q}居首]{#a}',
      ['text :claim[:product[夸克]{#q}居首]{#a} :product[夸克]{#q}居首 id=a', 'text :product[夸克]{#q} 夸克 id=q'],
    ],
    [':claim[[5]]{#a}', ['text :claim[[5]]{#a} [5] id=a']],
    [':claim[a\nb]{#a}', ['text :claim[a\nb]{#a} a\nb id=a']],
    ['😀:claim[5]{#a}', ['text :claim[5]{#a} 5 id=a']],
    ['a\r\n:claim[5]{#a}\r\n', ['text :claim[5]{#a} 5 id=a']],
    ['https://a.cn/b。:cite{#s}', ['text :cite{#s} - id=s']],
  ])('%j', (text, expected) => {
    const { directives, malformed } = parseProse(text, 'block');
    expect(directives.map((each) => shown(text, each))).toEqual(expected);
    expect(malformed).toEqual([]);
  });
});

describe('what is no directive is text, word for word', () => {
  it.each([
    '注:豆包',
    '16:9',
    '12:30',
    '比例1:n',
    ':::container',
    ':foo[a]{#b}',
    ':claims[5]{#a}',
    'key:value',
    '见:claim。',
    '注：table与图',
    '注：chart',
    'key: value [1]',
    ':claim款[5]',
    'std::value',
    'a: b',
  ])('%j', (text) => {
    const prose = parseProse(text, 'inline');
    expect({ directives: prose.directives, malformed: prose.malformed }).toEqual({ directives: [], malformed: [] });
    expect(leaves(text, 'inline')).toEqual([`text ${text}`]);
  });

  it.each([
    '`:claim [56]{#x}`',
    '```\n：claim[56]{#x}\n```',
    '    ：claim[56]{#x}',
    'https://a.cn/?a:claim[x]{#y}',
    '<https://a.cn/:claim[x>',
    '[a](<b：claim[x]{#y}>)',
    '<!-- ：claim[56]{#x} -->',
    'a <!-- ::chart{#x} --> b',
    '\\:claim[56]{#x}',
    '![:claim [a]{#b}](c.png)',
  ])('%j', (text) => {
    expect(parseProse(text, 'block')).toMatchObject({ directives: [], malformed: [] });
  });

  it('keeps the Markdown behind another name', () => {
    expect(leaves('注:豆包[链接](https://a.cn)', 'block')).toEqual(['text 注:豆包', 'text 链接']);
  });
});

describe('malformed directives', () => {
  it.each<[string, string[]]>([
    ['共：claim[56]{#x}款', ['full-width-colon | ：claim | 共:claim[56]{#x}款']],
    ['共：n[56]款', ['full-width-colon | ：n | 共:n[56]款']],
    ['：：chart{#x}', ['full-width-colon | ：：chart | ::chart{#x}']],
    ['a ::chart{#x} b', ['own-line | ::chart | a\n\n::chart{#x}\n\nb']],
    ['::chart{#x} b', ['own-line | ::chart | ::chart{#x}\n\nb']],
    ['- a ::chart{#x}', ['own-line | ::chart | -']],
    [':chart{#x}', ['colons | :chart | ::chart{#x}']],
    ['见:table{#x}', ['colons | :table | 见\n\n::table{#x}']],
    [':::chart{#x}', ['colons | :::chart | ::chart{#x}']],
    ['::claim[5]{#x}', ['colons | ::claim | :claim[5]{#x}']],
    [':claim [5]{#x}', ['space | :claim | :claim[5]{#x}']],
    [':claim[5] {#x}', ['space | :claim | :claim[5]{#x}']],
    [': claim[5]{#x}', ['space | : claim | :claim[5]{#x}']],
    [':claim【5】｛#x｝', ['full-width-bracket | :claim | :claim[5]{#x}']],
    [':claim[5{#x}款，:n[8]', ['missing-bracket | :claim | :claim[5]{#x}款，:n[8]']],
    [':claim[5', ['missing-bracket | :claim | -']],
    [':claim[5]{#x款', ['missing-brace | :claim | :claim[5]{#x}款']],
    [':value{of=a measure=app.dau', ['missing-brace | :value | :value{of=a measure=app.dau}']],
    [':claim[5{#x', ['missing-bracket | :claim | :claim[5]{#x}']],
    [':claim[5]{', ['missing-brace | :claim | -']],
    [':claim[5]{"}', ['missing-brace | :claim | -']],
    [':claim[5]{#x ,}', ['attributes | :claim | -']],
    [':claim[5]', ['missing-attribute | :claim | -']],
    [':claim[5]{}', ['missing-attribute | :claim | -']],
    ['::chart', ['missing-attribute | ::chart | -']],
    [':value{of=a}', ['missing-attribute | :value | -']],
    [':value{of=a mesure=b}', ['unknown-attribute | mesure | :value{of=a measure=b}']],
    [':claim[5]{#x a=b}', ['unknown-attribute | a | -']],
    [':claim[5]{#x .b}', ['unknown-attribute | . | -']],
    [':cite{#a #b}', ['repeated-attribute | # | -']],
    ['::ranking{#r top=0}', ['attribute-value | top=0 | -']],
    [':n[]', ['missing-label | :n | -']],
    [
      '：claim[：product[夸克]{#q}]{#x}',
      [
        'full-width-colon | ：claim | :claim[：product[夸克]{#q}]{#x}',
        'full-width-colon | ：product | ：claim[:product[夸克]{#q}]{#x}',
      ],
    ],
    ['::ranking{#r top=x} b', ['own-line | ::ranking | ::ranking{#r top=x}\n\nb', 'attribute-value | top=x | -']],
  ])('%j', (text, expected) => {
    const { malformed } = parseProse(text, 'block');
    expect(malformed.map((each) => fixed(text, each))).toEqual(expected);
    for (const { edits } of malformed.filter((each) => each.edits.length > 0)) {
      expect(parseProse(applyEdits(text, edits), 'block').malformed.length).toBeLessThan(malformed.length);
    }
  });

  it('a chart has no place in a line', () => {
    const text = '::chart{#x}';
    expect(parseProse(text, 'inline').malformed.map((each) => fixed(text, each))).toEqual([
      'only-in-blocks | ::chart | -',
    ]);
  });

  it('says what was meant where the repair is sure', () => {
    const text = '共：claim[56]{#x}款';
    expect(parseProse(text, 'block').malformed.map(({ meant }) => meant && shown(text, meant))).toEqual([
      'text ：claim[56]{#x} 56 id=x',
    ]);
  });
});

describe('Markdown of Chinese text', () => {
  it.each<[string, ProseKind, string[]]>([
    ['10~20万，5~6万', 'block', ['text 10~20万，5~6万']],
    ['~~旧~~', 'block', ['text 旧']],
    ['**“强调”**的文字', 'block', ['text “强调”', 'text 的文字']],
    ['他说**“好。”**然后', 'block', ['text 他说', 'text “好。”', 'text 然后']],
    ['见https://a.cn/b，又', 'block', ['text 见', 'text https://a.cn/b', 'text ，又']],
    ['（https://a.cn/b）', 'block', ['text （', 'text https://a.cn/b', 'text ）']],
    ['见 www.a.cn。', 'block', ['text 见 ', 'text www.a.cn', 'text 。']],
    ['https://a.cn/报告', 'block', ['text https://a.cn/报告']],
    ['1. 一', 'inline', ['text 1. 一']],
    ['# 一', 'inline', ['text # 一']],
    ['| a |\n|---|', 'inline', ['text | a |\n|---|']],
    ['<!-- trendbook-ignore prose/x: y -->\n\n文', 'block', ['html <!-- trendbook-ignore prose/x: y -->', 'text 文']],
  ])('%j as %s', (text, kind, expected) => {
    expect(leaves(text, kind)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['中文\n中文', '中文中文'],
    ['中文，\n  中文', '中文，中文'],
    ['中文\r\n中文', '中文中文'],
    ['中文\nabc', '中文 abc'],
    ['abc\nabc', 'abc abc'],
    ['한국\n한국', '한국 한국'],
    ['中\n**文**\n字', '中文字'],
    ['中\n:product[夸克]{#q}\n文', '中夸克文'],
    ['中\n:claim{#q}\n文', '中  文'],
    ['中`a`\n文', '中 文'],
    ['中\n\n文', '中文'],
    ['中  文', '中  文'],
  ])('joins the lines of %j to %j', (text, expected) => {
    let joined = '';
    forEachNode(joinSoftBreaks(parseProse(text, 'block').tree), (node) => {
      if (node.type === 'text') joined += node.value;
    });
    expect(joined).toBe(expected);
  });

  it('joins at spaces that folding made of line breaks', () => {
    const { tree } = parseProse('中文 中文 a b', 'inline');
    const joined = joinSoftBreaks(tree, [2, 5]);
    expect(joined.children).toMatchObject([{ children: [{ value: '中文中文 a b' }] }]);
    expect(tree.children).toMatchObject([{ children: [{ value: '中文 中文 a b' }] }]);
  });
});

const sampleProse = Object.entries(readSample()).filter(([path]) => path.endsWith('.md'));

describe('any text', () => {
  const holds = (text: string, kind: ProseKind) => {
    const prose = parseProse(text, kind);
    const { directives, malformed } = prose;
    const faulty = malformed.map((each) => each.range.start);
    const isFaulty = ({ range }: Directive) => faulty.some((at) => range.start <= at && at < range.end);
    const well = new Map(directives.filter((each) => !isFaulty(each)).map((each) => [each.range.start, each]));
    for (const each of [...directives, ...malformed.flatMap(({ meant }) => meant ?? [])]) shown(text, each);
    forEachNode(prose.tree, (node) => {
      expect(node.position).toBeDefined();
      if (node.type !== 'textDirective' && node.type !== 'leafDirective') return;
      const directive = directives.find((each) => each.range.start === rangeOf(node).start);
      expect(directive?.name).toBe(node.name);
      if (!well.has(rangeOf(node).start)) return;
      expect(directive!.range).toEqual(rangeOf(node));
      expect(directive!.attributes.map((each) => each.name)).toEqual(Object.keys(node.attributes ?? {}));
    });
    for (const { edits } of malformed) expect(() => applyEdits(text, edits)).not.toThrow();
  };

  it.each(sampleProse)('every prefix of %s', (_, text) => {
    for (let end = 0; end <= text.length; end++) {
      const paragraph = Math.max(text.lastIndexOf('\n\n', end - 1), 0);
      holds(text.slice(paragraph, end), 'block');
    }
    holds(text, 'block');
  });

  it('of colons, names and brackets', () => {
    const token = fc.constantFrom(
      ':',
      '：',
      '::',
      'claim',
      'chart',
      'n',
      'value',
      '[',
      ']',
      '{',
      '}',
      '{#a}',
      '[5]',
      ' ',
      '\n',
      '共',
      '*',
      '`',
      '"',
      'of=a',
      '\\',
      '<!--',
      '😀',
      '【',
      '｝',
      '- ',
      '|',
      'https://a.cn',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 16 }), fc.constantFrom<ProseKind>('block', 'inline'), (tokens, kind) => {
        holds(tokens.join(''), kind);
      }),
      { numRuns: 500 },
    );
  });

  it('of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => holds(text, 'block')));
  });
});
