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

/** Every test fails on an error in the console or an uncaught one in a page, unless it says `quiet: false`. */
export const test = base.extend<{ quiet: boolean; silence: undefined }>({
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
