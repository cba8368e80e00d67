import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', '**/node_modules/**'],
    setupFiles: ['test/support/fixed-seed.ts'],
    testTimeout: 30_000,
    // By default one core is left to Vitest itself, which has little to do: of two that is half.
    maxWorkers: '100%',
  },
});
