import { type FunnelLimits, funnelLimits } from '#lib/stats/funnel'

/** Limits at one number of reports, as fractions; null where no count can be that far out. */
export type FunnelBand = { n: number } & FunnelLimits

const STEPS = 56

/** The limits to draw up to `most` reports, by rising n, denser where they bend. Exact counts make them step; that is the truth. */
export function funnelCurve(most: number, p: number): FunnelBand[] {
  const places = Array.from({ length: STEPS }, (_, i) =>
    Math.max(1, Math.round(most * ((i + 1) / STEPS) ** 2)),
  )
  return [...new Set(places)].map((n) => asFractions(n, funnelLimits(n, p)))
}

function asFractions(n: number, limits: FunnelLimits): FunnelBand {
  const share = (count: number | null) => (count === null ? null : count / n)
  return {
    n,
    warnLow: share(limits.warnLow),
    alarmLow: share(limits.alarmLow),
    warnHigh: share(limits.warnHigh),
    alarmHigh: share(limits.alarmHigh),
  }
}
