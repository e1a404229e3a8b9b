import { expect, test } from './fixtures'

const YEAR = 'from=2023-01-01&to=2024-01-01'

test('regions stand in order of name; by value only on wish, with a warning', async ({ page }) => {
  await page.goto(`/id/dasbor/kabupaten?${YEAR}`)
  const table = page.getByRole('table', { name: 'Semua angka', exact: true })
  await expect(table.getByRole('rowheader').first()).toHaveText(/Balangan/)
  await expect(page.getByText('Urut nilai bukan peringkat')).toHaveCount(0)
  await page.getByRole('link', { name: 'Urutkan menurut nilai' }).click()
  await page.waitForURL(/urut=nilai/)
  await expect(page.getByText('Urut nilai bukan peringkat')).toBeVisible()
})

test('every kab/kota stands in exactly one tier, the provincial government in none', async ({ page }) => {
  await page.goto(`/id/dasbor/kabupaten?${YEAR}`)
  const tiers = page.locator('section', { has: page.getByRole('heading', { name: /sungguh berbeda/ }) })
  await expect(tiers.locator('dd a')).toHaveCount(13)
  await expect(tiers).not.toContainText('Pemprov')
})

test('the large table is searched and its columns are hidden by keyboard', async ({ page }) => {
  await page.goto(`/id/dasbor/kabupaten?${YEAR}`)
  const table = page.getByRole('table', { name: 'Semua angka', exact: true })
  await page.getByRole('searchbox', { name: 'Cari wilayah' }).fill('sungai')
  await expect(table.getByRole('rowheader')).toHaveCount(3)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(table.getByRole('columnheader', { name: 'Terhadap rata-rata' })).toHaveCount(0)
})

test('eight columns at first, all by a link, and a hidden one takes its order along', async ({ page }) => {
  await page.goto(`/id/dasbor/kabupaten?${YEAR}`)
  const heads = page.getByRole('table', { name: 'Semua angka', exact: true }).getByRole('columnheader')
  await expect(heads).toHaveCount(8)
  await page.getByRole('link', { name: 'Tampilkan semua 18 kolom' }).click()
  await expect(heads).toHaveCount(18)
  await expect(page).toHaveURL(/tanpa=-/)
  await heads
    .filter({ hasText: /^Belum selesai(?!,)/ })
    .getByRole('button')
    .click()
  await expect(page).toHaveURL(/susun=wilayah\.open_count\.turun/)
  await page.locator('summary', { hasText: /^Kolom$/ }).click()
  await page.getByRole('checkbox', { name: 'Belum selesai', exact: true }).uncheck()
  await expect(heads).toHaveCount(17)
  await expect(page).not.toHaveURL(/susun/)
})

test('a region is set beside another one, and both addresses of the pair agree', async ({ page }) => {
  await page.goto(`/id/dasbor/kabupaten/63.08?${YEAR}`)
  await page.getByRole('combobox', { name: 'Bandingkan dengan' }).selectOption({ label: 'Kota Banjarmasin' })
  await page.getByRole('button', { name: 'Bandingkan' }).click()
  await page.waitForURL(/banding=63\.71/)
  const row = (name: string) => page.getByRole('table', { name }).getByRole('row', { name: /^Selesai \d/ })
  await expect(row('Kabupaten Hulu Sungai Utara dan Kota Banjarmasin')).toContainText('berbeda')
  await page.goto(`/id/dasbor/kabupaten/63.71?${YEAR}&banding=63.08`)
  await expect(row('Kota Banjarmasin dan Kabupaten Hulu Sungai Utara')).toContainText('berbeda')
})

test('from all categories to the leaves of one, in one region', async ({ page }) => {
  await page.goto(`/id/dasbor/kategori?${YEAR}&where=region%3D63.08`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hulu Sungai Utara')
  const table = page.getByRole('table', { name: 'Semua kategori' })
  for (const topic of [/^Pendidikan dan Kebudayaan/, /Ketertiban Umum/, /^Perhubungan/])
    await expect(table.getByRole('row', { name: topic })).toHaveCount(1)
  await table.getByRole('link', { name: 'Perhubungan' }).click()
  await page.waitForURL(/category(=|%3D)perhubungan/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Perhubungan di Kabupaten Hulu Sungai Utara',
  )
  await page.getByRole('link', { name: 'Semua kategori utama' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Isi laporan di/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a subcategory is found by a part of its name, and opened', async ({ page }) => {
    await page.goto(`/id/dasbor/kategori?${YEAR}&where=region%3D63.08`)
    const words = page.getByRole('searchbox', { name: 'Kata dalam nama kategori atau subkategori' })
    await words.fill('PEMADAM')
    await page.getByRole('button', { name: 'Cari', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Hulu Sungai Utara')
    const found = page.locator('#cari').getByRole('listitem')
    const [first, name] = [found.first(), await found.first().getByRole('link').textContent()]
    expect(name).toMatch(/pemadam/i)
    await first.getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name} di Kabupaten Hulu Sungai Utara`)
    await page.goto('/id/dasbor/kategori?cari=zzz')
    await expect(page.getByText('Tidak ada nama kategori atau subkategori yang memuat “zzz”')).toBeVisible()
  })

  test('the comparison is complete', async ({ page }) => {
    await page.goto(`/id/dasbor/kabupaten?${YEAR}`)
    const table = page.getByRole('table', { name: 'Semua angka', exact: true })
    await expect(table.getByRole('row')).toHaveCount(14)
    await page.getByRole('link', { name: 'Tampilkan semua 18 kolom' }).click()
    await expect(table.getByRole('columnheader')).toHaveCount(18)
    expect(await page.locator('figure svg').count()).toBeGreaterThan(3)
    await page.getByRole('link', { name: 'Bandingkan dengan sasaran' }).click()
    await page.waitForURL(/patokan=sasaran/)
  })
})
