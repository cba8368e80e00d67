import type { Commands } from './registration.ts';

/** The commands in the order of the help. Each is loaded with what it needs when it is the one asked for. */
export const allCommands: Commands = {
  init: async () => (await import('./init.ts')).registerInit,
  check: async () => (await import('./check.ts')).registerCheck,
  fmt: async () => (await import('./fmt.ts')).registerFmt,
  claims: async () => (await import('./claims.ts')).registerClaims,
  hook: async () => (await import('./hook.ts')).registerHook,
  query: async () => (await import('./query.ts')).registerQuery,
  build: async () => (await import('./build.ts')).registerBuild,
  chart: async () => (await import('./chart.ts')).registerChart,
  diff: async () => (await import('./diff.ts')).registerDiff,
  import: async () => (await import('./import.ts')).registerImport,
  rank: async () => (await import('./rank.ts')).registerRank,
  schema: async () => (await import('./schema.ts')).registerSchema,
  lsp: async () => (await import('./lsp.ts')).registerLsp,
};
