import { basename, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { parseDate } from '../../core/dates/index.ts';
import {
  type ImportOptions,
  type ImportPlan,
  importProducts,
  importTable,
  proposeRecordId,
} from '../../core/import/index.ts';
import { render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import { isOutside } from '../books/find-books.ts';
import { type OpenedBook, openBook } from '../books/open-book.ts';
import { exitStatus } from '../exit-status.ts';
import { applyPlan, filesOf } from '../import/apply-plan.ts';
import { type Encoding, readInput } from '../import/read-input.ts';
import { showContradicted, showMapping, showProblems } from '../import/show-plan.ts';
import { harmless } from '../reporters/safe-text.ts';
import { UsageError } from '../usage-error.ts';
import type { Registration } from './registration.ts';

interface Options {
  readonly to?: string;
  readonly into?: string;
  readonly book?: string;
  readonly map: readonly string[];
  readonly skip: readonly string[];
  readonly platform?: string;
  readonly at?: string;
  readonly source?: string;
  readonly encoding: string;
  readonly dryRun?: boolean;
}

/** `trendbook import FILE.csv`: rows become products or a table's rows; the files are written together or not at all. */
export function registerImport(program: Command, registration: Registration): void {
  const { say, done } = registration;
  const collect = (text: string, all: readonly string[]) => [...all, text];
  program
    .command('import')
    .description(say('import/command'))
    .argument('<file>', say('import/file'))
    .option('--to <what>', say('import/option-to'))
    .option('--into <table>', say('import/option-into'))
    .option('--book <dir>', say('cli/option-book'))
    .option('--map <column=field>', say('import/option-map'), collect, [])
    .option('--skip <column>', say('import/option-skip'), collect, [])
    .option('--platform <id>', say('import/option-platform'))
    .option('--at <date>', say('import/option-at'))
    .option('--source <id>', say('import/option-source'))
    .option('--encoding <name>', say('import/option-encoding'), 'utf-8')
    .option('--dry-run', say('import/option-dry-run'))
    .action(async (file: string, _options: unknown, command: Command) => {
      done(await importFile(file, command.optsWithGlobals<Options>(), registration));
    });
}

async function importFile(file: string, options: Options, registration: Registration): Promise<number> {
  const { environment, core, locale } = registration;
  const to = readTarget(options);
  const encoding = readEncoding(options.encoding);
  const settings = await readSettings(options);
  const text = await readInput(file, environment.folder, encoding);
  const opened = await openBook(options.book, environment, core, locale);
  const plan = planOf(file, opened, text, settings, { ...options, to }, environment.folder);
  environment.errors.write(showMapping(plan, locale));
  if (plan.problems.length > 0) {
    environment.errors.write(`\n${showProblems(plan, file, locale)}`);
    return exitStatus.found;
  }
  const files = filesOf(plan, opened, environment.folder);
  if (!options.dryRun) await applyPlan(plan, opened, environment.folder);
  for (const each of files) {
    environment.output.write(`${harmless(render(message('import/file-written', each), locale))}\n`);
  }
  environment.errors.write(showContradicted(plan, locale));
  const counts = { ...plan.counts, dryRun: options.dryRun === true };
  environment.errors.write(`\n${render(message('import/done', counts), locale)}\n`);
  return exitStatus.clean;
}

function planOf(
  file: string,
  opened: OpenedBook,
  text: string,
  settings: ImportOptions,
  options: Options,
  workingFolder: string,
): ImportPlan {
  const { book, folder } = opened;
  if (options.to === 'products') return importProducts(book, text, settings);
  const title = basename(file).replace(/\.[^.]*$/, '');
  const { into = proposeRecordId(title, () => false, settings.romanise) || title } = options;
  return importTable(
    book,
    text,
    /\.ya?ml$/.test(into) ? pathInBook(into, folder, workingFolder) : into,
    title,
    settings,
  );
}

/** A path that the person gives, from the working folder or from the book's, as the book has it. */
function pathInBook(path: string, folder: string, workingFolder: string): string {
  const inside = relative(folder, resolve(workingFolder, path)).split(sep).join('/');
  return isOutside(inside) ? path.split(sep).join('/') : inside;
}

function readTarget({ to, into }: Options): 'products' | 'table' {
  if (to === undefined) throw new UsageError(message('import/needs-to'));
  if (to !== 'products' && to !== 'table') throw new UsageError(message('import/bad-to', { text: to }));
  if (to === 'products' && into !== undefined) throw new UsageError(message('import/into-products'));
  return to;
}

function readEncoding(text: string): Encoding {
  const name = text
    .toLowerCase()
    .replace(/^utf8$/, 'utf-8')
    .replace(/^gbk$|^gb2312$/, 'gb18030');
  if (name === 'utf-8' || name === 'gb18030') return name;
  throw new UsageError(message('import/bad-encoding', { text }));
}

async function readSettings({ map, skip, platform, at, source }: Options): Promise<ImportOptions> {
  const mapped = map.map((text): [string, string] => {
    const equals = text.lastIndexOf('=');
    if (equals <= 0 || equals === text.length - 1) throw new UsageError(message('import/bad-map', { text }));
    return [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
  });
  if (at !== undefined && !parseDate(at)) throw new UsageError(message('import/bad-at', { text: at }));
  const { pinyin } = await import('pinyin-pro');
  const romanise = (text: string) => pinyin(text, { toneType: 'none', nonZh: 'consecutive', v: true });
  return { map: new Map(mapped), skip: new Set(skip), platform, at, source, romanise };
}
