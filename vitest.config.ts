import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 300_000,
    // Two cores in CI: more workers would only fight for them.
    maxWorkers: 2,
    // Modules hold no state (tests/architecture), so that no file needs them loaded anew: that was a third of the time.
    isolate: false,
  },
});
