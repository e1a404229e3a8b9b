import type { Labelled } from '#lib/reports/scope'

/** A part of a whole. Shares are fractions of `total` of the mix, with their Wilson interval. */
export interface MixPart extends Labelled {
  count: number
  share: number | null
  interval: [number, number] | null
  /** The same part in the previous period of the same length; null when there is none. */
  previous: { count: number; share: number | null } | null
}

/** Parts sum to `total` exactly; `rest` holds what is not listed (null when nothing is left out). */
export interface Mix {
  total: number
  previous_total: number | null
  parts: MixPart[]
  rest: (MixPart & { members: number }) | null
}
