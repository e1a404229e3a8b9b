import { highLimit, lowLimit } from '#lib/stats/funnel'
import { weightedQuantile } from '#lib/stats/weighted-quantile'

/** An earlier year: its reports up to the same day, and in all. */
export interface EarlierYear {
  byThen: number
  whole: number
}

export interface Pace {
  /** Reports by the end of the year if it goes on like the middle one of the earlier years. */
  expected: number
  /** Totals that would look like today more often than one time in twenty, by the most and the least hurried of them. */
  range: [lo: number, hi: number]
  /** Share of their reports that the least and the most hurried had by then, 0..1. */
  shares: [least: number, most: number]
  years: number
}

/**
 * Where a year's volume is heading, by the share that earlier years had reached on the same day: 30 reports on a day by which
 * other years had 60 % make 50. Null without an earlier year that had begun by then. Below 10 reports so far, show only what
 * there is.
 */
export function pace(soFar: number, earlier: readonly EarlierYear[]): Pace | null {
  const shares = earlier.filter((year) => year.byThen > 0).map((year) => year.byThen / year.whole)
  const middle = weightedQuantile(
    shares.map((share) => [share, 1]),
    0.5,
  )
  if (middle === null) return null
  const [least, most] = [Math.min(...shares), Math.max(...shares)]
  return {
    expected: soFar / middle,
    range: totalsLike(soFar, [least, most]),
    shares: [least, most],
    years: shares.length,
  }
}

/** The test of `paceSignal` turned round: a total within the range is no target that could be called behind or ahead. */
function totalsLike(soFar: number, [least, most]: Pace['shares']): [lo: number, hi: number] {
  const isHigh = (total: number) => soFar >= (highLimit(total, most, TAIL) ?? Number.POSITIVE_INFINITY)
  const isLow = (total: number) => soFar <= (lowLimit(total, least, TAIL) ?? -1)
  const lo = firstWhere((total) => !isHigh(total), soFar)
  return [lo, firstWhere((total) => isLow(total + 1), Math.max(lo, soFar))]
}

/** The least whole number from `start` on for which it is so; it stays so above. */
function firstWhere(isSo: (n: number) => boolean, start: number): number {
  let [below, reach] = [start - 1, 1]
  while (!isSo(start + reach)) {
    below = start + reach
    reach *= 2
  }
  let above = start + reach
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2)
    if (isSo(middle)) above = middle
    else below = middle
  }
  return above
}

/** `ahead` and `behind` only beyond chance. */
export type PaceSignal = 'reached' | 'ahead' | 'behind' | 'unclear'

/** Chance beyond each limit: both sides together one in twenty. */
const TAIL = 0.025

/**
 * Could a year that ends at exactly the target look like this today? Its reports fall before today with the share that earlier
 * years show, so the count so far is binomial. Behind: fewer than chance allows even in the least hurried of them; ahead: more
 * than it allows even in the most hurried.
 */
export function paceSignal(soFar: number, target: number, [least, most]: Pace['shares']): PaceSignal {
  if (soFar >= target) return 'reached'
  const low = lowLimit(target, least, TAIL)
  const high = highLimit(target, most, TAIL)
  if (low !== null && soFar <= low) return 'behind'
  return high !== null && soFar >= high ? 'ahead' : 'unclear'
}
