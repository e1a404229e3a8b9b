import { wilson } from '#lib/stats/wilson'

export interface Share {
  count: number
  /** Fraction of the whole, null of nothing. */
  share: number | null
  /** Wilson 95 %. */
  interval: [number, number] | null
}

/** A part of a whole, both counts of reports. */
export const shareOf = (count: number, whole: number): Share =>
  whole > 0
    ? { count, share: count / whole, interval: wilson(count, whole) }
    : { count, share: null, interval: null }
