import type { Period } from '#lib/kpi/dates'
import type { Edition } from '#lib/kpi/edition'
import type { Figure } from '#lib/reports/figure'
import { askOneRow, figureIn } from '#lib/reports/figures'
import { knownYearBefore } from '#lib/reports/known-period'
import type { Scope } from '#lib/reports/scope'
import type { TrendPoint } from '#lib/reports/trend'
import { type ControlChart, type Signal, xmrChart } from '#lib/stats/control'
import { type Difference, differenceOfRates } from '#lib/stats/difference'
import { FEWEST } from '#lib/stats/fewest'

/** A rate now and in the same days a year before. */
export interface RateChange {
  kpi: string
  now: Figure
  before: Figure
  /** null where one side has no reports, or fewer than 10: nothing can be said. */
  change: Difference | null
}

/** A month whose volume chance does not explain. */
export interface VolumeSignal {
  month: string
  count: number
  kind: NonNullable<Signal>
  limits: [number, number]
}

/** What moved, as far as it can be told from chance. */
export interface YearChange {
  /** null: the period is open, longer than a year, or has no data before it. */
  before: Period | null
  rates: RateChange[]
  /** Share not yet due, where it is too large for a rise or a fall to be spoken of. */
  not_due: Figure | null
  /** null with fewer than eight whole months, or below five reports a month on average. */
  volume: VolumeSignal[] | null
}

/** Rates are compared among reports past their time: else the newest period always looks worse. */
const RATES = ['follow_up_rate_mature', 'completion_rate_mature']
/** Reports with a short limit mature first: while more than a tenth has yet to, those that have are not like a whole period. */
export const MOST_NOT_DUE = 0.1
export const NOT_DUE = 'not_yet_due_share'

type RateChanges = Pick<YearChange, 'rates' | 'not_due'>
const NONE: RateChanges = { rates: [], not_due: null }

export async function yearChange(edition: Edition, scope: Scope, points: TrendPoint[]): Promise<YearChange> {
  const before = knownYearBefore(scope)
  const { rates, not_due } = before ? await rateChanges(edition, scope, before) : NONE
  return { before: rates.length > 0 ? before : null, rates, not_due, volume: volumeSignals(points) }
}

async function rateChanges(edition: Edition, { question }: Scope, before: Period): Promise<RateChanges> {
  const [now, then] = await Promise.all([
    askOneRow(edition, [NOT_DUE, ...RATES], question),
    askOneRow(edition, ['volume', ...RATES], { ...question, ...before }),
  ])
  if (figureIn(then, 'volume').value === 0) return NONE
  const waiting = figureIn(now, NOT_DUE)
  const young = (waiting.value ?? 0) > MOST_NOT_DUE
  const rates = RATES.map((kpi) => changeOf(kpi, figureIn(now, kpi), figureIn(then, kpi)))
  return young
    ? { rates: rates.map((rate) => ({ ...rate, change: null })), not_due: waiting }
    : { rates, not_due: null }
}

function changeOf(kpi: string, now: Figure, before: Figure): RateChange {
  const [first, second] = [trialsOf(before), trialsOf(now)]
  const enough = first.n >= FEWEST && second.n >= FEWEST
  return { kpi, now, before, change: enough ? differenceOfRates(first, second) : null }
}

const trialsOf = ({ numerator, denominator }: Figure) => ({ successes: numerator ?? 0, n: denominator ?? 0 })

/** Entry bursts are no demand and parts of months no months: both are left out. */
function volumeSignals(points: readonly TrendPoint[]): VolumeSignal[] | null {
  const whole = points.filter(({ volume, partial }) => volume !== null && !partial)
  const counts = whole.map(({ volume, in_burst }) => (volume ?? 0) - in_burst)
  const chart = xmrChart(counts)
  return chart && whole.flatMap((point, i) => signalAt(chart, point, i))
}

/** A run that goes on is told once, at its latest month. */
function signalAt({ signals, points }: ControlChart, { month }: TrendPoint, i: number): VolumeSignal[] {
  const [kind, point] = [signals[i], points[i]]
  const goesOn = kind?.startsWith('run') && signals[i + 1] === kind
  if (!kind || !point || goesOn) return []
  return [{ month, count: point.value, kind, limits: [point.lo, point.hi] }]
}
