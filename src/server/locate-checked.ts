import type { LocatedFile, ServerContext } from './context.ts';

/** The file at a URI once its book is checked: for what shows findings or verdicts, and may wait for them. */
export async function locateChecked(uri: string, context: ServerContext): Promise<LocatedFile | undefined> {
  const found = await context.locate(uri);
  if (found) await context.checked(found.folder);
  return found && context.locate(uri);
}
