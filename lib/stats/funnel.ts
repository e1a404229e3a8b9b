import cdf from '@stdlib/stats-base-dists-binomial-cdf'
import quantile from '@stdlib/stats-base-dists-binomial-quantile'

/** Chance outside each limit, both sides together: 95 % warns, 99.8 % alarms. */
const WARN = 0.05
const ALARM = 0.002

/** Counts of successes; null where no count at all can be that far out. */
export interface FunnelLimits {
  /** At most so many: fewer than chance explains. */
  warnLow: number | null
  alarmLow: number | null
  /** At least so many: more than chance explains. */
  warnHigh: number | null
  alarmHigh: number | null
}

export type FunnelSignal = 'alarm_low' | 'warn_low' | 'inside' | 'warn_high' | 'alarm_high'

/**
 * Exact binomial limits for n reports when the true rate is p (0..1): a count on or beyond a limit has at most half of the
 * stated chance. Spiegelhalter (2005), with exact tails in place of the normal curve, which fails near 100 %.
 */
export function funnelLimits(n: number, p: number): FunnelLimits {
  return {
    warnLow: lowLimit(n, p, WARN / 2),
    alarmLow: lowLimit(n, p, ALARM / 2),
    warnHigh: highLimit(n, p, WARN / 2),
    alarmHigh: highLimit(n, p, ALARM / 2),
  }
}

/** Where a count stands among its limits. */
export function funnelSignal(successes: number, limits: FunnelLimits): FunnelSignal {
  if (limits.alarmLow !== null && successes <= limits.alarmLow) return 'alarm_low'
  if (limits.alarmHigh !== null && successes >= limits.alarmHigh) return 'alarm_high'
  if (limits.warnLow !== null && successes <= limits.warnLow) return 'warn_low'
  if (limits.warnHigh !== null && successes >= limits.warnHigh) return 'warn_high'
  return 'inside'
}

/** The largest count whose lower tail is at most `tail`; null when even zero is likelier than that. */
export function lowLimit(n: number, p: number, tail: number): number | null {
  if (n < 1 || p <= 0) return null
  if (p >= 1) return n - 1
  const first = quantile(tail, n, p)
  const limit = cdf(first, n, p) <= tail ? first : first - 1
  return limit < 0 ? null : limit
}

/** The smallest count whose upper tail is at most `tail`; null when even n is likelier than that. */
export function highLimit(n: number, p: number, tail: number): number | null {
  const failures = lowLimit(n, 1 - p, tail)
  return failures === null ? null : n - failures
}
