import betainc from '@stdlib/math-base-special-kernel-betainc'
import quantile from '@stdlib/stats-base-dists-normal-quantile'

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
  const odds = p / (1 - p)
  let count = guess(n, p, tail)
  let { upTo, here } = chancesAt(count, n, p)
  while (upTo > tail) {
    if (count === 0) return null
    upTo -= here
    here *= count / ((n - count + 1) * odds)
    count -= 1
  }
  const next = () => (here * (n - count) * odds) / (count + 1)
  while (upTo + next() <= tail) {
    here = next()
    upTo += here
    count += 1
  }
  return count
}

/** Near the limit, by the normal curve and its skew (Cornish and Fisher). */
function guess(n: number, p: number, tail: number): number {
  const z = quantile(tail, 0, 1)
  const count = n * p + z * Math.sqrt(n * p * (1 - p)) + ((z * z - 1) * (1 - 2 * p)) / 6
  return Math.min(n - 1, Math.max(0, Math.round(count) - 1))
}

/** The chances of up to `count` and of exactly so many; the slope of the one by p tells the other. `count` below n. */
function chancesAt(count: number, n: number, p: number): { upTo: number; here: number } {
  const [upTo = 0, slope = 0] = betainc(p, count + 1, n - count, true, true)
  return { upTo, here: (slope * (1 - p)) / (n - count) }
}

/** The smallest count whose upper tail is at most `tail`; null when even n is likelier than that. */
export function highLimit(n: number, p: number, tail: number): number | null {
  const failures = lowLimit(n, 1 - p, tail)
  return failures === null ? null : n - failures
}
