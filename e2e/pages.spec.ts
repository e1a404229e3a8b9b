import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, LANGS, PAGES, test } from './fixtures'

const WIDTHS = [360, 1440] as const
const THEMES = ['light', 'dark'] as const
const SMALLEST_TEXT = 10.5
/** Drawn to its end, or with nothing to draw. */
const LAID_OUT = '[data-laid-out], body:not(:has([data-still]))'
/** It shows no data. */
const MISSING = '/404'

interface View {
  lang: (typeof LANGS)[number]
  theme: (typeof THEMES)[number]
  width: (typeof WIDTHS)[number]
}

const nameOf = (path: string) => path.replaceAll('/', '-').replace(/^-/, '') || 'beranda'

// One load serves every width and theme: both are switched by style alone, which is what these tests hold the pages to.
for (const path of PAGES)
  for (const lang of LANGS)
    test(`${nameOf(path)}-${lang}: accessible, fits, one heading, said to be synthetic`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await page.goto(`/${lang}${path}`)
      await expect(page.locator(LAID_OUT)).toBeAttached()
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      if (path !== MISSING) await expect(page.getByText('DATA CONTOH (sintetis)').first()).toBeVisible()
      for (const width of WIDTHS)
        for (const theme of THEMES) {
          await page.setViewportSize({ width, height: 900 })
          await page.emulateMedia({ colorScheme: theme })
          const name = `${nameOf(path)}-${lang}-${theme}-${width}`
          await look(page, name)
          if (width === 1440) expect(await sideways(page), name).toEqual([])
          expect(await faults(page, { lang, theme, width }), name).toEqual([])
        }
      expect(await unexplained(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 450 })
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      if (lang === 'id') await squeeze(page, nameOf(path))
      if (lang === 'id') expect(await onPaper(page)).toEqual([])
    })

/** Keeps the picture and checks what it shows: nothing wider than the window, no text in drawings too small to read. */
async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/pages/${name}.png`, fullPage: true })
  expect(await overflow(page), name).toBeLessThanOrEqual(0)
  expect(await smallestText(page), name).toBeGreaterThanOrEqual(SMALLEST_TEXT)
}

/** Charts that do not say, folded away, what their figures mean and how they come about. */
const unexplained = (page: Page) =>
  page.locator('main figure').evaluateAll((figures) =>
    figures
      .filter((figure) => {
        const terms = figure.querySelectorAll('details[data-why] dt').length
        return terms < 2 || !figure.querySelector('details[data-why] a[href*="metodologi#"]')
      })
      .map((figure) => figure.querySelector('h2, h3')?.textContent ?? ''),
  )

/** Small windows, large text and a reader's own colours; a window of 1440 pixels at double zoom is one of 720. */
async function squeeze(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' })
  for (const width of [320, 720]) {
    await page.setViewportSize({ width, height: 450 })
    expect(await overflow(page), `${name}-${width}`).toBeLessThanOrEqual(0)
  }
  await page.screenshot({ path: `test-results/pages/${name}-forced-720.png`, fullPage: true })
}

/**
 * What axe finds. Each language meets every rule at both widths and in both themes; colours know no language, so in one of them they
 * are looked at in every theme and width.
 */
async function faults(page: Page, { lang, theme, width }: View): Promise<string[]> {
  const crossed = (theme === 'light') === (width === 360)
  const all = crossed === (lang === 'id')
  if (!all && lang !== 'id') return []
  // Our pages hold no frames, so their findings need not be gathered in a second page.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
    ...(!all && { runOnly: ['color-contrast'] }),
  })
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** Pixels by which the page is wider than the window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The width of a sheet of A4 within its margins. */
const SHEET = 703

/** Tables that a sheet would cut. */
async function onPaper(page: Page): Promise<(string | null)[]> {
  await page.setViewportSize({ width: SHEET, height: 900 })
  await page.emulateMedia({ media: 'print', forcedColors: 'none' })
  return sideways(page)
}

/** Tables that scroll sideways although there is room; one that is folded away is asked for. */
const sideways = (page: Page) =>
  page
    .locator('main section[tabindex]')
    .evaluateAll((boxes) =>
      boxes
        .filter((box) => !box.closest('details:not([open])') && box.scrollWidth > box.clientWidth + 1)
        .map((box) => box.getAttribute('aria-label')),
    )

/** Pixels of the smallest text in the drawings shown. */
const smallestText = (page: Page) =>
  page.evaluate(() => {
    const sizes = [...document.querySelectorAll<SVGSVGElement>('svg.chart')].flatMap((svg) => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
      const texts = scale > 0 ? [...svg.querySelectorAll('text')] : []
      return texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale)
    })
    return Math.min(100, ...sizes)
  })
