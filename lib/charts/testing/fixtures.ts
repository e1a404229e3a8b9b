import type { AgeBand } from '#charts/age-bands'
import type { AgePanel } from '#charts/age-pyramid'
import type { Frame, RateRow } from '#charts/chart'
import type { Control } from '#charts/control-chart'
import type { ElapsedCurve } from '#charts/elapsed-curve'
import type { Heat } from '#charts/heatmap'
import type { TrendMonth } from '#charts/monthly-trend'
import type { PeriodRow } from '#charts/period-forest'
import type { QuadrantPoint } from '#charts/quadrant'
import type { BarRow } from '#charts/ranked-bars'
import type { StageStep } from '#charts/stage-steps'
import type { StatusRow } from '#charts/status-bars'
import { manyRegions } from '#charts/testing/many-regions'
import type { Bucket } from '#charts/tokens'
import type { Multiples } from '#charts/trend-multiples'
import { format } from '#lib/i18n/format'
import { pChart } from '#lib/stats/control'
import { differenceOfRates } from '#lib/stats/difference'
import { kaplanMeier } from '#lib/stats/kaplan-meier'
import { seededRandom } from '#lib/stats/random'
import { wilson } from '#lib/stats/wilson'

/** Invented figures for tests of the drawings. */
export const frame = (id: string, width = 720, lang: 'id' | 'en' = 'id'): Frame => ({
  id,
  lang,
  width,
  title: `Judul ${id}`,
  description: 'Penjelasan singkat.',
  format: format(lang),
})

const COUNTS: [label: string, key: string, successes: number, n: number][] = [
  ['Balangan', '63.11', 40, 44],
  ['Banjar', '63.03', 118, 130],
  ['Banjarbaru', '63.72', 255, 260],
  ['Banjarmasin', '63.71', 512, 538],
  ['Barito Kuala', '63.04', 61, 75],
  ['Hulu Sungai Selatan', '63.06', 90, 96],
  ['Hulu Sungai Tengah', '63.07', 28, 31],
  ['Hulu Sungai Utara', '63.08', 62, 62],
  ['Kotabaru', '63.02', 43, 48],
  ['Tabalong', '63.09', 7, 9],
  ['Tanah Bumbu', '63.10', 0, 0],
  ['Tanah Laut', '63.01', 121, 171],
  ['Tapin', '63.05', 17, 19],
]

/** The regions of one province; after the first thirteen, those of a larger one. */
export const rates: RateRow[] = [...COUNTS, ...manyRegions()].map(([label, key, successes, n]) => ({
  key,
  label,
  successes,
  n,
  interval: wilson(successes, n),
}))

export function months(count: number, first = 2021): TrendMonth[] {
  const random = seededRandom(count)
  return Array.from({ length: count }, (_, i) => {
    const burst = i === 20 ? 195 : 0
    return {
      month: `${first + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
      count: Math.round(30 + i / 2 + 25 * random()) + burst,
      burst,
      partial: i === count - 1,
    }
  })
}

export const categories: BarRow[] = [
  {
    key: 'a',
    label: 'Infrastruktur jalan dan jembatan',
    count: 412,
    share: 0.286,
    previous: 0.231,
    change: 'up',
  },
  {
    key: 'b',
    label: 'Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat',
    count: 233,
    share: 0.162,
    previous: 0.171,
  },
  { key: 'c', label: 'Pendidikan dan Kebudayaan', count: 180, share: 0.125, previous: 0.19, change: 'down' },
  { key: 'd', label: 'Kependudukan', count: 96, share: 0.067, previous: 0.06 },
  { key: 'e', label: 'Bantuan sosial', count: 41, share: 0.028, previous: null },
  { key: 'f', label: 'Belum dipetakan', count: 12, share: 0.008, previous: 0.01, muted: true },
]

const PARTS: [bucket: Bucket, label: string][] = [
  ['completed', 'Selesai'],
  ['in_process', 'Proses'],
  ['not_followed_up', 'Belum ditindaklanjuti'],
  ['unverified', 'Belum terverifikasi'],
  ['unknown', 'Tidak dikenal'],
]

export const statusRow = (label: string, counts: number[]): StatusRow => ({
  key: label,
  label,
  parts: PARTS.map(([bucket, own], i) => ({ bucket, label: own, count: counts[i] ?? 0 })),
})

export const ages: AgeBand[] = [
  { key: '0', label: '0–5 hari kerja', within: 41, overdue: 0 },
  { key: '1', label: '6–14 hari kerja', within: 22, overdue: 9 },
  { key: '2', label: '15–60 hari kerja', within: 6, overdue: 38 },
  { key: '3', label: 'lebih dari 60', within: 0, overdue: 17 },
]

const CLASSES = ['Berkadar pengawasan', 'Tidak berkadar pengawasan', 'Permintaan informasi', 'Aspirasi']

export const agePanels: AgePanel[] = CLASSES.map((label, i) => ({
  key: label,
  label,
  note: `${i + 12} terbuka, ${i} lewat batas`,
  bands: ages.map((band) => ({ ...band, within: band.within >> i, overdue: band.overdue >> i })),
}))

export const stages: StageStep[] = [
  { key: 'national', label: 'Admin nasional', days: 0.7 },
  { key: 'agency', label: 'Admin instansi', days: 0.7 },
  { key: 'unit', label: 'OPD', days: 3.9 },
  { key: 'reporter', label: 'Menunggu pelapor atau sistem', days: 6.5, muted: true },
]

const POPULATION = [13, 57, 27, 70, 33, 24, 26, 24, 34, 26, 35, 36, 20]

export const points: QuadrantPoint[] = rates.map((row, i) => ({
  ...row,
  volume: row.n / (POPULATION[i % 13] ?? 1),
}))

export const corners = {
  quietGood: 'Sepi dan baik',
  loudGood: 'Ramai dan baik',
  quietPoor: 'Sepi dan kurang',
  loudPoor: 'Ramai dan kurang',
}

export function series(periods: number): Multiples {
  const random = seededRandom(9)
  const shown = months(periods).map((month) => month.month)
  const level = (n: number) => shown.map(() => Math.round((n / 12) * (0.6 + 0.8 * random())))
  return {
    periods: shown,
    series: rates.map(({ key, label, n }) => ({
      ...{ key, label, selected: key === '63.08' },
      ...withBurst(level(n), BURSTS[key] ?? 0),
    })),
  }
}

/** Reports entered at once in the seventh month: within the scale of the others, and far over it. */
const BURSTS: Record<string, number> = { '63.04': 30, '63.05': 212 }

const withBurst = (without: number[], burst: number) => ({
  values: without.map((value, i) => (i === 6 ? value + burst : value)),
  without,
})

export const heat: Heat = {
  rows: rates.map(({ key, label }) => ({ key, label })),
  columns: categories.map(({ key, label }) => ({ key, label })),
  cells: rates.flatMap((row, i) =>
    categories.map((category, j) => {
      const count = row.n === 0 ? 0 : Math.round((row.n * ((i * 7 + j * 5) % 11)) / 30)
      return { row: row.key, column: category.key, count, share: row.n === 0 ? null : count / row.n }
    }),
  ),
}

export function elapsed(label: string, speed: number): ElapsedCurve {
  const random = seededRandom(speed)
  const durations = Array.from({ length: 160 }, () => ({
    days: Math.round(-Math.log(1 - random()) * speed),
    ended: random() < 0.85,
  }))
  const steps = kaplanMeier(durations).map(({ days, open, interval }) => {
    return { days, share: 1 - open, interval: [1 - interval[1], 1 - interval[0]] as const }
  })
  return { key: label, label, steps }
}

export const periodRows: PeriodRow[] = rates.map(({ key, label, successes, n }, i) => {
  const before = { n, successes: Math.round(n * (i % 3 === 0 ? 0.7 : 0.9)) }
  const after = { n, successes }
  return { key, label, before, after, change: differenceOfRates(before, after) }
})

export function control(): Control {
  const random = seededRandom(21)
  const trials = Array.from({ length: 26 }, (_, i) => {
    const n = i === 9 ? 0 : 20 + Math.round(40 * random())
    return { n, successes: Math.round(n * (i === 18 ? 0.62 : 0.9 + 0.06 * random())) }
  })
  const chart = pChart(trials)
  return {
    unit: 'rate',
    centre: chart?.centre ?? 0,
    months: months(26).map(({ month }, i) => {
      const { value, lo, hi } = chart?.points[i] ?? { value: Number.NaN, lo: 0, hi: 1 }
      return { month, value: Number.isNaN(value) ? null : value, lo, hi, signal: chart?.signals[i] ?? null }
    }),
  }
}

/** Four squares for a map; the last is wound the other way round. */
export const squares = {
  type: 'FeatureCollection',
  features: rates.slice(0, 4).map(({ key }, i) => {
    const [x, y] = [114 + (i % 2), -3 + Math.floor(i / 2)]
    const ring = [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ]
    const coordinates = [i === 3 ? [...ring].reverse() : ring]
    return { type: 'Feature', properties: { kode: key }, geometry: { type: 'Polygon', coordinates } }
  }),
}
