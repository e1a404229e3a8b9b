import { expect, test } from 'vitest'
import { completionDots } from '#charts/completion-dots'
import { heatmap } from '#charts/heatmap'
import { rankedBars } from '#charts/ranked-bars'
import { frame } from '#charts/testing/fixtures'
import { trendMultiples } from '#charts/trend-multiples'

const WIDTHS = [320, 520, 680, 1080]

/** The longest top categories and regions there are. */
const CATEGORIES = [
  'Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat',
  'Pembangunan Desa, Daerah Tertinggal, dan Transmigrasi',
  'Teknologi Informasi dan Komunikasi',
  'Pekerjaan Umum dan Penataan Ruang',
  'Lingkungan Hidup dan Kehutanan',
]
const REGIONS = ['Kab. Kepulauan Siau Tagulandang Biaro', 'South Bolaang Mongondow Regency', 'Kab. Tapin']

test.each(WIDTHS)('the longest categories are written whole beside bars, %i pixels wide', (width) => {
  const rows = CATEGORIES.map((label, i) => ({ key: label, label, count: i, share: i / 10 }))
  expect(rankedBars(rows, frame('bars', width))?.svg).not.toContain('…')
})

test.each(WIDTHS)(
  'the longest regions and categories are written whole in a grid, %i pixels wide',
  (width) => {
    const columns = CATEGORIES.map((label) => ({ key: label, label }))
    const rows = REGIONS.map((label) => ({ key: label, label }))
    expect(heatmap({ rows, columns, cells: [] }, frame('grid', width))?.svg).not.toContain('…')
  },
)

test.each(WIDTHS)('long names of units are written whole beside rates, %i pixels wide', (width) => {
  const label = 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kab. Hulu Sungai Utara'
  const rows = [{ key: 'a', label, successes: 9, n: 12, interval: [0.4, 0.9] as const }]
  expect(completionDots({ rows, targets: [] }, frame('dots', width))?.svg).not.toContain('…')
})

test.each(WIDTHS)('the longest regions are written whole over small trends, %i pixels wide', (width) => {
  const series = REGIONS.map((label) => ({ key: label, label, values: [1, 2222] }))
  const svg = trendMultiples({ periods: ['2024-01', '2024-02'], series }, frame('trends', width))?.svg
  expect(svg).not.toContain('…')
})
