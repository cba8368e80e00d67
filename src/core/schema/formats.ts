import { parseDate } from '../dates/index.ts';

/** A text that does not fit a format; `suggestion` is the nearest one that does, or ''. */
export interface FormatFault {
  readonly suggestion: string;
}

const patterns: Readonly<Record<string, RegExp>> = {
  'kebab-id': /^[a-z0-9]+(-[a-z0-9]+)*$/,
  url: /^https?:\/\/[^\s/?#]+([/?#]\S*)?$/i,
  color: /^(#([0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})|[a-z]+)$/i,
  'language-tag': /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i,
  path: /\S/,
};

const suggestions: Readonly<Record<string, (text: string) => string>> = {
  'kebab-id': toKebab,
  edtf: toEdtf,
  url: (text) => (/^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#]\S*)?$/i.test(text) ? `https://${text}` : ''),
  'language-tag': (text) => text.replaceAll('_', '-'),
};

/** @returns undefined where the text fits, or the format is none that is known here */
export function checkFormat(format: string, text: string): FormatFault | undefined {
  if (fits(format, text)) return undefined;
  const suggestion = suggestions[format]?.(text) ?? '';
  return { suggestion: suggestion !== '' && fits(format, suggestion) ? suggestion : '' };
}

function fits(format: string, text: string): boolean {
  return format === 'edtf' ? parseDate(text) !== undefined : (patterns[format]?.test(text) ?? true);
}

/** `newUsers`, `New users` and `new_users` become new-users. Nothing is left of a text without ASCII letters. */
function toKebab(text: string): string {
  const parts = text
    .normalize('NFKC')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return parts.filter((part) => part !== '').join('-');
}

/** `2024.1`, `2024/1/5`, `2024年1月5日` in the order year, month, day. */
function toEdtf(text: string): string {
  const match = /^(\d{4})\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*(\d{1,2}))?\s*[月日]?$/.exec(
    text.normalize('NFKC').trim(),
  );
  if (!match) return /^\d{4}年$/.test(text) ? text.slice(0, 4) : '';
  const [, year, month, day] = match;
  return [year, month!.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
}
