import type { ClientCapabilities } from 'vscode-languageserver';
import type { Feature } from '../context.ts';
import type { InitializationOptions } from '../protocol.ts';
import { bookChanged } from './book-changed.ts';
import { codeActions } from './code-actions.ts';
import { completion } from './completion.ts';
import { hover } from './hover.ts';
import { preview } from './preview.ts';
import { pullDiagnostics } from './pull-diagnostics.ts';
import { pushDiagnostics } from './push-diagnostics.ts';
import { status } from './status.ts';

/** What the server does for this client. Diagnostics go one way only, so that nothing is shown twice. */
export function featuresFor(client: ClientCapabilities, options: InitializationOptions): readonly Feature[] {
  const pulls = client.textDocument?.diagnostic !== undefined && options.diagnostics !== 'push';
  return [pulls ? pullDiagnostics : pushDiagnostics, hover, completion, codeActions, bookChanged, preview, status];
}
