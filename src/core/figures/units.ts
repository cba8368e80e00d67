import { own } from '../text/own.ts';

/** A unit that a metric or column can have, with the words that people write for it behind (or before) a number. */
interface UnitWords {
  /** Chinese words and counters. */
  readonly zh: readonly string[];
  /** English words, in lower case. */
  readonly en: readonly string[];
  /** Signs and codes that may also stand before the number ($120M). */
  readonly prefix?: readonly string[];
}

const list = (words: string): readonly string[] => words.split(/\s*,\s*/);

/** The known units by id. `percent`, `ratio` and `points` have signs instead of words: see lexicon.ts. */
const units: Readonly<Record<string, UnitWords>> = {
  count: {
    zh: list(
      '款, 个, 次, 人, 家, 名, 位, 台, 人次, 人数, 用户, 个用户, 户, 条, 项, 种, 类, 件, 部, 篇, 套, 张, 只, 支, 场, 起, 笔, 例, 座, 所, 辆, 枚, 颗, 份, 组, 片, 首, 本, 册, 页, 字, 词, 行, 城, 卡, 大, 强, 款产品, 个产品, 款应用, 家公司, 家企业, 下载, 次下载, 次访问, 参数, 个参数',
    ),
    en: list(
      'user, users, people, person, persons, product, products, app, apps, company, companies, firm, firms, startup, startups, investor, investors, visit, visits, view, views, download, downloads, install, installs, session, sessions, item, items, unit, units, deal, deals, institution, institutions, city, cities, model, models, paper, papers, parameter, parameters, params, token, tokens, track, tracks, customer, customers, subscriber, subscribers, device, devices, request, requests, employee, employees, card, cards, gpu, gpus, case, cases, order, orders',
    ),
  },
  seconds: { zh: list('秒, 秒钟'), en: list('second, seconds, sec, secs') },
  minutes: { zh: list('分钟'), en: list('minute, minutes, min, mins') },
  hours: { zh: list('小时, 个小时, 钟头'), en: list('hour, hours, hr, hrs') },
  days: { zh: list('天, 日'), en: list('day, days') },
  weeks: { zh: list('周, 星期, 个星期'), en: list('week, weeks') },
  months: { zh: list('个月, 月'), en: list('month, months') },
  years: { zh: list('年'), en: list('year, years') },
  CNY: {
    zh: list('元, 人民币, 元人民币, 块, 块钱, 圆'),
    en: list('yuan, rmb, cny, renminbi'),
    prefix: list('¥, rmb, cny, cn¥, 人民币'),
  },
  USD: { zh: list('美元, 美金'), en: list('usd, dollar, dollars, us dollars'), prefix: list('$, us$, usd') },
  EUR: { zh: list('欧元'), en: list('eur, euro, euros'), prefix: list('€, eur') },
  GBP: { zh: list('英镑'), en: list('gbp, pounds'), prefix: list('£, gbp') },
  JPY: { zh: list('日元'), en: list('jpy, yen'), prefix: list('jpy, jp¥') },
  HKD: { zh: list('港元, 港币'), en: list('hkd'), prefix: list('hk$, hkd') },
  bytes: { zh: list('字节'), en: list('byte, bytes') },
  KB: { zh: [], en: list('kb') },
  MB: { zh: [], en: list('mb') },
  GB: { zh: [], en: list('gb') },
  TB: { zh: [], en: list('tb') },
  PB: { zh: [], en: list('pb') },
  kilograms: { zh: list('千克, 公斤'), en: list('kg, kilogram, kilograms') },
  kilometres: { zh: list('千米, 公里'), en: list('km, kilometre, kilometres, kilometer, kilometers') },
};

const unitsByWord = new Map<string, string[]>();
const prefixWords = new Set<string>();
for (const [unit, words] of Object.entries(units)) {
  for (const word of [...words.zh, ...words.en, ...(words.prefix ?? [])]) {
    const known = unitsByWord.get(word);
    if (!known) unitsByWord.set(word, [unit]);
    else if (!known.includes(unit)) known.push(unit);
  }
  for (const word of words.prefix ?? []) prefixWords.add(word);
}

/** Every word that may stand behind or before a number, in lower case. */
export function allUnitWords(): readonly string[] {
  return [...unitsByWord.keys()];
}

/** Whether the word may stand before a number ($, ¥, RMB). */
export function isPrefixWord(word: string): boolean {
  return prefixWords.has(normalised(word));
}

/**
 * The id of the unit that a word or id stands for: `分钟`, `Minutes` and `minutes` are `minutes`. A unit that is not
 * known stands for itself.
 */
export function canonicalUnit(word: string): string {
  const lower = normalised(word);
  if (lower === 'percent' || lower === '%') return 'percent';
  if (lower === 'ratio' || lower === '倍' || lower === 'x') return 'ratio';
  const byId = Object.keys(units).find((unit) => unit.toLowerCase() === lower);
  return byId ?? unitsByWord.get(lower)?.[0] ?? word;
}

/** Whether a word, as written behind a number, says nothing against a metric's unit. */
export function fitsUnit(word: string, unit: string): boolean {
  const canonical = canonicalUnit(unit);
  const lower = normalised(word);
  return lower === normalised(unit) || (unitsByWord.get(lower) ?? []).includes(canonical);
}

/** How a formatted figure names its unit; undefined for counts and for units without a word. */
export function unitLabel(unit: string, locale: 'en' | 'zh'): { word: string; before: boolean } | undefined {
  const canonical = canonicalUnit(unit);
  if (canonical === 'count' || canonical === 'percent' || canonical === 'ratio') return undefined;
  const words = own(units, canonical);
  if (!words) return { word: unit, before: false };
  if (locale === 'zh') return { word: words.zh[0] ?? canonical, before: false };
  const sign = words.prefix?.find((word) => word.length === 1);
  if (sign !== undefined) return { word: sign, before: true };
  return { word: canonical, before: false };
}

function normalised(word: string): string {
  return word.replace(/\s+/g, ' ').replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
