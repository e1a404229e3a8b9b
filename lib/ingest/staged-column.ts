import { hasNone, NONE, translate } from '#lib/ingest/loops'
import type { Staging } from '#lib/ingest/readers/staging'
import type { Filling } from '#lib/ingest/rows'

/** Of a row, by its place in the staging: a number, days since 1970 or the index of a word; NONE where there is none. */
export type Value = (row: number) => number

/** The values of all rows, one by one or many at once: a loop over numbers costs a tenth of as many calls. */
export interface Column extends Filling {
  at: Value
}

/** Values of which there are few, as those of words and dates. */
export interface Meant extends Column {
  /** What its values are numbers of. */
  meanings: Int32Array
  numbers: Column
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

/** The numbers in a slot, as they are; in a slot that the file has not, that of the empty spelling. */
export function cellsIn(staging: Staging, slot: number | undefined): Column {
  if (slot === undefined) return constantOf(0)
  return {
    at: (row) => staging.cellAt(row, slot),
    fill: (out: Int32Array, rows) => staging.copy(slot, rows, out),
  }
}

export const meantBy = (numbers: Column, meanings: Int32Array): Meant => ({
  meanings,
  numbers,
  at: (row) => meanings[numbers.at(row)] as number,
  fill: (out: Int32Array, rows) => {
    numbers.fill(out, rows)
    translate(out, meanings)
  },
})

/** Numbers that mean another thing in a row of another kind: `meanings` by kind, all as long. */
export function meantByKind(numbers: Column, kinds: Column, meanings: readonly Int32Array[]): Meant {
  const size = meanings[0]?.length ?? 0
  const both: Column = {
    at: (row) => numbers.at(row) + size * kinds.at(row),
    fill: (out: Int32Array, rows) => {
      const kindOf = new Int32Array(out.length)
      numbers.fill(out, rows)
      kinds.fill(kindOf, rows)
      for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + size * (kindOf[i] as number)
    },
  }
  return meantBy(both, Int32Array.from(meanings.flatMap((each) => Array.from(each))))
}

/** `first`, and in the rows where there is none what `second` says. */
export function firstOf(first: Column, second: Column): Column {
  const at = (row: number) => {
    const value = first.at(row)
    return value === NONE ? second.at(row) : value
  }
  return {
    at,
    fill: (out: Int32Array, rows) => {
      first.fill(out, rows)
      if (!hasNone(out)) return
      const { places } = rows
      for (let i = 0; i < out.length; i++) if (out[i] === NONE) out[i] = second.at(places[i] as number)
    },
  }
}
