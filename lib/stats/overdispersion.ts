import chiSquare from '@stdlib/stats-base-dists-chisquare-quantile'
import type { Trials } from '#lib/stats/trials'

export interface Overdispersion {
  /** Variance of the regions over what chance alone would give; 1 is chance. */
  phi: number
  /** Whether the excess is itself beyond chance (95 %); only then is it said to apply. */
  applies: boolean
  regions: number
}

/** Share of the regions winsorised at each end, so that the outliers we look for do not hide themselves. */
const WINSORISED = 0.1

/**
 * How much more the regions differ than binomial chance around p (0..1). z-scores are winsorised at 10 % and 90 %;
 * phi is their mean square. Spiegelhalter, Statistics in Medicine 24 (2005), section 5.
 */
export function overdispersion(regions: Trials[], p: number): Overdispersion {
  const usable = regions.filter((region) => region.n > 0)
  const count = usable.length
  if (count < 2 || p <= 0 || p >= 1) return { phi: 1, applies: false, regions: count }
  const scores = winsorise(usable.map((region) => zScore(region, p)).sort((a, b) => a - b))
  const phi = scores.reduce((sum, z) => sum + z * z, 0) / count
  return { phi, applies: count * phi > chiSquare(0.95, count - 1), regions: count }
}

function zScore({ successes, n }: Trials, p: number): number {
  return (successes / n - p) / Math.sqrt((p * (1 - p)) / n)
}

function winsorise(sorted: number[]): number[] {
  const cut = Math.floor(sorted.length * WINSORISED)
  const low = sorted[cut] ?? 0
  const high = sorted[sorted.length - 1 - cut] ?? 0
  return sorted.map((z) => Math.min(high, Math.max(low, z)))
}
