import type { Trials } from '#lib/stats/trials'
import { wilson } from '#lib/stats/wilson'

export interface Stratum extends Trials {
  /** The stratum's reports in the standard, usually the whole province. */
  standard: number
}

export interface Standardised {
  /** The rate the region would have with the province's mix of cases; a fraction. */
  rate: number
  interval: [lo: number, hi: number]
  /** Share of the standard's reports that lie in strata the region has at all, 0..1. Below about 0.9 the comparison is thin. */
  coverage: number
}

/**
 * Direct standardisation: the region's own rate in each stratum (a category, a class), weighted by the standard's mix. Strata the
 * region has no reports in are left out and lower the coverage. Interval by combining the strata's Wilson intervals (MOVER,
 * Zou and Donner 2008). Null when nothing overlaps.
 */
export function standardise(strata: Stratum[]): Standardised | null {
  const shared = strata.filter((stratum) => stratum.n > 0 && stratum.standard > 0)
  const weights = sum(shared.map((stratum) => stratum.standard))
  if (weights === 0) return null
  const parts = shared.map((stratum) => weigh(stratum, stratum.standard / weights))
  const rate = sum(parts.map((part) => part.rate))
  const reach = (side: 'below' | 'above') => Math.hypot(...parts.map((part) => part[side]))
  return {
    rate,
    interval: [Math.max(0, rate - reach('below')), Math.min(1, rate + reach('above'))],
    coverage: weights / sum(strata.map((stratum) => stratum.standard)),
  }
}

function weigh({ successes, n }: Stratum, weight: number): { rate: number; below: number; above: number } {
  const p = successes / n
  const [lo, hi] = wilson(successes, n)
  return { rate: weight * p, below: weight * (p - lo), above: weight * (hi - p) }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
