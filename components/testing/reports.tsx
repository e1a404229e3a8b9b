import type { TargetVerdict, Verdict } from '#lib/kpi/answer'
import type { Figure, KpiCard, KpiCards } from '#lib/reports/figure'
import type { HomeReport } from '#lib/reports/home'
import type { RegionRow } from '#lib/reports/region-row'
import type { Scope } from '#lib/reports/scope'
import { wilson } from '#lib/stats/wilson'

/** Made-up reports for tests of the views: every state of a figure occurs at least once. */

const text = (id: string, en = id) => ({ id, en })

const card = (id: string, unit: KpiCard['unit'], label: { id: string; en: string }): KpiCard => ({
  id,
  unit,
  label,
  better: 'up',
  description: text(`Definisi ${id}`),
  formula: text(`Rumus ${id}`),
  interpretation: text(`Cara membaca ${id}`),
})

const CARDS = [
  card('volume', 'count', text('Jumlah laporan', 'Reports')),
  card('volume_per_10k', 'per_10k', text('Laporan per 10.000 penduduk', 'Reports per 10,000 people')),
  card('follow_up_rate', 'fraction', text('Ditindaklanjuti', 'Followed up')),
  card('completion_rate', 'fraction', text('Selesai', 'Completed')),
]
export const KPI_CARDS: KpiCards = Object.fromEntries(CARDS.map((one) => [one.id, one]))

export function target(verdict: Verdict, value = 0.5): TargetVerdict {
  return {
    id: 'contoh',
    value,
    unit: 'fraction',
    direction: 'at_least',
    year: 2024,
    verified: verdict !== 'unverified',
    citation: 'Contoh kutipan sasaran',
    citation_en: 'Sample citation of a target',
    verdict,
  }
}

export function count(kpi: string, value: number, own: TargetVerdict | null = null): Figure {
  const blank = { numerator: value, denominator: null, interval: null, coverage: null, reason: null }
  return { kpi, value, ...blank, target: own, targets: own ? [own] : [] }
}

export function rate(kpi: string, k: number, n: number, own: TargetVerdict | null = null): Figure {
  return {
    kpi,
    numerator: k,
    denominator: n,
    value: n === 0 ? null : k / n,
    interval: n === 0 ? null : wilson(k, n),
    coverage: null,
    reason: n === 0 ? 'zero' : null,
    target: n === 0 ? null : own,
    targets: [],
  }
}

interface Place {
  code: string
  name: string
  tile: [number, number] | null
  n: number
  done: number
}

export function regionRow({ code, name, tile, n, done }: Place): RegionRow {
  return {
    code,
    name,
    short_name: name.replace(/^(Kabupaten|Kota) /, ''),
    label_en: name,
    type: name.startsWith('Kota') ? 'Kota' : 'Kabupaten',
    kind: 'region',
    population: 200_000,
    tile: tile && { x: tile[0], y: tile[1] },
    figures: {
      volume: count('volume', n),
      volume_per_10k: { ...count('volume_per_10k', n / 20), kpi: 'volume_per_10k' },
      follow_up_rate: rate('follow_up_rate', n, n, target('met')),
      completion_rate: rate('completion_rate', done, n, target(done > n / 2 ? 'met' : 'not_met')),
    },
    sparkline: [n, 0, 3],
    in_burst: [0, 0, 0],
  }
}

const REGIONS: RegionRow[] = [
  regionRow({ code: '63.01', name: 'Kabupaten Contoh Satu', tile: [0, 0], n: 120, done: 100 }),
  regionRow({ code: '63.02', name: 'Kabupaten Contoh Dua', tile: [1, 0], n: 9, done: 7 }),
  regionRow({ code: '63.03', name: 'Kabupaten Hening', tile: [0, 1], n: 0, done: 0 }),
  regionRow({ code: '63.71', name: 'Kota Contoh', tile: [1, 1], n: 538, done: 200 }),
]

export const SCOPE: Scope = {
  edition: {
    id: '2025-03-31-abc',
    cutoff: '2025-03-31',
    created_at: '2025-04-01',
    sample: true,
    reports: 667,
  },
  province: { code: '63', name: 'Provinsi Contoh', short_name: 'Contoh', population: 4_000_000 },
  question: { from: '2024-01-01', to: '2025-01-01', by: [], where: {}, edition: null },
  query: 'from=2024-01-01&to=2025-01-01',
  period: { from: '2024-01-01', to: '2025-01-01' },
  calendar_year: 2024,
  previous: { from: '2023-01-01', to: '2024-01-01' },
  filters: [],
  senses: [],
  choices: {
    classification: [{ key: 'aspirasi', label: text('Aspirasi', 'Aspiration') }],
    channel: [{ key: 'website', label: text('Website') }],
    region: [],
    category: [],
    entry: [],
    visibility: [],
    years: [2023, 2024],
  },
}

export const HOME: HomeReport = {
  id: 'home',
  scope: SCOPE,
  kpis: KPI_CARDS,
  headline: [
    count('volume', 667),
    rate('follow_up_rate', 650, 667, target('met')),
    rate('completion_rate', 307, 667, target('unverified', 1)),
  ],
  in_burst: 67,
  rows: {
    regions: REGIONS,
    province_government: {
      ...regionRow({ code: '63', name: 'Pemerintah Provinsi Contoh', tile: null, n: 373, done: 363 }),
      type: 'Provinsi',
      kind: 'province_government',
    },
    other_provinces: [],
    unmapped: null,
    silent: ['63.03'],
    not_loaded: [],
  },
}
