import { expect, test } from './fixtures'

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

test('a filter asks for the address that its page keeps', async ({ page }) => {
  await page.goto('/id/dasbor')
  const plain = page.url()
  const answers: number[] = []
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'fetch') answers.push(answer.status())
  })
  const period = page.getByRole('combobox', { name: 'Periode' })
  const usual = await period.inputValue()
  await period.selectOption('2022')
  await page.waitForURL(/\?from=2022-01-01&to=2023-01-01$/)
  await expect(period).toHaveValue('2022')
  await period.selectOption(usual)
  await page.waitForURL(plain)
  expect(answers).toEqual([200, 200])
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

test('from the home page to a region and its details', async ({ page }) => {
  await page.goto('/id')
  await page.getByRole('link', { name: /Tapin/ }).first().click()
  await page.waitForURL(/\/id\/dasbor\/kabupaten\/63\.05/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tapin')
})

test('regions go by one name on an English page, and its units lead down to their reports', async ({
  page,
}) => {
  await page.goto('/en/dasbor/kabupaten/63.08')
  await expect(page.getByRole('link', { name: 'Previous: Hulu Sungai Tengah Regency' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/Kabupaten|Kab\. \S+ \d/)
  const unit = page
    .getByRole('table', { name: 'Agencies and units that handle the reports' })
    .getByRole('link')
  const name = (await unit.first().textContent()) ?? ''
  await unit.first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page.getByRole('table', { name: 'List of reports' })).toBeVisible()
})

test('the keyboard goes over the map as the eye does', async ({ page }) => {
  await page.goto('/id')
  const tiles = page.locator('main ul > li > a[href*="/kabupaten/63."]')
  const places = await tiles.evaluateAll((links) =>
    links.map((link) => link.getBoundingClientRect()).map(({ x, y }) => [Math.round(y), Math.round(x)]),
  )
  expect(places).toHaveLength(13)
  expect(places).toEqual([...places].sort(([y = 0, x = 0], [v = 0, u = 0]) => y - v || x - u))
})

test('on a phone the rows of a table are cards, and still rows to a screen reader', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/id/dasbor/klaim')
  const table = page.getByRole('table', { name: 'Angka terbitan dan hitungan kami' })
  await expect(table.getByRole('columnheader', { name: 'Penjelasan' })).toBeAttached()
  const row = table.getByRole('row').nth(1)
  await expect(row.getByRole('rowheader')).toHaveCount(1)
  await expect(row.getByRole('cell')).toHaveCount(4)
  const [head, explanation] = [row.getByRole('rowheader'), row.getByRole('cell').last()]
  const [above, below] = [await head.boundingBox(), await explanation.boundingBox()]
  expect(below?.x).toBe(above?.x)
  expect(below?.y).toBeGreaterThan(above?.y ?? Number.POSITIVE_INFINITY)
  expect((below?.x ?? 0) + (below?.width ?? 0)).toBeLessThanOrEqual(360)
})

test('a region says in words how it stands, and leads to what waits and to its sheet', async ({ page }) => {
  await page.goto('/id/dasbor/kabupaten/63.08')
  const main = page.getByRole('main')
  await expect(main).toContainText('pasti belum mencapai sasaran minimal 50 laporan')
  await expect(main).toContainText('Dibandingkan dengan 12 kabupaten/kota lain, berbeda melampaui kebetulan')
  await expect(main).toContainText('Terhadap 2023')
  const sheet = page.getByRole('link', { name: 'Lembar cetak satu halaman' })
  await expect(sheet).toHaveAttribute('href', /^\/id\/dasbor\/cetak\?.*63\.08/)
  await page.getByRole('link', { name: 'Daftar laporannya' }).click()
  await expect(page).toHaveURL(/dasbor\/instansi\?.*63\.08#laporan$/)
  await expect(page.getByRole('table', { name: 'Daftar laporan' })).toBeVisible()
})

test('paper gets no text to copy', async ({ page }) => {
  await page.goto('/id/dasbor/digest')
  const message = page.getByRole('textbox', { name: 'Teks untuk WhatsApp' })
  await expect(message).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(message).toBeHidden()
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

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    for (const path of ['/en/not-there', '/en/dasbor/kabupaten/99.99', '/en/%E0%A4%A'])
      test(`${path} is a page that says so`, async ({ page }) => {
        const response = await page.goto(path)
        expect(response?.status()).toBe(404)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
        await expect(page.getByRole('navigation').first()).toBeVisible()
      })
  })

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
