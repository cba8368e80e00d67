import type { Core } from './environment.ts';

/** Put in when the program is built: a hash of all that it is built from. */
declare const trendbookBuild: string | undefined;

/**
 * The core, loaded part by part.
 * @param unkept as in `Core`
 */
export const loadedCore = (unkept: Core['unkept']): Core => ({
  rules: async () => (await import('../core/rules/index.ts')).rules,
  createWorkspace: async (fileSystem, reader) =>
    (await import('../core/workspace/index.ts')).createWorkspace(fileSystem, reader),
  build: typeof trendbookBuild === 'undefined' ? undefined : trendbookBuild,
  unkept,
});
