import type { ClientCapabilities } from 'vscode-languageserver';
import type { Feature } from '../context.ts';
import type { InitializationOptions } from '../protocol.ts';
import { bookChanged } from './book-changed.ts';
import { bookTrees } from './book-trees.ts';
import { claimTests } from './claim-tests.ts';
import { codeActions } from './code-actions.ts';
import { codeLens } from './code-lens.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLinks } from './document-links.ts';
import { folding } from './folding.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { importCsv } from './import-csv.ts';
import { inlayHint } from './inlay-hint.ts';
import { newFiles } from './new-files.ts';
import { preview } from './preview.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { pushDiagnostics } from './push-diagnostics.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { selectionRanges } from './selection-ranges.ts';
import { status } from './status.ts';
import { symbols } from './symbols.ts';
import { workProgress } from './work-progress.ts';

const navigation: readonly Feature[] = [
  definition,
  references,
  documentHighlight,
  rename,
  symbols,
  documentLinks,
  folding,
  selectionRanges,
];

/** What the server does for this client. Diagnostics go one way only, so that nothing is shown twice. */
export function featuresFor(client: ClientCapabilities, options: InitializationOptions): readonly Feature[] {
  const pulls = client.textDocument?.diagnostic !== undefined && options.diagnostics !== 'push';
  return [
    pulls ? pullDiagnostics : pushDiagnostics,
    hover,
    completion,
    codeActions,
    formatting,
    inlayHint,
    codeLens(options.showReferences === true),
    ...navigation,
    bookChanged,
    bookTrees,
    claimTests,
    newFiles,
    importCsv,
    preview,
    status,
    workProgress,
  ];
}
