import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // A slow machine takes its time over thousands of drawn cases; none of them is timed.
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', 'scripts/**/*.test.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/core/**', 'src/permalink/**', 'src/exchange/**'],
      exclude: ['**/*.test.ts', '**/*.fixture.ts'],
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'coverage',
      thresholds: {
        'src/core/**': { lines: 95 },
        'src/permalink/**': { lines: 95 },
        'src/exchange/**': { lines: 95 },
      },
    },
  },
});
