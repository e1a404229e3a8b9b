import type { Figure } from '#lib/reports/figure'
import type { RegionRow } from '#lib/reports/region-row'
import { FEWEST } from '#lib/stats/fewest'

const CEILING = 0.98
/** "Nearly all". */
const SHARE = 0.9

/**
 * Nearly all regions have reached 98 % completed: the figure tells them apart no more, and what still does leads instead.
 * Regions with fewer than 10 reports say nothing either way; with fewer than three that do, there is no ceiling.
 */
export function isAtCeiling(regions: readonly RegionRow[]): boolean {
  const rates = regions.flatMap(({ figures }) => rateOf(figures.completion_rate))
  return rates.length >= 3 && rates.filter((rate) => rate >= CEILING).length >= SHARE * rates.length
}

const rateOf = (figure: Figure | undefined) =>
  figure && figure.value !== null && (figure.denominator ?? 0) >= FEWEST ? [figure.value] : []
