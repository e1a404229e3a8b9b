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

/** Enough for a loop to pay, few enough to stay near the processor. */
export const PACK = 2 ** 14

/** In packs, as columns are filled. */
export function* packsOf(places: Uint32Array): Generator<Rows> {
  for (let from = 0; from < places.length; from += PACK) yield rowsAt(places.subarray(from, from + PACK))
}

/** All of so many rows, in packs. */
export function* packsOfAll(rows: number): Generator<Rows> {
  for (let from = 0; from < rows; from += PACK)
    yield { places: stretch(from, Math.min(PACK, rows - from)), isStretch: true }
}

/** Places that follow one another. */
export function stretch(from: number, length: number): Uint32Array {
  const places = new Uint32Array(length)
  for (let i = 0; i < length; i++) places[i] = from + i
  return places
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
