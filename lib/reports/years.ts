import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import type { Figure } from '#lib/reports/figure'
import { askFigures, figureIn } from '#lib/reports/figures'
import { column, type ReportTable } from '#lib/reports/table'
import { type Difference, differenceOfRates } from '#lib/stats/difference'
import { FEWEST } from '#lib/stats/fewest'
import { type Ratio, ratioOfCounts } from '#lib/stats/ratio'

/** One calendar year of the same filters, and what it did against the year before. */
export interface YearRow {
  year: number
  /** The cut-off lies within it: it is compared with nothing. */
  partial: boolean
  volume: Figure
  without_bursts: Figure
  /** Among reports past their time, else the newest year would always look worse. */
  completion: Figure
  /** Reports outside entry bursts; null where a year is partial or both together have fewer than 10. */
  change: Ratio | null
  /** Of `completion`; null where a year is partial or has fewer than 10 reports. */
  completion_change: Difference | null
}

const KPIS = ['volume', 'volume_without_bursts', 'completion_rate_mature']

/** Every year of the data with the question's filters, whatever its period; years before the first report are left out. */
export async function askYears(edition: Edition, question: Question): Promise<YearRow[]> {
  const grid = await askFigures(edition, KPIS, { ...question, from: null, to: null, by: ['year'] })
  const rows = [...grid].map(([year, row]) => ({
    year: Number(year),
    partial: edition.manifest.cutoff < `${year}-12-31`,
    volume: figureIn(row, 'volume'),
    without_bursts: figureIn(row, 'volume_without_bursts'),
    completion: figureIn(row, 'completion_rate_mature'),
  }))
  const since = rows.findIndex(({ volume }) => (volume.value ?? 0) > 0)
  const known = since < 0 ? [] : rows.slice(since)
  return known.map((row, i) => ({ ...row, ...changesOf(known[i - 1], row) }))
}

type Plain = Omit<YearRow, 'change' | 'completion_change'>

function changesOf(before: Plain | undefined, now: Plain): Pick<YearRow, 'change' | 'completion_change'> {
  if (!before || now.partial) return { change: null, completion_change: null }
  const [first, second] = [before.without_bursts.value ?? 0, now.without_bursts.value ?? 0]
  const [then, later] = [trialsOf(before.completion), trialsOf(now.completion)]
  const enough = then.n >= FEWEST && later.n >= FEWEST
  return {
    change: first + second >= FEWEST ? ratioOfCounts(first, second) : null,
    completion_change: enough ? differenceOfRates(then, later) : null,
  }
}

const trialsOf = ({ numerator, denominator }: Figure) => ({ successes: numerator ?? 0, n: denominator ?? 0 })

/** The years as a table, limits of both changes beside them. */
export const yearsTable = (years: readonly YearRow[]): ReportTable => ({
  id: 'years',
  title: { id: 'Tahun demi tahun', en: 'Year by year' },
  columns: [
    column('year', { id: 'Tahun', en: 'Year' }),
    column('partial', { id: 'Belum penuh', en: 'Partial' }),
    column('volume', { id: 'Laporan', en: 'Reports' }, 'count'),
    column('without_bursts', { id: 'Tanpa entri borongan', en: 'Without bursts' }, 'count'),
    column('ratio', { id: 'Kali tahun sebelumnya', en: 'Times the year before' }),
    column('ratio_low', { id: 'Batas bawah', en: 'Low' }),
    column('ratio_high', { id: 'Batas atas', en: 'High' }),
    column('ratio_beyond_chance', { id: 'Melebihi kebetulan', en: 'Beyond chance' }),
    { ...column('completion', { id: 'Selesai', en: 'Completed' }), kpi: 'completion_rate_mature' },
    column('difference', { id: 'Selisih', en: 'Difference' }, 'fraction'),
    column('difference_low', { id: 'Batas bawah', en: 'Low' }, 'fraction'),
    column('difference_high', { id: 'Batas atas', en: 'High' }, 'fraction'),
    column('difference_beyond_chance', { id: 'Melebihi kebetulan', en: 'Beyond chance' }),
  ],
  rows: years.map(({ year, partial, volume, without_bursts, completion, ...changes }) => [
    ...[String(year), partial, volume.value, without_bursts.value],
    ...limitsOf(changes.change?.ratio, changes.change),
    completion,
    ...limitsOf(changes.completion_change?.difference, changes.completion_change),
  ]),
})

const limitsOf = (value: number | undefined, change: Pick<Ratio, 'interval' | 'beyondChance'> | null) => [
  ...[value ?? null, change?.interval[0] ?? null, change?.interval[1] ?? null, change?.beyondChance ?? null],
]
