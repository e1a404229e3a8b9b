import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RegionAnswer } from '#components/region/region-answer'
import { HOME, KPI_CARDS, rate, SCOPE, target } from '#components/testing/reports'
import type { Figure } from '#lib/reports/figure'
import type { PairReport } from '#lib/reports/pair'
import type { RegionReport } from '#lib/reports/region'
import type { YearRow } from '#lib/reports/years'
import { differenceOfRates } from '#lib/stats/difference'

const words = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:])/g, '$1')

const count = (kpi: string, value: number): Figure => ({ ...rate(kpi, value, 1), value, denominator: null })

const tile = (figure: Figure) => ({ figure, sparkline: [], in_burst: [], previous: null })

const year: YearRow = {
  year: 2024,
  partial: false,
  volume: count('volume', 30),
  without_bursts: count('volume_without_bursts', 30),
  completion: rate('completion_rate_mature', 27, 30),
  change: { ratio: 0.4, interval: [0.3, 0.6], beyondChance: true },
  completion_change: differenceOfRates({ successes: 70, n: 77 }, { successes: 27, n: 30 }),
}

const [row] = HOME.rows.regions
if (!row) throw new Error('the sample has regions')

const REPORT = {
  scope: SCOPE,
  kpis: KPI_CARDS,
  headline: [
    tile(count('volume', 30)),
    tile(rate('follow_up_rate', 29, 30, target('met'))),
    tile(rate('completion_rate', 27, 30, target('unverified', 1))),
  ],
  meanings: [],
  years: [year],
  region: { ...row, figures: { open_count: count('open_count', 3), open_overdue: count('open_overdue', 3) } },
} satisfies Partial<RegionReport>

const pair = (here: [number, number], there: [number, number]): PairReport => ({
  id: 'pair',
  scope: SCOPE,
  kpis: KPI_CARDS,
  sides: [
    { key: '63.01', label: { id: 'Kabupaten Contoh Satu', en: 'Contoh Satu Regency' } },
    { key: 'rest', label: { id: '12 kabupaten/kota lain', en: '12 other regions' } },
  ],
  rows: [
    {
      kpi: 'completion_rate',
      figures: [rate('completion_rate', ...here), rate('completion_rate', ...there)],
      difference: differenceOfRates({ successes: there[0], n: there[1] }, { successes: here[0], n: here[1] }),
    },
  ],
})

const answer = (beside: PairReport) =>
  words(renderToStaticMarkup(<RegionAnswer report={REPORT} pair={beside} query="" lang="id" />))

test('a region is told by its targets, its year and what waits; an unverified target judges nobody', () => {
  const text = answer(pair([27, 30], [563, 600]))
  expect(text).toContain('Ditindaklanjuti: mencapai sasaran minimal 50')
  expect(text).not.toContain('Selesai: ')
  expect(text).toContain('Terhadap 2023: jumlah laporan di luar entri borongan turun menjadi 0,4 kali')
  expect(text).toContain('3 laporan belum selesai dan sudah lewat batas waktu.')
})

test('what is not loaded is not called few', () => {
  expect(answer({ ...pair([27, 30], [563, 600]), rows: [] })).toContain('Ekspor pembandingnya belum dimuat')
})

test('it differs from the others beyond chance or not at all', () => {
  expect(answer(pair([27, 30], [563, 600]))).toContain(
    'tidak ada persentase yang berbeda melampaui kebetulan',
  )
  // 40 % against 90 %: half of all, 50.0 points.
  expect(answer(pair([40, 100], [540, 600]))).toContain(
    'berbeda melampaui kebetulan: selesai (50,0 poin lebih rendah)',
  )
})
