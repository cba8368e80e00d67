/** A cell: a number is written with full digits; undefined is an empty cell. */
export type CsvValue = string | number | undefined;

/**
 * Comma-separated records as RFC 4180 has them: lines end with CRLF, cells are quoted where they need it. For
 * spreadsheets: a text that one would run as a formula gets an apostrophe in front, which shows it as text (after OWASP,
 * CSV Injection; full-width forms too, which spreadsheets take for the ASCII ones). Texts that are numbers stay.
 */
export function writeCsv(records: readonly (readonly CsvValue[])[]): string {
  return records.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?%?$/i;

function writeCell(value: CsvValue): string {
  if (value === undefined) return '';
  const text = typeof value === 'number' ? String(value) : harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function harmless(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}
