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
  /** The same by the most and the least hurried of them. */
  range: [lo: number, hi: number]
  /** Share of their reports that the least and the most hurried had by then, 0..1. */
  shares: [least: number, most: number]
  years: number
}

/**
 * Where a year's volume is heading, by the share that earlier years had reached on the same day: 30 reports on a day by which
 * other years had 60 % make 50. Null without an earlier year that had begun by then. Says nothing on how sure the counts
 * themselves are: below 10 reports so far, show only what there is.
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
    range: [soFar / most, soFar / least],
    shares: [least, most],
    years: shares.length,
  }
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
