import { parseFigure } from '../../figures/index.ts';
import { blank } from './blots.ts';

const run = /(?<![A-Za-z0-9])[A-Za-z0-9]+(?:[-._+/'&][A-Za-z0-9]+)*/g;
const counted = /^\s*(?:[%‰万亿千百余多级倍个款家次种项类条名位人]|以上|左右)/;
const currency = /^(?:us|usd|rmb|cny|eur|gbp|jpy|hkd)[\d.,]+[KMB]?$/i;

/**
 * Blots out what letters make a name of: GPT-4, Qwen2-7B, H100, 5G, 3D, 1080p, v1.2, 7-Eleven. Letters that are a scale, a
 * unit or a form leave a figure (100M, 64GB, 5x), and so do those that stand before one by accident of spacing (DAU2600万).
 */
export function blotLatinNames(text: string): string {
  return text.replace(run, (written, offset: number) => {
    if (!/\d/.test(written)) return written;
    const behind = text.slice(offset + written.length, offset + written.length + 8);
    return /^[A-Za-z]/.test(written) ? startingWithLetter(written, behind) : startingWithDigit(written, behind);
  });
}

function startingWithLetter(written: string, behind: string): string {
  if (currency.test(written)) return written;
  const [, name] = /^([A-Za-z]{2,}[-+]?)\d+(?:\.\d+)?$/.exec(written) ?? [];
  if (name === undefined || !counted.test(behind)) return blank(written);
  return blank(name) + written.slice(name.length);
}

function startingWithDigit(written: string, behind: string): string {
  if (!/[A-Za-z]/.test(written)) return /^\d+(?:\.\d+){2,}$/.test(written) ? blank(written) : written;
  const [, number, letters] = /^(\d+(?:\.\d+)?)([A-Za-z]+)$/.exec(written) ?? [];
  if (number !== undefined) {
    if (/^[248]K$/.test(written)) return counted.test(behind) ? written : blank(written);
    const { figure, problem } = parseFigure(written);
    return figure || problem.code === 'ambiguous-scale' ? written : blank(written);
  }
  if (letters === undefined && /^\d+-[a-z]+$/.test(written)) {
    const digits = /^\d+/.exec(written)![0];
    return digits + blank(written.slice(digits.length));
  }
  return 'figure' in parseFigure(written) || /^\d+(?:\.\d+)?[KMB]?-\d+(?:\.\d+)?[KMB]?$/.test(written)
    ? written
    : blank(written);
}
