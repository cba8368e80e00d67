import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', '**/node_modules/**'],
    setupFiles: ['test/support/fixed-seed.ts'],
    // Only for what hangs: on a machine that does other things, too, the longest test takes more than half a minute.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // By default one core is left to Vitest itself, which has little to do: of two that is half.
    maxWorkers: '100%',
  },
});
