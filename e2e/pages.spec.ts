import AxeBuilder from '@axe-core/playwright'
import { expect, LANGS, PAGES, test } from './fixtures'

const WIDTHS = [360, 1440] as const
const THEMES = ['light', 'dark'] as const

const nameOf = (path: string) => path.replaceAll('/', '-').replace(/^-/, '') || 'beranda'

for (const path of PAGES)
  for (const lang of LANGS)
    for (const theme of THEMES)
      for (const width of WIDTHS) {
        const name = `${nameOf(path)}-${lang}-${theme}-${width}`
        test(`${name}: accessible, fits, one heading`, async ({ page }) => {
          await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
          await page.setViewportSize({ width, height: 900 })
          await page.goto(`/${lang}${path}`)
          await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
          await expect(page.locator('html')).toHaveAttribute('lang', lang)
          await page.screenshot({ path: `test-results/pages/${name}.png`, fullPage: true })
          expect(await overflow(page)).toBeLessThanOrEqual(0)
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
        })
      }

for (const path of PAGES)
  test(`${nameOf(path)}: every chart says why it is what it is`, async ({ page }) => {
    await page.goto(`/id${path}`)
    for (const figure of await page.locator('main figure').all()) {
      const why = figure.locator('details[data-why]')
      await expect(why).toHaveCount(1)
      await expect(why.locator('dt').filter({ hasText: 'Definisi' })).toHaveCount(1)
      await expect(why.locator('dt').filter({ hasText: 'Rumus' })).toHaveCount(1)
    }
  })

/** Pixels by which the page is wider than the window. */
const overflow = (page: import('@playwright/test').Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
