import type { Trials } from '#lib/stats/trials'

export interface RankInterval {
  /** Ranks 1 (highest rate) to k that hold 95 % of the chances. */
  lo: number
  hi: number
  /** The middle rank. */
  median: number
}

/** How far from its peak a posterior is followed, and in panels how wide, in 1 / sqrt(n + 1): six deviations, and half of one. */
const REACH = 3
const PANEL = 1 / 4

/** Chances are good to so much: a share that is so near is reached. */
const CLOSE = 1e-4

/** A chance as small as this is none. */
const NOTHING = 1e-9

/**
 * How far each region's place could be chance: the places that hold 95 % of the chances. A region without reports can stand
 * anywhere. Same order as the input. Goldstein and Spiegelhalter (1996).
 */
export const rankIntervals = (regions: readonly Trials[]): RankInterval[] =>
  placeChances(regions).map(summarise)

/**
 * The chance of each place, 1 the highest rate, for each region: the true rates follow their posteriors (Jeffreys prior,
 * Beta(s + 1/2, f + 1/2)), and at each rate of a region so many of the others, each by its own chance, lie above. Summed, not drawn by
 * lot: within 0.0001 of the truth.
 */
export function placeChances(regions: readonly Trials[]): Float64Array[] {
  const edges = edgesOf(regions.map(supportOf))
  const curves = regions.map((region) => curveOf(region, edges))
  return curves.map((_, region) => chancesOf(region, curves))
}

/** Where a posterior lies, and the widest panel that follows its bends. */
interface Support {
  from: number
  to: number
  panel: number
}

/** On the scale of asin(sqrt(rate)) all posteriors of so many reports are about as wide, and Jeffreys prior is even. */
function supportOf({ successes, n }: Trials): Support {
  const peak = n === 0 ? Math.PI / 4 : Math.asin(Math.sqrt(successes / n))
  const width = 1 / Math.sqrt(n + 1)
  const reach = REACH * width
  return { from: Math.max(0, peak - reach), to: Math.min(Math.PI / 2, peak + reach), panel: PANEL * width }
}

/** Ascending; between two of them no posterior begins or ends, and none bends much. */
function edgesOf(supports: readonly Support[]): Float64Array {
  const ends = supports.flatMap(({ from, to }) => [from, to])
  const breaks = [...new Set(ends)].sort((a, b) => a - b)
  const edges = breaks.slice(0, 1)
  for (const [i, to] of breaks.slice(1).entries()) {
    const from = breaks[i] as number
    const panels = Math.ceil((to - from) / panelBetween(supports, from, to))
    for (let k = 1; k < panels; k++) edges.push(from + ((to - from) * k) / panels)
    edges.push(to)
  }
  return Float64Array.from(edges)
}

const panelBetween = (supports: readonly Support[], from: number, to: number): number =>
  supports.reduce((least, own) => (own.from <= from && own.to >= to ? Math.min(least, own.panel) : least), to)

/** A posterior at the edges of the panels and at their middles. */
interface Curve {
  /** The weight of each in a sum over the posterior. */
  weights: Float64Array
  /** The chance of a higher rate. */
  above: Float64Array
}

/** Simpson's rule; up to the middle of a panel the same parabola is summed. */
function curveOf(region: Trials, edges: Float64Array): Curve {
  const support = supportOf(region)
  const density = densityOf(region)
  const weights = new Float64Array(2 * edges.length - 1)
  const below = new Float64Array(weights.length)
  let sum = 0
  for (let panel = 0; panel + 1 < edges.length; panel++) {
    const [from, to, node] = [edges[panel] as number, edges[panel + 1] as number, 2 * panel]
    if (from >= support.from && to <= support.to) {
      const [first, middle, last] = [density(from), density((from + to) / 2), density(to)]
      const sixth = (to - from) / 6
      weights[node] = (weights[node] as number) + sixth * first
      weights[node + 1] = 4 * sixth * middle
      weights[node + 2] = sixth * last
      below[node + 1] = sum + (sixth * (5 * first + 8 * middle - last)) / 4
      sum += sixth * (first + 4 * middle + last)
    } else below[node + 1] = sum
    below[node + 2] = sum
  }
  return { weights: weights.map((weight) => weight / sum), above: below.map((part) => 1 - part / sum) }
}

/** By the angle asin(sqrt(rate)), 1 at its peak. */
function densityOf({ successes, n }: Trials): (angle: number) => number {
  const logAt = (rate: number) => part(successes, rate) + part(n - successes, 1 - rate)
  const peak = n === 0 ? 0 : logAt(successes / n)
  return (angle) => Math.exp(logAt(Math.sin(angle) ** 2) - peak)
}

const part = (count: number, rate: number) => (count === 0 ? 0 : count * Math.log(rate))

/** The chance of each number of others above a region. */
function chancesOf(region: number, curves: readonly Curve[]): Float64Array {
  const chances = new Float64Array(curves.length)
  const uncertain = new Float64Array(curves.length)
  const { weights } = curves[region] as Curve
  for (let node = 0; node < weights.length; node++) {
    if (weights[node] === 0) continue
    uncertain[0] = weights[node] as number
    let [certain, joined] = [0, 0]
    for (let i = 0; i < curves.length; i++) {
      const above = i === region ? 0 : ((curves[i] as Curve).above[node] as number)
      if (above > 1 - NOTHING) certain += 1
      else if (above > NOTHING) join(uncertain, joined++, above)
    }
    for (let i = 0; i <= joined; i++)
      chances[certain + i] = (chances[certain + i] as number) + (uncertain[i] as number)
  }
  return chances
}

/** One more, beside so many, that stands above with that chance. */
function join(chances: Float64Array, joined: number, above: number): void {
  chances[joined + 1] = (chances[joined] as number) * above
  for (let i = joined; i > 0; i--)
    chances[i] = (chances[i] as number) * (1 - above) + (chances[i - 1] as number) * above
  chances[0] = (chances[0] as number) * (1 - above)
}

function summarise(chances: Float64Array): RankInterval {
  const place = (share: number) => 1 + firstReaching(chances, share)
  return { lo: place(0.025), median: place(0.5), hi: place(0.975) }
}

function firstReaching(chances: Float64Array, share: number): number {
  let sum = 0
  return chances.findIndex((chance) => {
    sum += chance
    return sum >= share - CLOSE
  })
}
