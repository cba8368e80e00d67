import { extname, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Book } from '../../core/book/book.ts';
import { drawChart, editionsOf, type Picture, type ProblemPicture } from '../../core/charts/index.ts';
import { darkColors, type Look, lightColors } from '../../core/charts/option/index.ts';
import { render } from '../../core/messages/catalogue.ts';
import { type Locale, message } from '../../core/messages/message.ts';
import { nearest } from '../../core/text/nearest.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { openBook } from '../books/open-book.ts';
import { fontFolders } from '../chart/fonts.ts';
import { readOtherBooks } from '../chart/other-books.ts';
import { displayPath } from '../check/diagnostics.ts';
import { exitStatus } from '../exit-status.ts';
import { harmless } from '../reporters/safe-text.ts';
import { systemFailureOf } from '../system-error.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-file.ts';
import type { Registration } from './registration.ts';

interface Options {
  readonly book?: string;
  readonly out: string;
  readonly width: string;
  readonly theme: string;
}

type Drawn = Exclude<Picture, ProblemPicture>;
type Writer = (picture: Drawn, look: Look, fonts: readonly string[]) => Promise<Uint8Array | string>;

/** The formats by the ending of the file's name. What draws is large, and loaded where it is needed. */
const writers: Readonly<Record<string, Writer>> = {
  svg: (picture, look) => textOf(picture, 'svg', look),
  png: async (picture, look, fonts) =>
    (await import('../chart/png.ts')).pngOf(await textOf(picture, 'svg', look), fonts),
  csv: (picture, look) => textOf(picture, 'csv', look),
};

const themes: Readonly<Record<string, Look['colors']>> = { light: lightColors, dark: darkColors };
const widths = { least: 200, most: 4000 };

/** `trendbook chart ID --out FILE`: a chart of the book as a file of its own. */
export function registerChart(program: Command, registration: Registration): void {
  const { say, done } = registration;
  program
    .command('chart')
    .description(say('cli/chart'))
    .argument('<id>', say('cli/chart-id'))
    .requiredOption('--out <file>', say('cli/chart-out'))
    .option('--book <dir>', say('cli/option-book'))
    .option('--width <pixels>', say('cli/chart-width'), '720')
    .option('--theme <theme>', say('cli/chart-theme', { themes: Object.keys(themes).join(' | ') }), 'light')
    .action(async (id: string, _options: unknown, command: Command) => {
      done(await writeChart(id, command.optsWithGlobals<Options>(), registration));
    });
}

async function writeChart(id: string, options: Options, { environment, core, locale }: Registration): Promise<number> {
  const format = oneOf('format', extname(options.out).slice(1).toLowerCase(), Object.keys(writers));
  const theme = oneOf('theme', options.theme, Object.keys(themes));
  const width = readWidth(options.width);
  const { book, workspace, folder } = await openBook(options.book, environment, core, locale);
  const chart = book.model.charts.get(oneOf('chart', id, [...book.model.charts.keys()]))!;
  const otherBook = await readOtherBooks(editionsOf(chart.node), folder, core);
  const picture = drawChart(chart.node, book.model, { locale, otherBook });
  const tell = (text: string) => environment.errors.write(`${harmless(text)}\n`);
  if (picture.kind === 'problem') {
    const findings = findingsIn(workspace, book, id, locale, (file) => displayPath(folder, file, environment.folder));
    for (const line of findings.length > 0 ? findings : [picture.message]) tell(line);
    return exitStatus.found;
  }
  const look: Look = { locale, width, colors: themes[theme]!, highContrast: false };
  const content = await writers[format]!(picture, look, fontFolders(environment.variables));
  try {
    await writeWhole(resolve(environment.folder, options.out), Buffer.from(content));
  } catch (error) {
    throw new UsageError(message('cli/cannot-write', { path: options.out, failure: systemFailureOf(error) }));
  }
  tell(render(message('cli/chart-written', { path: options.out }), locale));
  return exitStatus.clean;
}

async function textOf(picture: Drawn, format: 'svg' | 'csv', look: Look): Promise<string> {
  const { pictureFile } = await import('../../core/charts/svg/index.ts');
  return pictureFile(picture, format, look);
}

/** What is found wrong inside a chart, a line each. */
function findingsIn(
  workspace: Workspace,
  book: Book,
  id: string,
  locale: Locale,
  shown: (file: string) => string,
): string[] {
  const {
    place: { file },
    node,
  } = book.model.charts.get(id)!;
  const source = book.files.get(file)?.source;
  return workspace
    .check(book)
    .filter((finding) => finding.file === file && finding.severity !== 'info')
    .filter(({ range }) => node.range.start <= range.start && range.end <= node.range.end)
    .map((finding) => {
      const at = source?.positionAt(finding.range.start);
      const where = at ? `:${at.line + 1}:${at.character + 1}` : '';
      return `${shown(file)}${where}: ${render(finding.message, locale)}`;
    });
}

function oneOf(what: 'format' | 'theme' | 'chart', text: string, choices: readonly string[]): string {
  if (choices.includes(text)) return text;
  const [suggestion] = nearest(text, choices, 1);
  throw new UsageError(message('cli/unknown-value', { what, text, suggestion, choices: choices.join(', ') }));
}

function readWidth(text: string): number {
  const width = Number(text);
  if (Number.isInteger(width) && width >= widths.least && width <= widths.most) return width;
  throw new UsageError(message('cli/chart-bad-width', { text, ...widths }));
}
