import { highLimit, lowLimit } from '#lib/stats/funnel'
import type { Trials } from '#lib/stats/trials'

/** A point of a control chart. `high` and `low` lie beyond a limit; a run is the eighth or later point in a row on one side. */
export type Signal = 'high' | 'low' | 'run_high' | 'run_low' | null

export interface ControlPoint {
  /** NaN for a month without reports. */
  value: number
  /** The limits at this point, in the unit of the value. */
  lo: number
  hi: number
}

export interface ControlChart {
  centre: number
  points: ControlPoint[]
  signals: Signal[]
}

/** Chance beyond each limit: three deviations of the normal curve. */
const TAIL = 0.00135
/** Shewhart's constant: three deviations from the mean distance of neighbours. */
const MOVING_RANGE = 2.66
const RUN = 8
/** Fewer points than this have no limits worth drawing. */
const NEEDED = 8
/** Nor have counts, or the reports behind rates, that are fewer than this at a point on average: one report would be a rise. */
const FEWEST_EACH = 5

/**
 * XmR chart of counts or durations over time, oldest first: centre +- 2.66 mean moving range, never below 0. Only a signal may be
 * called a rise or a fall. Points beyond the first limits are left out of the second, final ones: one keyed-in batch must not make
 * every other month look low. Null with fewer than 8 points, or below five on average. Wheeler (1993).
 */
export function xmrChart(values: number[]): ControlChart | null {
  if (values.length < NEEDED) return null
  const first = xmrAround(values, values)
  const chart = xmrAround(values, withoutOutliers(values, first.signals))
  return chart.centre < FEWEST_EACH ? null : chart
}

/**
 * p-chart of rates over time, oldest first, with exact binomial limits by the reports of each month; settled in two passes like the
 * XmR chart. Null with fewer than 8 months that have reports, or below five reports in these on average.
 */
export function pChart(months: Trials[]): ControlChart | null {
  const counts = months.map(({ n }) => n).filter((n) => n > 0)
  if (counts.length < NEEDED || mean(counts) < FEWEST_EACH) return null
  const first = pAround(months, months)
  const usual = withoutOutliers(months, first.signals)
  return usual.length === months.length ? first : pAround(months, usual)
}

/** Beyond a limit first, else a run of eight on one side of the centre. */
export function signal(points: ControlPoint[], centre: number): Signal[] {
  let run = 0
  return points.map(({ value, lo, hi }) => {
    run = nextRun(run, side(value, centre))
    if (value > hi) return 'high'
    if (value < lo) return 'low'
    if (Math.abs(run) < RUN) return null
    return run > 0 ? 'run_high' : 'run_low'
  })
}

function xmrAround(values: number[], usual: number[]): ControlChart {
  const centre = mean(usual)
  const moves = usual.slice(1).map((value, i) => Math.abs(value - (usual[i] ?? value)))
  const reach = MOVING_RANGE * mean(moves)
  const points = values.map((value) => ({ value, lo: Math.max(0, centre - reach), hi: centre + reach }))
  return { centre, points, signals: signal(points, centre) }
}

function pAround(months: Trials[], usual: Trials[]): ControlChart {
  const total = (field: keyof Trials) => usual.reduce((sum, month) => sum + month[field], 0)
  const centre = total('successes') / total('n')
  const points = months.map((month) => rateWithin(month, centre))
  return { centre, points, signals: signal(points, centre) }
}

/** The widest rates that are still inside: one report short of each limit. */
function rateWithin({ successes, n }: Trials, centre: number): ControlPoint {
  const low = lowLimit(n, centre, TAIL)
  const high = highLimit(n, centre, TAIL)
  const lo = low === null ? 0 : (low + 1) / n
  const hi = high === null ? 1 : (high - 1) / n
  return { value: n === 0 ? Number.NaN : successes / n, lo, hi }
}

/** Unless too little would be left to set limits by. */
function withoutOutliers<Point>(points: Point[], signals: Signal[]): Point[] {
  const usual = points.filter((_, i) => signals[i] !== 'high' && signals[i] !== 'low')
  return usual.length < NEEDED ? points : usual
}

/** -1, 0, 1, or NaN without reports; rounding errors do not take sides. */
function side(value: number, centre: number): number {
  return Math.abs(value - centre) < 1e-9 ? 0 : Math.sign(value - centre)
}

/** A point on the centre ends a run; a month without reports neither adds to it nor ends it. */
function nextRun(run: number, toward: number): number {
  if (Number.isNaN(toward)) return run
  return toward !== 0 && Math.sign(run) === toward ? run + toward : toward
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
