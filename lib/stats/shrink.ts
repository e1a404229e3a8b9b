import type { Trials } from '#lib/stats/trials'

export interface Shrunk {
  /** The common rate that small regions are drawn towards. */
  common: number
  /** Worth of the common rate, in reports: a region with so many reports is drawn half way. Infinity when the regions do not differ. */
  weight: number
  /** Per region, in the order of the input: its rate after shrinking. */
  rates: number[]
}

/**
 * Empirical-Bayes rates: what to expect of a region, its own record and the common rate each weighted by the reports behind it.
 * 5 of 5 is not 100 % in the long run. For explaining only, never for verdicts. Beta-binomial by moments (Kleinman 1973, weights n).
 * Null without any report.
 */
export function shrink(regions: Trials[]): Shrunk | null {
  const n = sum(regions.map((region) => region.n))
  if (n === 0) return null
  const common = sum(regions.map((region) => region.successes)) / n
  const correlation = likeness(regions, { n, common })
  const weight = correlation === 0 ? Number.POSITIVE_INFINITY : 1 / correlation - 1
  return { common, weight, rates: regions.map((region) => drawn(region, common, weight)) }
}

function drawn({ successes, n }: Trials, common: number, weight: number): number {
  return weight === Number.POSITIVE_INFINITY
    ? common
    : n + weight === 0
      ? common
      : (successes + weight * common) / (n + weight)
}

/** Correlation of two reports of one region, 0..1: the spread of the rates beyond what chance gives. */
function likeness(regions: Trials[], { n, common }: { n: number; common: number }): number {
  const reporting = regions.filter((region) => region.n > 0)
  const chance = common * (1 - common)
  const spread = sum(reporting.map(({ successes, n: own }) => own * (successes / own - common) ** 2))
  const freedom = reporting.length - 1
  const room = n - sum(reporting.map((region) => region.n ** 2)) / n - freedom
  if (chance === 0 || room <= 0) return 0
  return Math.min(1, Math.max(0, (spread / chance - freedom) / room))
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
