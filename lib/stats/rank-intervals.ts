import { drawBeta, seededRandom } from '#lib/stats/random'
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
  const counts = regions.map(() => new Array<number>(regions.length).fill(0))
  for (let draw = 0; draw < draws; draw++) {
    const rates = regions.map(({ successes, n }) => drawBeta(successes + 0.5, n - successes + 0.5, random))
    for (const [place, region] of placesOf(rates).entries()) countUp(counts[region], place)
  }
  return counts.map((histogram) => summarise(histogram, draws))
}

/** Region indices, highest rate first. */
function placesOf(rates: number[]): number[] {
  return rates.map((_, region) => region).sort((a, b) => (rates[b] ?? 0) - (rates[a] ?? 0))
}

function countUp(histogram: number[] | undefined, place: number): void {
  if (histogram) histogram[place] = (histogram[place] ?? 0) + 1
}

function summarise(histogram: number[], draws: number): RankInterval {
  const place = (share: number) => 1 + firstReaching(histogram, share * draws)
  return { lo: place(0.025), median: place(0.5), hi: place(0.975) }
}

function firstReaching(histogram: number[], mass: number): number {
  let sum = 0
  return histogram.findIndex((count) => {
    sum += count
    return sum >= mass
  })
}
