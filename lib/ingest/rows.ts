import type { Values } from '#lib/ingest/parquet/pages'

/** Rows, by their places in the staging. */
export interface Rows {
  places: Uint32Array
  /** They follow one another, as most do where a file is taken as it stands: then their cells are copied many at once. */
  isStretch: boolean
}

export const rowsAt = (places: Uint32Array): Rows => ({ places, isStretch: isStretch(places) })

function isStretch(places: Uint32Array): boolean {
  const first = places[0] as number
  for (let i = 1; i < places.length; i++) if (places[i] !== first + i) return false
  return places.length > 0
}

export function placesOf(rows: number): Uint32Array {
  const places = new Uint32Array(rows)
  for (let row = 0; row < rows; row++) places[row] = row
  return places
}

/** Enough for a loop to pay, few enough to stay near the processor. */
export const PACK = 2 ** 14

/** In packs, as columns are filled. */
export function* packsOf(places: Uint32Array): Generator<Rows> {
  for (let from = 0; from < places.length; from += PACK) yield rowsAt(places.subarray(from, from + PACK))
}

export interface Filling {
  /** Puts the values of `rows` into `out`, in their order: wide ones of a BIGINT, narrow ones of all else. */
  fill(out: Values, rows: Rows): void
}

/** The values of the rows, at the start of `room`. */
export function filled<T extends Values>(column: Filling, room: T, rows: Rows): T {
  const out = room.subarray(0, rows.places.length) as T
  column.fill(out, rows)
  return out
}
