import type { TextRange } from './range.ts';

/** A CJK radical where an ordinary ideograph belongs: the trace of copying out of a PDF. */
export interface CompatibilityCharacter {
  readonly range: TextRange;
  readonly character: string;
  /** The ordinary ideograph that looks the same; absent where Unicode knows none. */
  readonly replacement?: string;
}

/*
 * The property Equivalent_Unified_Ideograph of the blocks CJK Radicals Supplement (U+2E80 to U+2EF3) and Kangxi
 * Radicals (U+2F00 to U+2FD5), from EquivalentUnifiedIdeograph-18.0.0.txt of the Unicode Character Database
 * (© Unicode, Inc., Unicode License v3). One character a code point, in order; an ideographic space where there is no
 * equivalent (U+2E80) or no character (U+2E9A).
 */
const supplement = [
  '　厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣', // U+2E80
  '尢𡯂巳幺彑𫜹忄心扌攵　旡日月歺母', // U+2E90
  '民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹', // U+2EA0
  '纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹', // U+2EB0
  '艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑', // U+2EC0
  '钅長镸长门𨸏阝雨青韦页风飞食𩙿飠', // U+2ED0
  '饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜', // U+2EE0
  '龙龜亀龟', // U+2EF0
].join('');
const kangxi = [
  '一丨丶丿乙亅二亠人儿入八冂冖冫几', // U+2F00
  '凵刀力勹匕匚匸十卜卩厂厶又口囗土', // U+2F10
  '士夂夊夕大女子宀寸小尢尸屮山巛工', // U+2F20
  '己巾干幺广廴廾弋弓彐彡彳心戈戶手', // U+2F30
  '支攴文斗斤方无日曰月木欠止歹殳毋', // U+2F40
  '比毛氏气水火爪父爻爿片牙牛犬玄玉', // U+2F50
  '瓜瓦甘生用田疋疒癶白皮皿目矛矢石', // U+2F60
  '示禸禾穴立竹米糸缶网羊羽老而耒耳', // U+2F70
  '聿肉臣自至臼舌舛舟艮色艸虍虫血行', // U+2F80
  '衣襾見角言谷豆豕豸貝赤走足身車辛', // U+2F90
  '辰辵邑酉釆里金長門阜隶隹雨靑非面', // U+2FA0
  '革韋韭音頁風飛食首香馬骨高髟鬥鬯', // U+2FB0
  '鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠', // U+2FC0
  '鼻齊齒龍龜龠', // U+2FD0
].join('');

const unassigned = '\u2e9a';
const equivalents = new Map<string, string>();
for (const [first, ideographs] of [
  [0x2e80, supplement],
  [0x2f00, kangxi],
] as const) {
  [...ideographs].forEach((ideograph, index) => {
    equivalents.set(String.fromCodePoint(first + index), ideograph === '\u3000' ? '' : ideograph);
  });
}
equivalents.delete(unassigned);

/** Every character of the two blocks in a text, in order. Code points without a character are passed over. */
export function findCompatibilityCharacters(text: string): readonly CompatibilityCharacter[] {
  const found: CompatibilityCharacter[] = [];
  for (const { index, 0: character } of text.matchAll(/[\u2e80-\u2fdf]/g)) {
    const replacement = equivalents.get(character);
    if (replacement === undefined) continue;
    found.push({ range: { start: index, end: index + 1 }, character, ...(replacement && { replacement }) });
  }
  return found;
}
