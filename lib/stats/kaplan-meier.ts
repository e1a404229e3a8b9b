import { Z95 } from '#lib/stats/wilson'

export interface Duration {
  /** Whole days from the start to the event, or to the cut-off. */
  days: number
  /** False: still open at the cut-off (censored). */
  ended: boolean
  /** So many reports alike; 1 without it. */
  count?: number
}

export interface SurvivalStep {
  days: number
  atRisk: number
  events: number
  /** Share still open after this day, 0..1. */
  open: number
  /** 95 % band of `open`. */
  interval: [lo: number, hi: number]
}

/**
 * Share of reports still open after each day on which one ended; open reports count for as long as they have been watched. Starts at
 * day 0. An open report of day d was still at risk on day d. Kaplan and Meier (1958); Greenwood's variance on the log-log scale, so
 * that the band stays within 0..1.
 */
export function kaplanMeier(durations: Duration[]): SurvivalStep[] {
  if (durations.length === 0) return []
  const first: SurvivalStep = { days: 0, atRisk: countOf(durations), events: 0, open: 1, interval: [1, 1] }
  const steps = [first]
  let [open, greenwood] = [1, 0]
  for (const { days, events, atRisk } of eventDays(durations)) {
    open *= 1 - events / atRisk
    greenwood += events / (atRisk * (atRisk - events))
    steps.push({ days, atRisk, events, open, interval: band(open, greenwood) })
  }
  return steps[1]?.days === 0 ? steps.slice(1) : steps
}

/** First day by which at least `share` (0..1) of the reports have ended; null when the curve never gets there. */
export function daysUntil(steps: SurvivalStep[], share: number): number | null {
  return steps.find((step) => step.open <= 1 - share + 1e-12)?.days ?? null
}

const countOf = (durations: Duration[]): number => durations.reduce((sum, { count = 1 }) => sum + count, 0)

function eventDays(durations: Duration[]): { days: number; events: number; atRisk: number }[] {
  const left = new Map<number, { days: number; events: number; leaving: number }>()
  for (const { days, ended, count = 1 } of durations) {
    const day = left.get(days) ?? { days, events: 0, leaving: 0 }
    if (ended) day.events += count
    day.leaving += count
    left.set(days, day)
  }
  let atRisk = countOf(durations)
  return [...left.values()]
    .sort((a, b) => a.days - b.days)
    .map(({ days, events, leaving }) => {
      const day = { days, events, atRisk }
      atRisk -= leaving
      return day
    })
    .filter((day) => day.events > 0)
}

function band(open: number, greenwood: number): [number, number] {
  if (open <= 0 || open >= 1) return [open, open]
  const reach = Z95 * (Math.sqrt(greenwood) / Math.abs(Math.log(open)))
  return [open ** Math.exp(reach), open ** Math.exp(-reach)]
}
