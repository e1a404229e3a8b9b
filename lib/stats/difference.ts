import quantile from '@stdlib/stats-base-dists-normal-quantile'
import type { Trials } from '#lib/stats/trials'
import { wilson, Z95 } from '#lib/stats/wilson'

export interface Difference {
  /** Second minus first, a fraction between -1 and 1. */
  difference: number
  interval: [lo: number, hi: number]
  /** Whether the interval leaves out zero: only then has anything changed. */
  beyondChance: boolean
}

/**
 * Difference of two independent proportions with Newcombe's hybrid score interval (1998, method 10). Null when either side has no
 * reports.
 */
export function differenceOfRates(first: Trials, second: Trials, z = Z95): Difference | null {
  if (first.n === 0 || second.n === 0) return null
  const [p, q] = [first.successes / first.n, second.successes / second.n]
  const [pLo, pHi] = wilson(first.successes, first.n, z)
  const [qLo, qHi] = wilson(second.successes, second.n, z)
  const lo = q - p - Math.hypot(q - qLo, pHi - p)
  const hi = q - p + Math.hypot(qHi - q, p - pLo)
  return { difference: q - p, interval: [lo, hi], beyondChance: lo > 0 || hi < 0 }
}

/**
 * Change of each share of a mix between two periods, from counts per category in the same order. The intervals hold together
 * (Bonferroni): with forty categories two would otherwise "grow" by luck alone. Null entries: a period without reports.
 */
export function mixChange(before: number[], after: number[]): (Difference | null)[] {
  const [total, totalAfter] = [sum(before), sum(after)]
  const z = quantile(1 - 0.025 / Math.max(1, before.length), 0, 1)
  return before.map((count, i) => {
    const later = { successes: after[i] ?? 0, n: totalAfter }
    return differenceOfRates({ successes: count, n: total }, later, z)
  })
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
