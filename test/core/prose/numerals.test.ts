import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInterval } from '../../../src/core/figures/index.ts';
import { findNumerals, knownNames, parseProse, runningText } from '../../../src/core/prose/index.ts';
import { unmark } from '../../support/marked-text.ts';

const names = knownNames(
  [
    'Llama 3.1',
    '原生100',
    '2024年度AI十大趋势报告',
    '三日留存率',
    '第一梯队',
    '豆包',
    '夸克',
    'Kimi智能助手',
    '36氪',
    '三',
  ],
  ['豆包', '夸克', 'Kimi智能助手'],
);

/** The numerals that are marked, as one would see them: through Markdown. */
function found(text: string) {
  const prose = parseProse(text, 'block');
  return findNumerals(runningText(text, prose), names).map(({ range }) => range);
}

/** Lines in which ⟦ and ⟧ enclose every numeral. */
const lines = (text: string): [string][] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => [line]);

describe.each([
  [
    'figures with qualifiers and scales',
    `历史下载量⟦超过100万⟧的App共⟦56⟧款
     访谈了⟦近100⟧家公司，研究了⟦400余⟧款产品
     用户⟦10万-20万⟧，新增⟦10~20万⟧，付费⟦10万至20万⟧
     从⟦3到5⟧个
     达到⟦千万级⟧，处在⟦百万级⟧的有⟦10⟧款
     月活⟦1.2亿⟧，估值⟦$120M⟧，营收⟦1亿⟧元，体积⟦5⟧GB
     占比⟦30%⟧，提高⟦5pp⟧，下降⟦5个百分点⟧，增长⟦+30%⟧，同比⟦-3%⟧，⟦50%-60%⟧
     是国内的⟦5倍以上⟧，⟦2x⟧
     ⟦不足5%⟧，⟦不低于3⟧，⟦至少3⟧家，⟦100款以上⟧，⟦10分钟左右⟧，⟦约300万⟧，⟦~300万⟧，⟦≥20⟧家
     ⟦1,200⟧款，⟦１００万⟧，⟦３０％⟧，⟦1 200⟧款
     成立⟦10多⟧年，⟦30多⟧个，⟦100余万⟧，⟦3⟧个多月
     ⟦2600万⟧用户 grew by ⟦30%⟧ to ⟦over 3 million⟧ users
     ⟦56⟧ apps, ⟦100K⟧ downloads, ⟦7B⟧参数, ⟦up to 5⟧ tracks
     ⟦3⟧-day retention
     ⟦过亿⟧，⟦超百万⟧，⟦数千万⟧，⟦几千万⟧
     共⟦56⟧，⟦100⟧和⟦200⟧
     ⟦超过 56⟧ 款
     占⟦56⟧款——⟦10⟧款在内`,
  ],
  [
    'what a figure cannot be read from is one all the same',
    `⟦1,00⟧款，⟦20-10⟧款，⟦100w⟧，⟦3m⟧
     ⟦1/3⟧的产品，⟦三分之一⟧的产品，⟦千分之五⟧
     ⟦两三⟧个，⟦十几⟧家，⟦二十几⟧款，⟦上百⟧家，⟦上亿⟧元
     ⟦百万⟧用户，⟦亿⟧元融资`,
  ],
  [
    'Chinese numerals before a counter',
    `⟦三⟧个，⟦十⟧大，⟦两⟧款，⟦数十⟧家，⟦半⟧年，⟦半⟧个月
     ⟦十二⟧种，⟦二十⟧家，⟦一百零五⟧个，⟦三百⟧家，⟦五百⟧强
     ⟦两⟧个视角，⟦三⟧个梯队，⟦九⟧个因素，⟦四⟧个维度，⟦三⟧点建议，⟦六⟧方面
     ⟦三⟧年，⟦十⟧分钟，⟦三⟧个月，⟦二十四⟧小时
     ⟦两成⟧，⟦三成半⟧，⟦一半⟧，⟦过半⟧，⟦超半数⟧，⟦两倍⟧，⟦百分之三十⟧
     ⟦一千万⟧，⟦两千⟧家，⟦五千多万⟧，⟦一亿⟧用户，⟦三万⟧人
     ⟦十余⟧家，⟦二十多⟧款，⟦近十⟧家，⟦至多十⟧款，⟦近千⟧家
     二者之中的⟦两⟧家`,
  ],
  [
    'numerals that count nothing',
    `一个产品，一款，进一步，第一步，统一，唯一，万一，一些
     两者，两端，两岸，二者，四处，四面八方，千行百业，千家万户，千人千面，成千上万
     二次元，二次开发，二期，二元，三位一体，半导体，半成品，多半，上半年，下半场
     十分重要，百度，千问，万卡集群，百强榜，千亿市场，千万不要，三维，二级市场，十字路口
     几个，数家，多款，若干`,
  ],
  [
    'dates, times and years',
    `截至2024年10月，2024-10，2024-10-15，2024/10/15，2024.10.15，10月，10月15日，15日发布，1-10月，10月至12月
     2023-2024年，2023年至2025年，从2017年到2024年，2023-24年，2024年度，二〇二四年，2017 年
     12:30，8:05-9:00，12点30分，上午9点，21时30分，9am，16:9
     Q3，2024Q3，3Q24，H1，FY2024，三季度，第三季度，前三季度，上半年
     90年代，九十年代，21世纪，1990s，2020s，90后，00后
     三月，十二月，十月一日，双11，双十一
     2024 report, in 2024, since 2019, 2023–2024
     October 15, 2024; 15 October 2024; Oct. 3; May 1st
     7×24小时，24/7，UTC+8
     2024-10-15T12:30`,
  ],
  [
    'spans of time are no dates',
    `⟦24⟧小时，⟦7⟧天，每周⟦3⟧次，⟦30⟧日内，⟦7⟧日留存，近⟦3⟧年，⟦10⟧年来，⟦3⟧个季度
     ⟦2000⟧家，⟦超过2000⟧，⟦2024⟧款`,
  ],
  [
    'ordinals and numbering',
    `第3名，第三、四季度，第1-3名，第 2 步，第一、二梯队，第十二届，No. 1，No.3，#5，1st，22nd
     图3，表 2-1，附录1，Figure 4, Table 2.1, Section 3
     见[1]，[2, 3]，【4】
     分别是：1、先看；2、后看
     其中：（1）数据；（2）需求
     1️⃣ 首先
     （1）先做
     1、先做
     2）再做
     3. 最后`,
  ],
  [
    'names',
    `Llama 3.1、Gemma 2、Claude 3.5 Sonnet、Windows 11、Llama 3.1 models
     GPT-4、GPT-4o、Qwen2、Qwen2-7B、H100卡、o1、v1.2.3、Web3、B2B、COVID-19、TOP10
     5G、3D、4K视频、1080p、4o、7-Eleven、1+N、3C
     原生100、三日留存率、第一梯队、2024年度AI十大趋势报告、36氪
     豆包1.5、Kimi智能助手 2、夸克-3
     《三个火枪手》与《Attention 2》
     AI 2.0，工业4.0，2.0时代，3.5版本`,
  ],
  [
    'figures beside names',
    `夸克⟦2600万⟧，DAU⟦2600万⟧，App⟦56⟧款，Top ⟦10⟧，TOP ⟦10⟧ products
     豆包有⟦3⟧款，GPT-4有⟦两⟧款，AI+⟦3⟧个场景，⟦USD100M⟧`,
  ],
  [
    'words that only look like qualifiers',
    `经过⟦3⟧年，通过⟦3⟧种方式，不过⟦3⟧款，最近⟦3⟧年，附近⟦5⟧家，预约⟦10万⟧人，节约⟦30%⟧，融过⟦3⟧轮`,
  ],
  ['Markdown around it', `**⟦56⟧**款，*⟦三⟧个*，~~⟦5⟧款~~`],
  ['emoji and other planes', '😀⟦56⟧款😀，👨‍👩‍👧⟦三⟧个𠮷，🚀⟦超100万⟧🚀'],
])('%s', (_, cases) => {
  it.each(lines(cases))('%s', (line) => {
    const { text, ranges } = unmark(line);
    const shown = (each: readonly { start: number; end: number }[]) =>
      each.map(({ start, end }) => text.slice(start, end));
    expect(shown(found(text))).toEqual(shown(ranges));
    expect(found(text)).toEqual(ranges);
  });
});

describe('Markdown', () => {
  it.each([
    ['a list', '1. 共⟦56⟧款\n2. 共⟦三⟧款\n\n- ⟦5⟧款\n'],
    ['headings', '## 3.2 数据\n\n# 1 概况\n\n## 2. 方法\n\n## ⟦8⟧个行业\n\n## ⟦3⟧ 大趋势\n\n### ⟦3.2亿⟧用户\n'],
    ['two blocks', '共⟦56⟧款\n\n至⟦10⟧款\n'],
    ['a heading and a paragraph', '# 共⟦56⟧款\n至⟦10⟧款\n'],
    ['a number over a soft break', '⟦超过\n100万⟧的App\n'],
    ['a quotation', '> 共\n> ⟦56⟧款\n> > ⟦7⟧家\n'],
    ['a table', '| 项 | ⟦5⟧款 |\n|---|---:|\n| ⟦6⟧ | x |\n'],
    ['code', '`56` ⟦3⟧款\n\n```\n42\n```\n\n    17\n'],
    ['HTML', '<b title="5">⟦7⟧</b>款 <!-- 9 -->\n\n<div>\n12\n</div>\n'],
    ['links', '[链接⟦3⟧个](http://a.example/9 "5款") https://a.example/100 <https://a.example/5> ![图5](a6.png)\n'],
    ['references', '[链接][1]\n\n[1]: http://a.example/7 "8"\n'],
    ['footnotes', '共⟦5⟧款[^1]\n\n[^1]: 另有⟦7⟧款\n'],
    [
      'directives',
      '共:claim[56]{#c-1}款:n[5]:value{of=a measure=b.c3}:product[夸克5]{#q2}，⟦3⟧款\n\n::ranking{#r top=10}\n',
    ],
    ['malformed directives', '共：claim[56]{#c}款 :claim [56]{#c}款 :claim[9]{#c x=3}款，⟦3⟧款\n'],
    ['character references', '&#20;⟦5⟧款&#x4e00;\n'],
    ['a text in CRLF', '共\r\n⟦56⟧款\r\n\r\n- ⟦三⟧个\r\n'],
  ])('%s', (_, marked) => {
    const { text, ranges } = unmark(marked);
    expect(found(text).map(({ start, end }) => text.slice(start, end))).toEqual(
      ranges.map(({ start, end }) => text.slice(start, end)),
    );
    expect(found(text)).toEqual(ranges);
  });
});

it.each([
  ['超过100万', '(1000000, ∞)'],
  ['400余', '(400, 500)'],
  ['数千万', '[20000000, 100000000)'],
  ['三个', '3'],
  ['过半', '(0.5, ∞)'],
  ['100款以上', '[100, ∞)'],
])('says what %s means', (text, interval) => {
  expect(findNumerals(`共${text}`, names).map(({ figure }) => formatInterval(figure!))).toEqual([interval]);
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...'超过 近 约 百万 三 十 个 款 5 100 1,200 万 % 2024年 10月 第 :claim[56]{#c} :n[5] 《 》 ** \n - ~ 。 ， 😀 GPT-4 [1] `4` # > | http://a.b/1 半 两 余 级'.split(
      ' ',
    ),
    '\n\n',
    '\r\n',
    ' ',
  );

  it('gives ranges that lie on running text, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const open = runningText(text, parseProse(text, 'block'));
        expect(open).toHaveLength(text.length);
        let last = 0;
        for (const { range } of findNumerals(open, names)) {
          expect(range.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(range.start, range.end)).toBe(open.slice(range.start, range.end));
          expect(text.slice(range.start, range.end)).toMatch(/^\S.*\S$|^\S$/s);
          expect(text.slice(range.start, range.end)).toMatch(/[0-9一二两三四五六七八九十百千万亿数几半]/);
          last = range.end;
        }
      }),
      { numRuns: 1500 },
    );
  });
});
