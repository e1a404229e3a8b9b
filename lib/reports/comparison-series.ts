import { addDays } from '#lib/kpi/dates'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { isSpokenOf, readCoverage } from '#lib/reports/coverage'
import type { Figure } from '#lib/reports/figure'
import { askFigures, type FigureGrid } from '#lib/reports/figures'
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
  const isKnown = (code: string, month = '') =>
    valueAt(grid, `${code}|${month}`, 'volume') > 0 || isSpokenOf(coverage(code), month)
  const whole = (code: string) => {
    const last = addDays(coverage(code)?.to ?? addDays(cutoff, 1), -1)
    return months.filter((month) => isKnown(code, month) && !isPartial(month, question, last))
  }
  const series = own.map((code) => ({
    code,
    ...volumesOf(
      months.map((month) => grid.get(`${code}|${month}`)),
      (i) => isKnown(code, months[i]),
    ),
    signals: signalsOf(grid, code, { months: whole(code), rate }),
  }))
  return { months, series }
}

function volumesOf(...asked: Parameters<typeof monthlyVolumes>) {
  const { sparkline, in_burst } = monthlyVolumes(...asked)
  return { volume: sparkline, in_burst }
}

const valueAt = (grid: FigureGrid, key: string, kpi: string) => grid.get(key)?.[kpi]?.value ?? 0

function signalsOf(
  grid: FigureGrid,
  code: string,
  { months, rate }: { months: string[]; rate: string },
): MonthSignal[] | null {
  const volume = xmrChart(months.map((month) => valueAt(grid, `${code}|${month}`, 'volume_without_bursts')))
  const trials = months.map((month) => trialsOf(grid.get(`${code}|${month}`), rate))
  const rates = pChart(trials)
  if (!volume && !rates) return null
  const found = [
    ...signalsIn(volume, 'volume', months).map((found) => ({ ...found, parts: null })),
    ...signalsIn(rates, 'rate', months).map((found) => ({
      ...found,
      parts: partsOf(grid.get(`${code}|${found.month}`)?.[rate]),
    })),
  ]
  return found.sort((a, b) => (a.month < b.month ? -1 : 1))
}

const partsOf = (figure: Figure | undefined): MonthSignal['parts'] =>
  figure ? { numerator: figure.numerator, denominator: figure.denominator } : null

function trialsOf(row: Record<string, Figure> | undefined, rate: string): Trials {
  const figure = row?.[rate]
  const young = (row?.[NOT_DUE]?.value ?? 0) > MOST_NOT_DUE
  if (young || !figure) return { successes: 0, n: 0 }
  return { successes: figure.numerator ?? 0, n: figure.denominator ?? 0 }
}

/** A run of rates this near their mean is no news: nearly all months at 100 % always lie above it. */
const NEAR = 0.01

/** A run that goes on is one signal, at its latest month; a month without reports is none. */
function signalsIn(
  chart: ControlChart | null,
  of: MonthSignal['of'],
  months: string[],
): Omit<MonthSignal, 'parts'>[] {
  if (!chart) return []
  const known = chart.points
    .map((point, i) => ({ ...point, month: months[i] ?? '', kind: chart.signals[i] ?? null }))
    .filter(({ value }) => !Number.isNaN(value))
  const isNear = (value: number) => of === 'rate' && Math.abs(value - chart.centre) < NEAR
  return known.flatMap(({ kind, month, value, lo, hi }, i) => {
    const isRun = kind?.startsWith('run') ?? false
    if (!kind || (isRun && (known[i + 1]?.kind === kind || isNear(value)))) return []
    return [{ month, of, kind, value, limits: [lo, hi] }]
  })
}
