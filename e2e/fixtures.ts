import { test as base, expect } from '@playwright/test'

/** The pages of the app, by path after the language. */
export const PAGES = ['', '/dasbor', '/dasbor/kabupaten/63.08', '/metodologi', '/mutu-data'] as const
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
