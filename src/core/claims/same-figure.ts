import { type Figure, type Interval, parseFigure, sameInterval } from '../figures/index.ts';
import { readableFigures } from '../prose/index.ts';

const countWords: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  twenty: '20',
  dozen: '12',
  half: '50%',
  twice: '2x',
  double: '2x',
  first: '1',
  second: '2',
  third: '3',
};
const countWord = new RegExp(`\\b(?:${Object.keys(countWords).join('|')})\\b`, 'gi');
const lead = /首位|榜首|居首|之首|冠军|\btops\b|\bleads\b/;

/**
 * Whether two figures mean the same interval, however they are written. Points are no percentages, and a fall by 30% is
 * a change of -30%.
 */
export function sameFigure(a: Figure, b: Figure): boolean {
  const isPoints = (figure: Figure) => figure.form === 'points';
  if (isPoints(a) !== isPoints(b) && (a.form === 'percent' || b.form === 'percent')) return false;
  return sameInterval(a, b) || (b.max <= 0 && b.min < 0 && sameInterval(a, negated(b)));
}

function negated({ min, max, minOpen, maxOpen }: Interval): Interval {
  return { min: -max, max: -min, minOpen: maxOpen, maxOpen: minOpen };
}

/**
 * Whether a text states a claim's figure, in any spelling: figures, Chinese numerals, count words in English, ordinals.
 * A change without a number (`<0`) is stated by any word.
 */
export function statesFigure(text: string, figure: Figure): boolean {
  if ((figure.min === 0 || figure.max === 0) && figure.min !== figure.max && isUnbounded(figure)) return true;
  const words = [...text.matchAll(countWord)].flatMap(
    ([word]) => parseFigure(countWords[word.toLowerCase()]!).figure ?? [],
  );
  if (figure.min === 1 && figure.max === 1 && lead.test(text)) return true;
  return [...readableFigures(text), ...words].some((stated) => sameFigure(stated, figure));
}

function isUnbounded({ min, max }: Interval): boolean {
  return min === -Infinity || max === Infinity;
}
