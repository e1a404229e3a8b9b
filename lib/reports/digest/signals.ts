import { readCatalog } from '#lib/kpi/catalog'
import { addDays } from '#lib/kpi/dates'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { labelled } from '#lib/reports/build-scope'
import { type Coverage, readCoverage } from '#lib/reports/coverage'
import type { Figure } from '#lib/reports/figure'
import { askFigures, type FigureGrid, figureIn } from '#lib/reports/figures'
import type { Labelled } from '#lib/reports/scope'
import { type ControlChart, pChart, type Signal, xmrChart } from '#lib/stats/control'

/** A month beyond its control limits. */
export interface MonthSignal {
  /** null: everything asked for together. */
  region: Labelled | null
  kpi: string
  /** `2024-05` */
  month: string
  signal: NonNullable<Signal>
  figure: Figure
  /** What is usual, and how far it usually strays: in the unit of the indicator. */
  centre: number
  limits: [number, number]
}

const RATES = ['follow_up_rate', 'completion_rate']
/** Batches that officials enter are no demand: they are told apart. */
const VOLUME = 'volume_without_bursts'
const MATURITY = 'not_yet_due_share'
export const SIGNAL_KPIS = [VOLUME, ...RATES]

/** Limits by two years: older ones may be another time. */
const MONTHS = 24

interface Editions {
  edition: Edition
  before: Edition | null
}

/** One line of months, and from which day on they are news. */
interface Series {
  region: Labelled | null
  months: { month: string; figures: Record<string, Figure>; isNews: { volume: boolean; rate: boolean } }[]
}

/**
 * Months beyond their limits that the edition before could not judge: not over then, or not yet mature. What is loaded for the
 * first time is judged by its last month. Rates are judged once every report of the month has had its time.
 */
export async function readSignals(editions: Editions, question: Question): Promise<MonthSignal[]> {
  const series = await readSeries(editions, question)
  return series.flatMap((one) => [...volumeSignals(one), ...RATES.flatMap((kpi) => rateSignals(one, kpi))])
}

/** What an edition says month by month, and how far it knows. */
interface Snapshot {
  coverage: (code: string) => Coverage | null
  split: FigureGrid
  whole: FigureGrid
}

async function readSnapshot(edition: Edition, question: Question): Promise<Snapshot> {
  const kpis = [...SIGNAL_KPIS, MATURITY]
  const [coverage, split, whole] = await Promise.all([
    readCoverage(edition),
    askFigures(edition, kpis, { ...question, by: ['region', 'month'] }),
    askFigures(edition, kpis, { ...question, by: ['month'] }),
  ])
  return { coverage, split, whole }
}

async function readSeries({ edition, before }: Editions, question: Question): Promise<Series[]> {
  const [catalog, now, old] = await Promise.all([
    readCatalog(edition),
    readSnapshot(edition, question),
    before && readSnapshot(before, question),
  ])
  const asked = question.where.region
  const codes = [...catalog.home, catalog.province].filter((code) => asked?.includes(code) ?? true)
  const regions = codes.map(
    (code): Series => ({
      region: labelled(catalog, 'region', code),
      months: toMonths(ofRegion(now, code), old?.coverage(code) ? ofRegion(old, code) : null),
    }),
  )
  if (codes.length === 1) return regions
  const sameRegions = old && codes.every((code) => !old.coverage(code) === !now.coverage(code))
  const whole = toMonths(together(now, codes), sameRegions ? together(old, codes) : null)
  return [{ region: null, months: whole }, ...regions]
}

/** Months of one line, and the first day it does not know. */
interface Line {
  until: string | null
  months: FigureGrid
}

function ofRegion({ coverage, split }: Snapshot, code: string): Line {
  const own = [...split].filter(([key]) => key.startsWith(`${code}|`))
  return {
    until: coverage(code)?.to ?? null,
    months: new Map(own.map(([key, row]) => [key.slice(code.length + 1), row])),
  }
}

/** Together they are known only as far as the one that is known least. */
function together({ coverage, whole }: Snapshot, codes: readonly string[]): Line {
  const ends = codes.flatMap((code) => coverage(code)?.to ?? []).sort()
  return { until: ends[0] ?? null, months: whole }
}

function toMonths(now: Line, old: Line | null): Series['months'] {
  const whole = [...now.months].filter(([month]) => isOver(month, now)).slice(-MONTHS)
  return whole.map(([month, figures], i) => {
    const wasOver = old !== null && isOver(month, old)
    const isNews = old
      ? { volume: !wasOver, rate: !wasOver || !isMature(old.months.get(month)) }
      : { volume: i === whole.length - 1, rate: isLatestMature(whole, i) }
    return { month, figures, isNews }
  })
}

const isOver = (month: string, { until }: Line) => until !== null && afterMonth(month) <= until

const afterMonth = (month: string) => `${addDays(`${month}-01`, 31).slice(0, 7)}-01`

const isMature = (row: Record<string, Figure> | undefined) =>
  row !== undefined && (figureIn(row, MATURITY).numerator ?? 0) === 0

const isLatestMature = (months: [string, Record<string, Figure>][], at: number) =>
  isMature(months[at]?.[1]) && !months.slice(at + 1).some(([, row]) => isMature(row))

function volumeSignals({ region, months }: Series): MonthSignal[] {
  const counts = months.map(({ figures }) => figureIn(figures, VOLUME).value ?? 0)
  const chart = xmrChart(counts)
  if (!chart) return []
  return signalsOf(chart, {
    region,
    kpi: VOLUME,
    months: months.map((month) => ({ ...month, isNew: month.isNews.volume })),
  })
}

/** Only beyond the limits: near 100 % most months lie above the mean, and eight of them in a row are no news. */
function rateSignals({ region, months }: Series, kpi: string): MonthSignal[] {
  const mature = months.filter(({ figures }) => isMature(figures))
  const trials = mature.map(({ figures }) => {
    const { numerator, denominator } = figureIn(figures, kpi)
    return { successes: numerator ?? 0, n: denominator ?? 0 }
  })
  const chart = pChart(trials)
  if (!chart) return []
  const judged = mature.map((month) => ({ ...month, isNew: month.isNews.rate }))
  return signalsOf(chart, { region, kpi, months: judged }).filter(({ signal }) => !signal.startsWith('run'))
}

interface Judged {
  region: Labelled | null
  kpi: string
  months: { month: string; figures: Record<string, Figure>; isNew: boolean }[]
}

/** A run is news only in the month that completes it. */
function signalsOf(
  { centre, points, signals }: ControlChart,
  { region, kpi, months }: Judged,
): MonthSignal[] {
  return months.flatMap(({ month, figures, isNew }, i) => {
    const [signal, point] = [signals[i], points[i]]
    const goesOn = signal?.startsWith('run') && signals[i - 1] === signal
    if (!isNew || !signal || !point || goesOn) return []
    return [
      { region, kpi, month, signal, figure: figureIn(figures, kpi), centre, limits: [point.lo, point.hi] },
    ]
  })
}
