import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

// One store and one port per run; workers read what the first process chose.
process.env.E2E_STORE ??= mkdtempSync(join(tmpdir(), 'rapor-e2e-'))
process.env.E2E_PORT ??= String(20_000 + (process.pid % 20_000))
process.env.CHROMIUM_PATH ??= '/usr/bin/chromium'

const url = `http://127.0.0.1:${process.env.E2E_PORT}`

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  globalTeardown: './e2e/teardown.ts',
  reporter: process.env.E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]]
    : [['list']],
  use: {
    baseURL: url,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'read', testIgnore: /load\.spec\.ts/ },
    // Changes the edition under everybody: runs alone, last.
    { name: 'load', testMatch: /load\.spec\.ts/, dependencies: ['read'] },
  ],
  webServer: {
    command: 'node bin/start.mjs',
    url: `${url}/api/health`,
    timeout: 480_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: { PORT: process.env.E2E_PORT, RAPOR_STORE: process.env.E2E_STORE },
  },
})
