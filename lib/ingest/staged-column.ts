import { NONE, type Values } from '#lib/ingest/parquet/pages'
import type { Staging } from '#lib/ingest/readers/staging'
import type { Rows } from '#lib/ingest/rows'

/** Of a row, by its place in the staging: a number, days since 1970 or the index of a word; NONE where there is none. */
export type Value = (row: number) => number

/** The values of all rows, one by one or many at once: a loop over numbers costs a tenth of as many calls. */
export interface Column {
  at: Value
  /** Puts the values of `rows` into `out`, in their order: wide ones of a BIGINT, narrow ones of all else. */
  fill(out: Values, rows: Rows): void
}

export const columnOf = (at: Value): Column => ({
  at,
  fill: (out, { places }) => {
    for (let i = 0; i < places.length; i++) out[i] = at(places[i] as number)
  },
})

/** The same value in every row. */
export const constantOf = (value: number): Column => ({
  at: () => value,
  fill: (out) => void out.fill(value),
})

/** What the spelling in a slot means; a slot that the file has not holds the empty one. */
export function meantBy(staging: Staging, slot: number | undefined, meanings: Int32Array): Column {
  if (slot === undefined) return constantOf(meanings[0] as number)
  return {
    at: (row) => meanings[staging.cellAt(row, slot)] as number,
    fill: (out: Int32Array, rows) => {
      staging.copy(slot, rows, out)
      translate(out, meanings)
    },
  }
}

/** Apart from the copying, and over arrays of one kind: all in one loop takes five times as long. */
function translate(numbers: Int32Array, meanings: Int32Array): void {
  for (let i = 0; i < numbers.length; i++) numbers[i] = meanings[numbers[i] as number] as number
}

/** `first`, and in the rows where it is `missing` what `second` says. */
export function firstOf(first: Column, second: Column, missing = NONE): Column {
  const at = (row: number) => {
    const value = first.at(row)
    return value === missing ? second.at(row) : value
  }
  return {
    at,
    fill: (out: Int32Array, rows) => {
      first.fill(out, rows)
      if (!out.includes(missing)) return
      const { places } = rows
      for (let i = 0; i < out.length; i++) if (out[i] === missing) out[i] = second.at(places[i] as number)
    },
  }
}
