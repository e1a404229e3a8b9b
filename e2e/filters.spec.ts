import { expect, test } from './fixtures'

const YEAR = 'from=2023-01-01&to=2024-01-01'

test('a chosen meaning of done moves figures, scope and CSV, and no target judges it', async ({
  page,
  request,
}) => {
  await page.goto(`/id/dasbor/kabupaten?${YEAR}`)
  await page.waitForLoadState('networkidle')
  await page.getByText('Saringan lain').click()
  await page.getByRole('combobox', { name: 'Arti selesai' }).selectOption('closed_by_people')
  await expect(page).toHaveURL(/done=closed_by_people/)
  await expect(page.locator('[data-scope]')).toContainText('Arti selesai: ditutup, bukan oleh sistem')
  const table = page.getByRole('table', { name: 'Semua angka', exact: true })
  await expect(
    table.getByRole('columnheader', { name: /^Selesai \(ditutup, bukan oleh sistem\)/ }),
  ).toBeVisible()
  const [plain, chosen] = await Promise.all(
    ['', '&done=closed_by_people'].map(async (sense) => {
      const { answers } = await (await request.get(`/api/v1/kpi/completion_rate?${YEAR}${sense}`)).json()
      return answers[0]
    }),
  )
  expect(chosen.numerator).toBeLessThan(plain.numerator)
  expect([chosen.denominator, chosen.target]).toEqual([plain.denominator, null])
  const csv = await (
    await request.get(`/api/v1/reports/overview?${YEAR}&done=closed_by_people&format=csv&lang=en`)
  ).text()
  expect(csv).toContain('done,Meaning of completed,"Closed, not by the system"')
})

test('the default meaning is never written, and a reset takes every choice back', async ({ page }) => {
  await page.goto(`/id/dasbor?done=closed&of=base`)
  await expect(page).toHaveURL(/\/id\/dasbor$/)
  await page.goto(`/id/dasbor?${YEAR}&done=confirmed&of=all&where=region%3D63.08`)
  await page.getByRole('link', { name: 'Atur ulang' }).click()
  await expect(page).toHaveURL(/\/id\/dasbor$/)
})

test('how figures are shown outlives a filter, and a copied address shows the same', async ({ page }) => {
  await page.goto(`/id/dasbor/kabupaten?${YEAR}&indikator=follow_up_rate&patokan=sasaran`)
  await page.waitForLoadState('networkidle')
  const table = page.getByRole('table', { name: 'Semua angka', exact: true })
  await table
    .getByRole('button', { name: /^Jumlah laporan/ })
    .first()
    .click()
  await page.getByRole('searchbox', { name: 'Cari wilayah' }).fill('sungai')
  await expect(page).toHaveURL(/susun=wilayah\.volume\.turun/)
  await page.getByRole('combobox', { name: 'Klasifikasi' }).selectOption('classification=aspirasi')
  await expect(page).toHaveURL(/classification/)
  const address = page.url()
  for (const part of [
    'indikator=follow_up_rate',
    'patokan=sasaran',
    'susun=wilayah.volume.turun',
    'cari=sungai',
  ])
    expect(address).toContain(part)
  await expect(table.getByRole('rowheader')).toHaveCount(3)
  const names = await table.getByRole('rowheader').allTextContents()
  await page.goto(address)
  await expect(page.getByRole('searchbox', { name: 'Cari wilayah' })).toHaveValue('sungai')
  await expect(table.getByRole('rowheader')).toHaveText(names)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every filter works as a plain form, and the address alone orders a table', async ({ page }) => {
    await page.goto('/id/dasbor?indikator=follow_up_rate')
    await page.getByText('Saringan lain').click()
    await page.getByRole('combobox', { name: 'Periode' }).selectOption('tahun-lalu')
    await page.getByRole('combobox', { name: 'Kabupaten/kota' }).selectOption('region=63.71')
    await page.getByRole('combobox', { name: 'Cara masuk' }).selectOption('entry=citizen')
    await page.getByRole('combobox', { name: 'Penyebut' }).selectOption('all')
    await page.getByRole('button', { name: 'Tampilkan' }).click()
    await expect(page).toHaveURL(/from=2024-01-01&to=2024-04-01/)
    await expect(page).toHaveURL(/of=all/)
    await expect(page).toHaveURL(/indikator=follow_up_rate/)
    const scope = page.locator('[data-scope]')
    for (const words of ['Kota Banjarmasin', 'Dikirim sendiri oleh warga', 'Penyebut: semua laporan'])
      await expect(scope).toContainText(words)
    await page.goto('/id/dasbor/kabupaten?susun=wilayah.volume.turun')
    const first = page.getByRole('table', { name: 'Semua angka', exact: true }).getByRole('rowheader').first()
    await expect(first).not.toHaveText(/Balangan/)
  })
})
