import type { Figure } from '#lib/reports/figure'
import type { RuleChange } from '#lib/reports/rule-changes'
import type { Labelled } from '#lib/reports/scope'

export interface TrendPoint {
  /** `2024-05` */
  month: string
  /** null where none is known and no export of the regions asked for speaks of it. */
  volume: number | null
  /** So many loaded kab/kota have no export that speaks of the month: a volume is a lower bound then. */
  behind: number
  /** Reports of entry bursts among `volume`: entered in one batch, so no measure of demand. */
  in_burst: number
  completion_rate: Figure
  follow_up_rate: Figure
  /** The month is cut by the period, by the cut-off or by the end of the region's exports, so it holds fewer days than its name says. */
  partial: boolean
  /** Some reports of the month are younger than their limit plus ten working days. */
  maturing: boolean
}

/** A day on which many reports of one region were entered through one channel. */
export interface Burst {
  region: Labelled
  channel: Labelled
  /** `2024-05-17` */
  day: string
  month: string
  count: number
  /** Usual reports a day for that region and channel; null where only one minute stands out. */
  usual: number | null
}

export interface Trend {
  points: TrendPoint[]
  bursts: Burst[]
  /** Days on which other time limits came into force. */
  rules: RuleChange[]
}
