/** Words and phrases in which a numeral counts nothing. */
const phrases =
  '二次元|二进制|三位一体|[三四五六七八]件套|一二线|二三线|三四线|千家万户|千行百业|成千上万|千万(?=别|不要|不能|要|小心|记住)|五花八门|四面八方|三番五次|七嘴八舌|三心二意|两全其美|一成不变|事半功倍|三言两语|十全十美|百里挑一|独一无二|接二连三|十字(?=路|架|形|街)|十分(?![钟之])|四处|[一二三四五六七八九十]年级|[一二三四五六七八九]年制|四大发明|三部曲|两步走|三个臭皮匠|百分百|三点一线|两点一线|八成(?=是|会)|十二生肖|三日游';

/** What only looks like a qualifier: the last character of another word, or 近 before a span of time. */
const sources = [
  phrases,
  '(?<=[经通不度越胜跨闯错难路看用做有去来到试融获说讲见走听读写跳透])过',
  '(?<=[最附邻临靠亲])近',
  '近(?=\\s*(?:\\d{1,2}|[一二两三四五六七八九十]{1,2})\\s*(?:年|个月|月|周|天|日|期|季|个季度|届))',
  '(?<=[预节合签制简违契公条邀])约',
  '(?<=[A-Za-z)\\]\\ufffc])[-+](?=\\s*\\d)',
  // A dash, not a range
  '——+|—(?=\\s)|(?<=\\s)—',
];

/** What must not be read as part of a figure, in a text in which full-width characters are plain (`foldVariants`). */
export const words: readonly RegExp[] = sources.map((source) => new RegExp(source, 'g'));
