import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{lib,components,app,bin}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'UTC' },
  },
})
