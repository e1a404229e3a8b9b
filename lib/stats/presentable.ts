import { FEWEST } from '#lib/stats/fewest'
import type { Trials } from '#lib/stats/trials'
import { wilson } from '#lib/stats/wilson'

const WIDEST = 0.1

/**
 * How a proportion may be shown. `none`: no reports. `counts`: fewer than 10, "7 dari 9" and no percentage. `insufficient`: "data
 * belum cukup", the interval reaches further than 10 points to each side. `rate`: a percentage with its n and interval.
 */
export const PRESENTATIONS = ['none', 'counts', 'insufficient', 'rate'] as const
export type Presentation = (typeof PRESENTATIONS)[number]

export function presentable({ successes, n }: Trials): Presentation {
  if (n === 0) return 'none'
  if (n < FEWEST) return 'counts'
  const [lo, hi] = wilson(successes, n)
  return (hi - lo) / 2 > WIDEST ? 'insufficient' : 'rate'
}
