import type { Command } from 'commander';
import book from '../../../schemas/book.schema.json';
import product from '../../../schemas/product.schema.json';
import table from '../../../schemas/table.schema.json';
import trend from '../../../schemas/trend.schema.json';
import { message } from '../../core/messages/message.ts';
import { nearest } from '../../core/text/nearest.ts';
import { exitStatus } from '../exit-status.ts';
import { UsageError } from '../usage-error.ts';
import type { Registration } from './registration.ts';

const schemas: Readonly<Record<string, object>> = { book, product, trend, table };

/** `trendbook schema KIND`: the JSON Schema of a kind of file, for other editors and tools. */
export function registerSchema(program: Command, { environment, say, done }: Registration): void {
  const kinds = Object.keys(schemas);
  program
    .command('schema')
    .description(say('cli/schema'))
    .argument('<kind>', kinds.join(' | '))
    .action((kind: string) => {
      if (!Object.hasOwn(schemas, kind)) {
        const [suggestion] = nearest(kind, kinds, 1);
        throw new UsageError(
          message('cli/unknown-value', { what: 'kind', text: kind, suggestion, choices: kinds.join(', ') }),
        );
      }
      environment.output.write(`${JSON.stringify(schemas[kind], undefined, 2)}\n`);
      done(exitStatus.clean);
    });
}
