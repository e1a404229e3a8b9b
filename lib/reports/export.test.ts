import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import type { Fixture } from '#lib/kpi/testing/edition'
import { toCsv, toMarkdown } from '#lib/reports/export'
import { runHome } from '#lib/reports/home'
import { REPORTS, type Report } from '#lib/reports/index'
import { runQuality } from '#lib/reports/quality'
import { tables } from '#lib/reports/tables'
import { openReportFixture } from '#lib/reports/testing/edition'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openReportFixture()
})
afterAll(() => fixture.close())

const all = async (): Promise<Report[]> =>
  Promise.all(
    REPORTS.map(({ parameters, run }) =>
      run(fixture, parseQuestion(parameters.length > 0 ? { region: '63.08' } : {})),
    ),
  )

test('every row of every table has a cell for each column, and ids are unique', async () => {
  for (const report of await all()) {
    const made = tables(report)
    expect(new Set(made.map(({ id }) => id)).size).toBe(made.length)
    for (const { id, columns, rows } of made)
      for (const row of rows) expect(row.length, `${report.id} ${id}`).toBe(columns.length)
  }
})

test('CSV keeps the dot, every digit and the evidence of a figure', async () => {
  const csv = toCsv(await runHome(fixture, parseQuestion({})))
  const line = csv.split('\n').find((text) => text.startsWith('completion_rate,'))
  expect(line).toBe(
    'completion_rate,Selesai,0.5454545454545454,12,22,0.34659795320734943,0.7307970581918668,,,1,unverified,insufficient',
  )
  expect(csv).toContain('cutoff,Data per,2024-12-31')
})

test('CSV has as many cells in a row as in its header', async () => {
  for (const report of await all())
    for (const block of toCsv(report)
      .replace(/"(?:[^"]|"")*"/g, 'quoted')
      .split('\n\n')) {
      const [, header, ...rows] = block.split('\n')
      for (const row of rows) expect(row.split(',').length, row).toBe(header?.split(',').length)
    }
})

test('CSV quotes, and disarms what a spreadsheet would run', async () => {
  const report = await runQuality(fixture, parseQuestion({}))
  const raw = ['=HYPERLINK("x")', 'a,b', '-1']
  const evil = {
    ...report,
    unmapped: raw.map((text) => ({ kind: 'agency', label: { id: '', en: '' }, raw: text, count: 1 })),
  }
  const csv = toCsv(evil)
  expect(csv).toContain(`agency,"'=HYPERLINK(""x"")",1`)
  expect(csv).toContain('agency,"a,b",1')
  expect(csv).toContain("agency,'-1,1")
})

test('Markdown says numbers as the pages do: no percentage of fewer than ten', async () => {
  const report = await runHome(fixture, parseQuestion({}))
  const [id, en] = [toMarkdown(report), toMarkdown(report, 'en')]
  expect(id).toContain('| completion_rate | Selesai | 54,5\u00a0% (12 dari 22) |')
  expect(en).toContain('| completion_rate | Completed | 54.5% (12 of 22) |')
  expect(id).toContain('| 63.08 | Hulu Sungai Utara | 8 | 5 | 4,0 | 6 dari 7 | 5 dari 7 |')
})
