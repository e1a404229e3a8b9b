import type { Locator, Page } from '@playwright/test'
import { format } from '#lib/i18n/format'
import type { Answer } from '#lib/kpi/answer'
import { rapor } from './cli'
import { expect, test } from './fixtures'

const YEAR = { from: '2023-01-01', to: '2024-01-01' }
const QUERY = `from=${YEAR.from}&to=${YEAR.to}&by=region`

interface Result {
  edition: string
  answers: Answer[]
}

for (const kpi of ['volume', 'follow_up_rate', 'completion_rate'])
  test(`${kpi} of 2023 by region: page = API = command line`, async ({ page, request }) => {
    const api: Result = await (await request.get(`/api/v1/kpi/${kpi}?${QUERY}`)).json()
    const cli = await rapor<Result>('kpi', kpi, '--from', YEAR.from, '--to', YEAR.to, '--by', 'region')
    expect(cli).toEqual(api)

    const { kpis } = await (await request.get('/api/v1/kpi')).json()
    const { label, unit } = kpis.find(({ id }: { id: string }) => id === kpi)
    await page.goto('/id/dasbor?periode=2023')
    const table = page.getByRole('table', { name: 'Kabupaten/kota', exact: true })
    const column = await columnOf(table, label.id)
    const regions = api.answers.filter(({ key }) => key?.includes('.'))
    expect(regions).toHaveLength(13)
    for (const answer of regions)
      await expect(
        rowOf(page, table, answer.key)
          .getByRole('cell')
          .nth(column - 1),
      ).toContainText(textOf(answer, unit))
  })

test('the published figures of the sample stand on the pages', async ({ page, request }) => {
  const hsu = 'from=2023-01-01&to=2023-10-21&where=region%3D63.08'
  const { answers } = await (await request.get(`/api/v1/kpi/volume?${hsu}`)).json()
  expect(answers[0].value).toBe(62)
  await page.goto('/id/dasbor/kabupaten/63.08?from=2023-01-01&to=2023-10-21')
  await expect(page.getByRole('main')).toContainText('62')
})

async function columnOf(table: Locator, label: string): Promise<number> {
  const headers = await table.getByRole('columnheader').allTextContents()
  return headers.findIndex((text) => text.replace(/[↕▲▼]/g, '').trim() === label)
}

const rowOf = (page: Page, table: Locator, code: string | null) =>
  table.getByRole('row').filter({ has: page.locator(`a[href*="/kabupaten/${code}"]`) })

function textOf({ value, numerator, denominator }: Answer, unit: string): string {
  const print = format('id')
  if (unit === 'fraction' && denominator !== null && denominator < 10)
    return print.outOf(numerator ?? 0, denominator)
  return value === null ? '' : print.value(value, unit)
}
