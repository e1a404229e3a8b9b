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
  return {
    expected: soFar / middle,
    range: [soFar / Math.max(...shares), soFar / Math.min(...shares)],
    years: shares.length,
  }
}
