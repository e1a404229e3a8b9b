import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'

const DESK = { width: 1440, height: 900 }

/** Steps of a journey as pictures, to be looked at. */
const picture = (page: Page, name: string) => page.screenshot({ path: `test-results/journeys/${name}.png` })

/** On the first screen: nobody has scrolled. */
async function isInSight(page: Page, part: Locator): Promise<boolean> {
  const box = await part.boundingBox()
  return box !== null && box.y >= 0 && box.y + box.height <= (page.viewportSize()?.height ?? 0)
}

test('the governor, ten seconds: which regions miss the target, for sure?', async ({ page }) => {
  await page.setViewportSize(DESK)
  await page.goto('/id/dasbor')
  await picture(page, 'gubernur-1')
  const missed = page.locator('[data-verdict="not_met"]').first()
  await expect(missed).toContainText(/Pasti belum mencapai \(\d+\)/)
  expect(await isInSight(page, missed)).toBe(true)
  const target = page.getByText(/pasti mencapai sasaran minimal 50 laporan/)
  expect(await isInSight(page, target)).toBe(true)
  const [, said = ''] = /\((\d+)\)/.exec((await missed.textContent()) ?? '') ?? []
  await expect(missed.getByRole('link')).toHaveCount(Number(said))
})

test('the head of Diskominfo, by keyboard alone: which agency do I call today, and about what?', async ({
  page,
}) => {
  await page.setViewportSize(DESK)
  await page.goto('/id/dasbor')
  const table = page.getByRole('table', { name: 'Paling lama menunggu' })
  const first = table.getByRole('row').nth(1)
  const agency = first.getByRole('link')
  const [name, oldest] = [await agency.textContent(), await first.getByRole('cell').first().textContent()]
  await tabTo(page, agency)
  await picture(page, 'diskominfo-1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '')
  await picture(page, 'diskominfo-2')
  const list = page.getByRole('table', { name: 'Daftar laporan' })
  const waiting = list.getByRole('row').nth(1)
  await expect(waiting.getByRole('rowheader')).toHaveText(/^\d{1,12}$/)
  const days = /[\d.]+/.exec(oldest ?? '')?.[0] ?? 'no number'
  await expect(waiting).toContainText(`${days} hari kerja`)
})

async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    if (await goal.evaluate((node) => node === document.activeElement)) return
  }
  throw new Error('the keyboard never gets there')
}

test('the analyst: how did road complaints in HSU change since 2022, and can I trust it?', async ({
  page,
}) => {
  await page.goto('/id/dasbor/kategori')
  await page.waitForLoadState('networkidle')
  await page
    .getByRole('combobox', { name: 'Kabupaten/kota' })
    .selectOption({ label: 'Kabupaten Hulu Sungai Utara' })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hulu Sungai Utara')
  await page.getByRole('combobox', { name: 'Periode' }).selectOption('pilih')
  await page.getByRole('textbox', { name: 'Dari' }).fill('2022-01-01')
  await page.getByRole('textbox', { name: 'Sampai (termasuk)' }).fill('2024-12-31')
  await page.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(page.locator('[data-scope]')).toContainText('2022')
  await page.getByRole('link', { name: /^Pekerjaan Umum/ }).click()
  await page.waitForURL(/category(=|%3D)pekerjaan-umum/)
  await picture(page, 'analis-1')
  const years = page.getByRole('table', { name: 'Tahun demi tahun' })
  const row = years.getByRole('row', { name: /^2023/ })
  await expect(row).toContainText(/kali|terlalu sedikit/)
  await expect(years.getByRole('row').nth(1)).toContainText(/\d/)
  await years.scrollIntoViewIfNeeded()
  await picture(page, 'analis-2')
  await expect(page.getByRole('heading', { name: 'Catatan mutu data' })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh CSV' }).click()
  const csv = readFileSync(await (await download).path(), 'utf8')
  expect(csv).toMatch(/^from,.*2022-01-01$/m)
  expect(csv).toMatch(/^category,Kategori,.*Pekerjaan Umum/m)
  expect(csv).toMatch(/^year,partial,volume,without_bursts,ratio,ratio_low,ratio_high,/m)
})
