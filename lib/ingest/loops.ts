/**
 * Loops over the numbers of a column. Each is a function that does nothing else: such ones are compiled soonest, and whole,
 * while a loop within more code runs uncompiled for much of a file. A method of arrays takes several times as long.
 */

/** No value. */
export const NONE = -(2 ** 31)

/** Of a wide value. */
const HALF = 2 ** 32

/** Puts in place of each number what it means. */
export function translate(numbers: Int32Array, meanings: Int32Array): void {
  for (let i = 0; i < numbers.length; i++) numbers[i] = meanings[numbers[i] as number] as number
}

/** Leaves a 1 for each number that is met. */
export function mark(numbers: Int32Array, isMet: Uint8Array): void {
  for (let i = 0; i < numbers.length; i++) isMet[numbers[i] as number] = 1
}

/** Puts into `out` what stands in those places. */
export function pick(numbers: Int32Array, places: Uint32Array, out: Int32Array): void {
  for (let i = 0; i < places.length; i++) out[i] = numbers[places[i] as number] as number
}

export function hasNone(values: Int32Array): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] === NONE) return true
  return false
}

/** Moves the values that are there together, in the same place, and sets a bit for each of them; gives their number. */
export function gather(values: Int32Array, bits: Uint8Array): number {
  let end = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    // Reckoned, not asked for: in a mixed column nobody can foretell it, and the processor guesses wrong.
    const odd = value ^ NONE
    const isThere = (odd | -odd) >>> 31
    values[end] = value
    end += isThere
    bits[i >> 3] = (bits[i >> 3] as number) | (isThere << (i & 7))
  }
  return end
}

/** The lower and the upper 32 bits of each. */
export function halve(values: Float64Array, halves: Uint32Array): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    // Without a remainder: of numbers this wide it takes longer than all the rest.
    const high = Math.floor(value / HALF)
    halves[2 * i] = value - high * HALF
    halves[2 * i + 1] = high
  }
}
