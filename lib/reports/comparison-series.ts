import { addDays } from '#lib/kpi/dates'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { type Coverage, isSpokenOf, readCoverage } from '#lib/reports/coverage'
import type { Figure } from '#lib/reports/figure'
import { askFigures } from '#lib/reports/figures'
import { knownQuestion } from '#lib/reports/known-period'
import { MOST_NOT_DUE, NOT_DUE } from '#lib/reports/overview/year-change'
import { monthlyVolumes } from '#lib/reports/region-rows'
import { isPartial } from '#lib/reports/trends'
import { type ControlChart, pChart, type Signal, xmrChart } from '#lib/stats/control'
import type { Trials } from '#lib/stats/trials'

/** A month that chance does not explain: only of these may be said that something rose or fell. */
export interface MonthSignal {
  month: string
  of: 'volume' | 'rate'
  /** `run_*`: the eighth or later month in a row on one side. */
  kind: NonNullable<Signal>
  /** A count of reports or a fraction, with the limits of chance in the same unit. */
  value: number
  /** What a rate is made of; null for a count. */
  parts: Pick<Figure, 'numerator' | 'denominator'> | null
  limits: [number, number]
}

export interface RegionSeries {
  code: string
  /** Reports a month, aligned with the months of the report; null where none is known and no export speaks of it. */
  volume: (number | null)[]
  /** Reports of entry bursts among them. */
  in_burst: number[]
  /** By month; null when fewer than eight whole months, or below five reports a month, can set limits. */
  signals: MonthSignal[] | null
}

/** Rates over time are read among reports past their time: else every latest month would fall. */
const MATURE: Record<string, string> = {
  completion_rate: 'completion_rate_mature',
  follow_up_rate: 'follow_up_rate_mature',
}

export interface Series {
  /** `2024-01`, ... every month of the period. */
  months: string[]
  /** In the order of the codes asked for. */
  series: RegionSeries[]
}

interface SeriesRequest {
  compared: string
  codes: readonly string[] | Promise<readonly string[]>
}

/**
 * Each region month by month, with the months beyond chance. Left out of the search: entry bursts, partial months, months the
 * region's own exports do not reach, and for rates months of which more than a tenth is not yet due.
 */
export async function askSeries(
  edition: Edition,
  question: Question,
  { compared, codes }: SeriesRequest,
): Promise<Series> {
  const rate = MATURE[compared] ?? compared
  const kpis = ['volume', 'volume_without_bursts', NOT_DUE, rate]
  const { cutoff } = edition.manifest
  const [own, coverage, grid] = await Promise.all([
    codes,
    readCoverage(edition),
    askFigures(edition, kpis, { ...knownQuestion(question, cutoff), by: ['region', 'month'] }),
  ])
  const months = [...new Set([...grid.keys()].map((key) => key.split('|')[1] ?? ''))]
  const series = own.map((code): RegionSeries => {
    const rows = months.map((month) => ({ month, figures: grid.get(`${code}|${month}`) }))
    return seriesOf(code, rows, { coverage: coverage(code), question, cutoff, rate })
  })
  return { months, series }
}

/** What was asked of one region in one month; undefined without reports. */
interface MonthRow {
  month: string
  figures: Record<string, Figure> | undefined
}

interface Around {
  coverage: Coverage | null
  question: Question
  cutoff: string
  rate: string
}

function seriesOf(
  code: string,
  rows: readonly MonthRow[],
  { coverage, question, cutoff, rate }: Around,
): RegionSeries {
  const known = rows.map((row) => valueIn(row, 'volume') > 0 || isSpokenOf(coverage, row.month))
  const until = coverage?.to ?? addDays(cutoff, 1)
  const whole = rows.filter(({ month }, i) => known[i] && !isPartial(month, question, until))
  const { sparkline, in_burst } = monthlyVolumes(
    rows.map(({ figures }) => figures),
    (i) => known[i] ?? false,
  )
  return { code, volume: sparkline, in_burst, signals: signalsOf(whole, rate) }
}

const valueIn = ({ figures }: MonthRow, kpi: string) => figures?.[kpi]?.value ?? 0

function signalsOf(rows: readonly MonthRow[], rate: string): MonthSignal[] | null {
  const volume = xmrChart(rows.map((row) => valueIn(row, 'volume_without_bursts')))
  const rates = pChart(rows.map((row) => trialsOf(row, rate)))
  if (!volume && !rates) return null
  const parts = ({ figures }: MonthRow) => partsOf(figures?.[rate])
  const found = [
    ...signalsIn(volume, 'volume', { rows, parts: () => null }),
    ...signalsIn(rates, 'rate', { rows, parts }),
  ]
  return found.sort((a, b) => (a.month < b.month ? -1 : 1))
}

const partsOf = (figure: Figure | undefined): MonthSignal['parts'] =>
  figure ? { numerator: figure.numerator, denominator: figure.denominator } : null

function trialsOf(row: MonthRow, rate: string): Trials {
  const figure = row.figures?.[rate]
  if (!figure || valueIn(row, NOT_DUE) > MOST_NOT_DUE) return { successes: 0, n: 0 }
  return { successes: figure.numerator ?? 0, n: figure.denominator ?? 0 }
}

/** A run of rates this near their mean is no news: nearly all months at 100 % always lie above it. */
const NEAR = 0.01

interface Points {
  rows: readonly MonthRow[]
  parts(row: MonthRow): MonthSignal['parts']
}

/** A run that goes on is one signal, at its latest month; a month without reports is none. */
function signalsIn(
  chart: ControlChart | null,
  of: MonthSignal['of'],
  { rows, parts }: Points,
): MonthSignal[] {
  if (!chart) return []
  const known = [...chart.points.keys()].filter((i) => !Number.isNaN(chart.points[i]?.value))
  const isNear = (value: number) => of === 'rate' && Math.abs(value - chart.centre) < NEAR
  return known.flatMap((at, i) => {
    const [kind, row, point] = [chart.signals[at], rows[at], chart.points[at]]
    if (!kind || !row || !point) return []
    const goesOn = chart.signals[known[i + 1] ?? -1] === kind
    if (kind.startsWith('run') && (goesOn || isNear(point.value))) return []
    return [
      { month: row.month, of, kind, value: point.value, limits: [point.lo, point.hi], parts: parts(row) },
    ]
  })
}
