import { drawBeta, type Random, seededRandom } from '#lib/stats/random'
import type { Trials } from '#lib/stats/trials'

export interface RankInterval {
  /** Ranks 1 (highest rate) to k that hold 95 % of the simulated worlds. */
  lo: number
  hi: number
  /** The middle rank; a tie in the data is a tie here up to chance. */
  median: number
}

export interface RankOptions {
  seed?: number
  draws?: number
}

/**
 * How far each region's place could be chance: true rates are drawn from their posteriors (Jeffreys prior, Beta(s + 1/2, f + 1/2))
 * and ranked, `draws` times. A region without reports can stand anywhere. Same order as the input.
 * Goldstein and Spiegelhalter (1996).
 */
export function rankIntervals(
  regions: Trials[],
  { seed = 1708, draws = 2000 }: RankOptions = {},
): RankInterval[] {
  const random = seededRandom(seed)
  const counts = regions.map(() => new Uint32Array(regions.length))
  const rates = new Float64Array(regions.length)
  for (let draw = 0; draw < draws; draw++) {
    drawRates(regions, random, rates)
    for (let region = 0; region < rates.length; region++) countUp(counts[region], placeOf(region, rates))
  }
  return counts.map((histogram) => summarise(histogram, draws))
}

function drawRates(regions: readonly Trials[], random: Random, rates: Float64Array): void {
  for (let region = 0; region < rates.length; region++) {
    const { successes, n } = regions[region] as Trials
    rates[region] = drawBeta(successes + 0.5, n - successes + 0.5, random)
  }
}

/** How many stand before it: with a higher rate, or the same and earlier in the list. */
function placeOf(region: number, rates: Float64Array): number {
  const own = rates[region] as number
  let place = 0
  for (let i = 0; i < rates.length; i++) {
    const rate = rates[i] as number
    if (rate > own || (rate === own && i < region)) place++
  }
  return place
}

function countUp(histogram: Uint32Array | undefined, place: number): void {
  if (histogram) histogram[place] = (histogram[place] ?? 0) + 1
}

function summarise(histogram: Uint32Array, draws: number): RankInterval {
  const place = (share: number) => 1 + firstReaching(histogram, share * draws)
  return { lo: place(0.025), median: place(0.5), hi: place(0.975) }
}

function firstReaching(histogram: Uint32Array, mass: number): number {
  let sum = 0
  return histogram.findIndex((count) => {
    sum += count
    return sum >= mass
  })
}
