import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{lib,components,app,bin}/**/*.test.{ts,tsx}'],
    // Files share their worker's modules: none mocks a module, and loading them anew took a third of the time.
    isolate: false,
    maxWorkers: 2,
    restoreMocks: true,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: 'UTC' },
  },
})
