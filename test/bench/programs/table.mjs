const mark = { begin: '<!-- bench: begin -->', end: '<!-- bench: end -->' };
const words = {
  en: {
    head: ['What is measured', 'Trendbook', 'Compared with', 'Ratio', 'Goal', 'Reached'],
    yes: 'yes',
    no: '**no**',
  },
  zh: { head: ['测量内容', 'Trendbook', '对照', '比值', '目标', '达到'], yes: '是', no: '**否**' },
};

/**
 * The rows as a Markdown table.
 * @param rows { en, zh: what; value, against?, ratio?: text; goal?: text by language; reached?: whether it is }
 */
export function markdownTable(rows, language) {
  const { head, yes, no } = words[language];
  const cells = rows.map((row) => [
    row[language],
    row.value,
    textIn(row.against, language),
    row.ratio ?? '',
    textIn(row.goal, language),
    row.reached === undefined ? '' : row.reached ? yes : no,
  ]);
  const lines = [head, ['---', '---:', '---:', '---:', '---', '---'], ...cells];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Puts the table, and what it was measured on, between the marks of a README. */
export function intoReadme(readme, rows, language, machine) {
  const begin = readme.indexOf(mark.begin);
  const end = readme.indexOf(mark.end);
  if (begin < 0 || end < begin) throw new Error('The README has no place for the table.');
  const table = `${mark.begin}\n\n${markdownTable(rows, language)}\n\n${machine[language]}\n\n`;
  return readme.slice(0, begin) + table + readme.slice(end);
}

function textIn(text, language) {
  return text === undefined ? '' : typeof text === 'string' ? text : text[language];
}
