import { highLimit, lowLimit } from '#lib/stats/funnel'
import type { Trials } from '#lib/stats/trials'

export type Tier = 'below' | 'same' | 'above'

/** The funnel's alarm line. */
const ALARM = 0.002
/** Chance that any of the regions is set apart by luck alone, once there are so many that the alarm line no longer guards it. */
const FAMILY = 0.05

/**
 * Three tiers in place of a league table: a region leaves `same` (cannot be told apart) only beyond the exact binomial limits
 * around the regions' common rate, 99.8 % or stricter when there are more than 25 regions. Same order as the input.
 */
export function tiers(regions: Trials[]): Tier[] {
  const total = regions.reduce((sum, region) => sum + region.n, 0)
  if (total === 0) return regions.map(() => 'same')
  const rate = regions.reduce((sum, region) => sum + region.successes, 0) / total
  const tail = Math.min(ALARM, FAMILY / regions.length) / 2
  return regions.map((region) => tierOf(region, rate, tail))
}

/** The limits lie on either side of the middle: only that on a region's own side can be passed. */
function tierOf({ successes, n }: Trials, rate: number, tail: number): Tier {
  if (successes < n * rate) {
    const low = lowLimit(n, rate, tail)
    return low !== null && successes <= low ? 'below' : 'same'
  }
  const high = highLimit(n, rate, tail)
  return high !== null && successes >= high ? 'above' : 'same'
}
