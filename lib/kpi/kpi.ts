import type { Text } from '#lib/kpi/text'

/** `count` reports, `fraction` 0..1, `workdays`, `per_10k` reports per 10,000 people, `rating` 1..5. */
export type Unit = 'count' | 'fraction' | 'workdays' | 'per_10k' | 'rating'
export type Better = 'up' | 'down' | 'neither'
export type GroupId = 'volume' | 'completion' | 'open' | 'timeliness' | 'satisfaction' | 'data'

/**
 * What is counted. Every text is a SQL predicate or column over `facts` and the columns of `derived.ts`.
 * A numerator counts within its denominator, so a ratio never leaves 0..1.
 */
export type Measure =
  | { kind: 'count'; of: string }
  | { kind: 'ratio'; numerator: string; denominator: string }
  | { kind: 'quantile'; column: string; at: number; of: string }
  | { kind: 'mean'; column: string; of: string }
  | { kind: 'bounds'; least: string; most: string; of: string }
  | { kind: 'per_population'; of: string; per: number }

/** One indicator: the only place where it is defined. */
export interface Kpi {
  id: string
  group: GroupId
  unit: Unit
  better: Better
  /** The data it needs: the export alone, a dates file, or the population table. */
  needs: 'export' | 'dates' | 'population'
  /** Column of the event it times: where no report of an edition has it, silence cannot be told from a missing column. */
  event?: string
  measure: Measure
  /** Coverage is the share of reports matching `of` that also match `has`. */
  coverage?: { of: string; has: string }
  /** Reports whose time has not come: they turn the blank of an empty denominator into `not_yet_due`. */
  notDue?: string
  label: Text
  description: Text
  interpretation: Text
  /** The formula in words, its denominator named. */
  formula: Text
  /** Where the definition comes from. */
  source: string
}
