import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures'

const AGENCIES = '/id/dasbor/instansi'

test('agencies: from the province to single reports, each step as many as the one above', async ({
  page,
}) => {
  await page.goto(AGENCIES)
  await page.getByRole('rowheader', { name: 'Kota Banjarmasin' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kota Banjarmasin' })).toBeVisible()
  const total = page.getByRole('listitem').filter({ hasText: 'Jumlah laporan' }).locator('p').first()
  const reports = (await total.textContent())?.trim() ?? ''
  await expect(page.getByRole('navigation', { name: 'Halaman daftar laporan' })).toContainText(
    `${reports} laporan, halaman 1`,
  )
  await expect(page.getByRole('table', { name: 'Daftar laporan' }).getByRole('row')).toHaveCount(51)
  await page.getByRole('link', { name: 'Berikutnya' }).click()
  await expect(page.getByRole('navigation', { name: 'Halaman daftar laporan' })).toContainText('halaman 2')
})

test('a filter renews the page without loading it anew, and keeps place and focus', async ({ page }) => {
  await page.goto(AGENCIES)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  const region = page.getByRole('combobox', { name: 'Kabupaten/kota' })
  await region.focus()
  await region.selectOption('region=63.08')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kabupaten Hulu Sungai Utara')
  await expect(page).toHaveURL(`${AGENCIES}?where=region%3D63.08`)
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
  await expect(page.getByRole('combobox', { name: 'Kabupaten/kota' })).toBeFocused()
})

test('a chart is read by keyboard and leaves the page with its scope', async ({ page }) => {
  await page.goto(`${AGENCIES}?where=region%3D63.71`)
  await page.waitForLoadState('networkidle')
  const figure = page.getByRole('figure').first()
  await figure.getByRole('button', { name: 'Baca nilai' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(figure.getByRole('status')).toContainText(/: .*\d+ dari \d+/)
  for (const kind of ['SVG', 'PNG', 'CSV'] as const) {
    const waiting = page.waitForEvent('download')
    await figure.getByRole('button', { name: kind }).click()
    const file = readFileSync(await (await waiting).path())
    expect(file.length).toBeGreaterThan(200)
    if (kind !== 'PNG') {
      expect(file.toString()).toContain('Kota Banjarmasin')
      expect(file.toString()).toContain('DATA CONTOH')
      expect(file.toString()).toContain('Sumber: SP4N-LAPOR!, lewat')
      expect(file.toString()).not.toContain('var(--')
    }
    if (kind === 'SVG') expect(file.toString()).toContain('src:url(data:font/')
  }
})
