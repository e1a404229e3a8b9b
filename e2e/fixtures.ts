import { readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { test as base, expect } from '@playwright/test'

/** What stands for a `[name]` in a path. */
const EXAMPLES: Record<string, string> = { '[kode]': '63.08' }

const HOME = resolve(import.meta.dirname, '../app/[lang]')

/** Every page there is, by its path after the language; the catch-all is not a page. */
export const PAGES = readdirSync(HOME, { recursive: true, encoding: 'utf8' })
  .filter((path) => basename(path) === 'page.tsx' && !path.includes('[...'))
  .map((path) =>
    join('/', dirname(path))
      .replace(/\[\w+\]/g, example)
      .replace(/^\/$/, ''),
  )
  .sort()

function example(name: string): string {
  const value = EXAMPLES[name]
  if (!value) throw new Error(`give an example of ${name} in e2e/fixtures.ts`)
  return value
}

export const LANGS = ['id', 'en'] as const

/** Where scripts are in charge, or there is nothing for them to take charge of. */
const READY = 'html[data-scripts], body:not(:has([data-still]))'

/**
 * Every test fails on an error in the console or an uncaught one in a page, unless it says `quiet: false`. A page that was gone to is
 * used once its scripts are in charge: they begin after it is painted.
 */
export const test = base.extend<{ quiet: boolean; silence: undefined }>({
  page: async ({ page, javaScriptEnabled }, use) => {
    const go = page.goto.bind(page)
    page.goto = async (...where) => {
      const answer = await go(...where)
      if (javaScriptEnabled) await page.locator(READY).first().waitFor({ state: 'attached' })
      return answer
    }
    await use(page)
  },
  quiet: [true, { option: true }],
  silence: [
    async ({ page, quiet }, use) => {
      const noise: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') noise.push(message.text())
      })
      page.on('pageerror', (error) => noise.push(error.message))
      await use(undefined)
      if (quiet) expect(noise).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
