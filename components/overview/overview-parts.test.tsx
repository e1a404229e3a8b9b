import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MeaningsSection } from '#components/overview/meanings-section'
import { PaceSection } from '#components/overview/pace-section'
import { YearChange } from '#components/overview/year-change'
import { KPI_CARDS, rate, target } from '#components/testing/reports'
import { meanings } from '#lib/reports/meanings'
import type { PaceRow } from '#lib/reports/paces'
import { differenceOfRates } from '#lib/stats/difference'

const words = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

const row = (key: string, state: PaceRow['state'], expected: number | null): PaceRow => ({
  ...{ key, label: { id: key, en: key }, until: '2024-04-01', so_far: 6, in_burst: 0, expected, state },
  range: expected === null ? null : [expected - 5, expected + 5],
  target: { ...target('met'), unit: 'count', value: 50 },
})

test('a region is only called behind where it is, and few reports project nothing', () => {
  const rows = [row('Tapin', 'behind', null), row('Tabalong', 'unclear', 48)]
  const text = words(
    renderToStaticMarkup(<PaceSection pace={{ year: 2024, earlier: [2022, 2023], rows }} lang="id" />),
  )
  expect(text).toContain('Laju menuju sasaran 2024')
  expect(text).toContain('Masuk s.d. 31 Mar 2024')
  expect(text).toMatch(/Tapin 6 terlalu sedikit .*tertinggal/)
  expect(text).toMatch(/48 43–53 .*belum dapat dipastikan/)
})

test('what differs between regions stands with each of them', () => {
  const rows = [row('Tapin', 'unclear', 48), { ...row('Tabalong', 'unclear', 48), until: '2024-03-01' }]
  const text = words(
    renderToStaticMarkup(<PaceSection pace={{ year: 2024, earlier: [2023], rows }} lang="id" />),
  )
  expect(text).toMatch(/Tapin 6 sampai 31 Mar 2024 .*Tabalong 6 sampai 29 Feb 2024/)
})

test('the heading of the meanings says how far the denominator moves the figure', () => {
  const base = Object.fromEntries(
    ['follow_up_rate', 'follow_up_rate_mature', 'completion_rate_system', 'completion_rate_admin'].map(
      (id) => [id, rate(id, 9, 10)],
    ),
  )
  const readings = meanings({
    ...base,
    completion_rate: rate('completion_rate', 90, 100),
    completion_rate_mature: rate('completion_rate_mature', 90, 90),
    completion_rate_all: rate('completion_rate_all', 90, 120),
    completion_rate_reporter: rate('completion_rate_reporter', 1, 9),
    confirmed_share: rate('confirmed_share', 1, 9),
  })
  const text = words(renderToStaticMarkup(<MeaningsSection meanings={readings} lang="en" />))
  expect(text).toContain('Completed 90.0%, 100% or 75.0%: it depends on the denominator')
  expect(text).toContain('1 of 9')
})

test('a rise is only said beyond chance', () => {
  const change = (k: number) => ({
    before: { from: '2023-01-01', to: '2024-01-01' },
    not_due: null,
    volume: [],
    rates: [
      {
        kpi: 'completion_rate',
        now: rate('completion_rate', k, 100),
        before: rate('completion_rate', 70, 100),
        change: differenceOfRates({ successes: 70, n: 100 }, { successes: k, n: 100 }),
      },
    ],
  })
  const said = (k: number) =>
    words(renderToStaticMarkup(<YearChange change={change(k)} kpis={KPI_CARDS} lang="id" />))
  expect(said(95)).toMatch(/naik 25,0 poin/)
  expect(said(50)).toMatch(/turun 20,0 poin/)
  expect(said(72)).toContain('tidak berbeda melampaui kebetulan')
  expect(said(72)).not.toMatch(/naik|turun/)
})
