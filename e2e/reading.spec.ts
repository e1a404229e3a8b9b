import { expect, PAGES, test } from './fixtures'

test('a filter goes into the address, and back takes it out again', async ({ page }) => {
  await page.goto('/id/dasbor')
  const plain = page.url()
  await page.getByRole('combobox', { name: 'Klasifikasi' }).selectOption({ label: 'Aspirasi' })
  await page.waitForURL(/where=classification(=|%3D)aspirasi/)
  await expect(page.getByRole('main')).toContainText('Aspirasi')
  await expect(page.getByRole('combobox', { name: 'Klasifikasi' })).toHaveValue('classification=aspirasi')
  await page.goBack()
  await page.waitForURL(plain)
  await expect(page.getByRole('combobox', { name: 'Klasifikasi' })).toHaveValue('')
})

test('the other language shows the same view', async ({ page }) => {
  await page.goto('/id/dasbor?from=2023-01-01&to=2023-07-01')
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL('**/en/dasbor?from=2023-01-01&to=2023-07-01')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kalimantan Selatan')
  await expect(page.getByRole('link', { name: 'Bahasa Indonesia' })).toBeVisible()
})

test('the table of regions sorts, and says so to screen readers', async ({ page }) => {
  await page.goto('/id/dasbor?periode=2023')
  const table = page.getByRole('table', { name: 'Kabupaten/kota', exact: true })
  const volume = table.getByRole('columnheader', { name: 'Jumlah laporan' })
  await volume.getByRole('button').click()
  await expect(volume).toHaveAttribute('aria-sort', 'descending')
  await expect(table.getByRole('rowheader').first()).toHaveText(/Banjarmasin/)
  await volume.getByRole('button').click()
  await expect(volume).toHaveAttribute('aria-sort', 'ascending')
  await expect(table.getByRole('rowheader').first()).toHaveText(/Balangan/)
})

test('synthetic data says so on every page', async ({ page }) => {
  for (const path of PAGES.flatMap((path) => [`/id${path}`, `/en${path}`])) {
    await page.goto(path)
    await expect(page.getByText('DATA CONTOH (sintetis)').first()).toBeVisible()
  }
})

test('from the home page to a region and its details', async ({ page }) => {
  await page.goto('/id')
  await page.getByRole('link', { name: /Tapin/ }).first().click()
  await page.waitForURL(/\/id\/dasbor\/kabupaten\/63\.05/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tapin')
})

test('a link to an indicator opens what it is folded into', async ({ page }) => {
  await page.goto('/id/metodologi')
  const formula = page.locator('#open_overdue')
  await expect(formula).toBeHidden()
  await page.goto('/id/metodologi#open_overdue')
  await expect(formula).toBeVisible()
})

test.describe('an address that is not there', () => {
  test.use({ quiet: false })

  test('is no part of the menu', async ({ page }) => {
    const answer = await page.goto('/id/tidak-ada')
    expect(answer?.status()).toBe(404)
    await expect(page.locator('[aria-current]')).toHaveCount(0)
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  })
})

test('the first tab stop leads past the menu', async ({ page }) => {
  await page.goto('/id')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the dashboard is complete and its filters work', async ({ page }) => {
    await page.goto('/id/dasbor')
    await expect(
      page.getByRole('table', { name: 'Kabupaten/kota', exact: true }).getByRole('row'),
    ).toHaveCount(14)
    expect(await page.locator('figure svg').count()).toBeGreaterThan(3)
    await page.getByRole('combobox', { name: 'Periode' }).selectOption('2023')
    await page.getByRole('combobox', { name: 'Klasifikasi' }).selectOption({ label: 'Aspirasi' })
    await page.getByRole('button', { name: 'Tampilkan' }).click()
    await page.waitForURL(/aspirasi/)
    await expect(page.getByRole('combobox', { name: 'Periode' })).toHaveValue('2023')
  })

  test('the theme can be chosen', async ({ page }) => {
    await page.goto('/id')
    await page.locator('summary', { hasText: 'Tampilan' }).click()
    await page.getByRole('button', { name: 'Gelap' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(page).toHaveURL(/\/id$/)
  })
})

test.describe('what is not there', () => {
  test.use({ quiet: false })

  for (const path of ['/id/tidak-ada', '/id/dasbor/kabupaten/99.99'])
    test(`${path} is a page that says so`, async ({ page }) => {
      const response = await page.goto(path)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Halaman tidak ditemukan')
    })

  test('a question that cannot be read is explained in one line', async ({ page }) => {
    await page.goto('/id/dasbor?where=classification')
    await expect(page.getByRole('main')).toContainText('Permintaan ini tidak dapat dibaca')
    await expect(page.getByRole('main')).not.toContainText(/at .*\.(ts|js)/)
  })
})
