import type { TargetVerdict } from '#lib/kpi/answer'
import type { RegionRow } from '#lib/reports/region-row'
import { FEWEST } from '#lib/stats/fewest'
import { type FunnelSignal, funnelLimits, funnelSignal } from '#lib/stats/funnel'
import { type FunnelBand, funnelCurve } from '#lib/stats/funnel-curve'
import { type Overdispersion, overdispersion } from '#lib/stats/overdispersion'
import { type RankInterval, rankIntervals } from '#lib/stats/rank-intervals'
import { shrink } from '#lib/stats/shrink'
import { type Tier, tiers } from '#lib/stats/tiers'
import type { Trials } from '#lib/stats/trials'
import { weightedQuantile } from '#lib/stats/weighted-quantile'

/** Volume against completion, both held against the middle region; no name of a corner is a verdict. */
export type Corner = 'quiet_good' | 'quiet_poor' | 'loud_good' | 'loud_poor'

/** Where one kab/kota stands. Without reports nothing is known: all null. */
export interface Standing extends Trials {
  code: string
  tier: Tier | null
  /** The places that hold 95 % of its chances, 1 the highest rate, among regions that have reports. */
  place: RankInterval | null
  around_mean: FunnelSignal | null
  around_target: FunnelSignal | null
  /** Empirical-Bayes rate: explains, never judges. */
  shrunk: number | null
  /** null under 10 reports or without a population. */
  corner: Corner | null
}

export interface Comparison {
  /** The common rate of all kab/kota: every report weighs the same. */
  mean: Trials & { rate: number | null }
  /** The target that leads, null when none can be cited. */
  target: TargetVerdict | null
  standings: Standing[]
  /** How much the regions differ beyond chance; null without a common rate. It is said and widens nothing. */
  spread: Overdispersion | null
  /** Exact limits to draw, around the common rate and around the target. */
  limits: { mean: FunnelBand[]; target: FunnelBand[] }
  /** Worth of the common rate in the shrunk rates, in reports; null when the regions do not differ beyond chance. */
  shrink_weight: number | null
  medians: { volume: number; rate: number } | null
}

/** Of fewer regions none is in the middle. */
const FEWEST_REGIONS = 3
/** How far beyond the largest region the limits are worked out, so that they reach the edge of the drawing. */
const BEYOND = 1.6

/** Compares kab/kota by one rate, in the order given. `unknown` names those of which nothing is loaded: they are not silent. */
export function compareRegions(
  regions: readonly RegionRow[],
  kpi: string,
  unknown: readonly string[] = [],
): Comparison {
  const trials = regions.map((row) => trialsOf(row, kpi))
  const mean = common(trials)
  const target = regions.map((row) => row.figures[kpi]?.target ?? null).find((own) => own !== null) ?? null
  const volumes = regions.filter(({ code }) => !unknown.includes(code)).map(volumeOf)
  const medians = mediansOf(volumes, trials)
  const most = Math.round(BEYOND * Math.max(0, ...trials.map(({ n }) => n)))
  const shrunk = shrink(trials)
  return {
    mean,
    target,
    standings: standingsOf(regions, trials, { mean: mean.rate, target: target?.value ?? null, medians }),
    spread: mean.rate === null ? null : overdispersion(trials, mean.rate),
    limits: {
      mean: mean.rate === null ? [] : funnelCurve(most, mean.rate),
      target: target === null || most === 0 ? [] : funnelCurve(most, target.value),
    },
    shrink_weight: shrunk && Number.isFinite(shrunk.weight) ? shrunk.weight : null,
    medians,
  }
}

function trialsOf({ figures }: RegionRow, kpi: string): Trials {
  return { successes: figures[kpi]?.numerator ?? 0, n: figures[kpi]?.denominator ?? 0 }
}

function common(trials: readonly Trials[]): Comparison['mean'] {
  const successes = trials.reduce((sum, own) => sum + own.successes, 0)
  const n = trials.reduce((sum, own) => sum + own.n, 0)
  return { successes, n, rate: n === 0 ? null : successes / n }
}

interface Yardsticks {
  mean: number | null
  target: number | null
  medians: Comparison['medians']
}

function standingsOf(
  regions: readonly RegionRow[],
  trials: Trials[],
  { mean, target, medians }: Yardsticks,
): Standing[] {
  const [tier, shrunk, places] = [tiers(trials), shrink(trials), placesOf(trials)]
  return regions.map((row, i) => {
    const own = trials[i] ?? { successes: 0, n: 0 }
    const known = own.n > 0
    return {
      code: row.code,
      ...own,
      tier: known ? (tier[i] ?? null) : null,
      place: places[i] ?? null,
      around_mean: signalAround(own, mean),
      around_target: signalAround(own, target),
      shrunk: known ? (shrunk?.rates[i] ?? null) : null,
      corner: cornerOf(row, own, medians),
    }
  })
}

/** A region without reports has no place, and takes none from the others. */
function placesOf(trials: readonly Trials[]): (RankInterval | null)[] {
  const known = trials.filter(({ n }) => n > 0)
  const intervals = rankIntervals(known)
  return trials.map((own) => intervals[known.indexOf(own)] ?? null)
}

function signalAround({ successes, n }: Trials, rate: number | null): FunnelSignal | null {
  return n === 0 || rate === null ? null : funnelSignal(successes, funnelLimits(n, rate))
}

const volumeOf = ({ figures }: RegionRow) => figures.volume_per_10k?.value ?? null

/** The middle region by volume, silent ones included, and by rate among those with at least 10 reports. */
function mediansOf(volumes: readonly (number | null)[], trials: readonly Trials[]): Comparison['medians'] {
  const middle = (values: number[]) =>
    weightedQuantile(
      values.map((value) => [value, 1]),
      0.5,
    )
  const volume = middle(volumes.filter((value) => value !== null))
  const rates = trials.filter(({ n }) => n >= FEWEST).map(({ successes, n }) => successes / n)
  const rate = middle(rates)
  return volume === null || rate === null || rates.length < FEWEST_REGIONS ? null : { volume, rate }
}

function cornerOf(row: RegionRow, { successes, n }: Trials, medians: Comparison['medians']): Corner | null {
  const volume = volumeOf(row)
  if (!medians || volume === null || n < FEWEST) return null
  const side = volume < medians.volume ? 'quiet' : 'loud'
  return successes / n < medians.rate ? `${side}_poor` : `${side}_good`
}
