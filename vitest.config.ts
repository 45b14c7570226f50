import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Loading the models and starting a process take seconds on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
