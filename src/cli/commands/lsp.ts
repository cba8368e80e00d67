import { type Command, Option } from 'commander';
import { message } from '../../core/messages/message.ts';
import { fontFolders } from '../chart/fonts.ts';
import { UsageError } from '../usage-error.ts';
import type { Registration } from './registration.ts';

/**
 * `trendbook lsp --stdio`: the language server, for any editor. The server reads its transport from the arguments
 * itself (VS Code's extension passes `--node-ipc`); editors add further ones (`--clientProcessId=…`), which are its own business too. An editor that names no
 * language is spoken to in that of the command line: `--locale`, else the environment's.
 */
export function registerLsp(program: Command, { say, locale, environment, core }: Registration): void {
  program
    .command('lsp')
    .description(say('cli/lsp'))
    .option('--stdio', say('cli/option-stdio'))
    .addOption(new Option('--node-ipc').hideHelp())
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (options: { stdio?: true; nodeIpc?: true }) => {
      if (!options.stdio && !options.nodeIpc)
        throw new UsageError(message('cli/needs', { option: 'lsp', needed: 'stdio' }));
      // Nothing else needs the protocol's libraries, which take a while to load.
      const { serveFromCommandLine } = await import('../../server/node.ts');
      const { ServedDisk } = await import('../books/served-disk.ts');
      serveFromCommandLine((folder) => new ServedDisk(folder, environment, core), {
        locale,
        drawPng: async (svg) => (await import('../chart/png.ts')).pngOf(svg, fontFolders(environment.variables)),
      });
    });
}
