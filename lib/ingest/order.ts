import { stretch } from '#lib/ingest/rows'

/** Of a digit, and of half a number. */
const BITS = 11
const DIGITS = 2 ** BITS
const HALF = DIGITS ** 2

/**
 * Places of whole numbers from 0 to below 2^44 in rising order, equal ones as they stand. A radix sort: it looks at each number
 * four times at most, and at digits that all share not at all.
 */
export function rising(numbers: Float64Array): Uint32Array {
  const halves = [new Uint32Array(numbers.length), new Uint32Array(numbers.length)] as const
  split(numbers, ...halves)
  let order: Uint32Array = stretch(0, numbers.length)
  let dealt: Uint32Array = new Uint32Array(numbers.length)
  for (const half of halves)
    for (const shift of [0, BITS]) {
      const places = startsOf(half, shift)
      if (places === null) continue
      deal({ half, shift, places }, order, dealt)
      const last = order
      order = dealt
      dealt = last
    }
  return order
}

function split(numbers: Float64Array, low: Uint32Array, high: Uint32Array): void {
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number
    high[i] = Math.floor(number / HALF)
    low[i] = number - (high[i] as number) * HALF
  }
}

/** By digit, where the first with it goes; null when all have the same. */
function startsOf(half: Uint32Array, shift: number): Uint32Array | null {
  const counts = new Uint32Array(DIGITS)
  count(half, shift, counts)
  if (counts.includes(half.length)) return null
  let start = 0
  return counts.map((n) => {
    start += n
    return start - n
  })
}

function count(half: Uint32Array, shift: number, counts: Uint32Array): void {
  for (let i = 0; i < half.length; i++) {
    const digit = ((half[i] as number) >>> shift) & (DIGITS - 1)
    counts[digit] = (counts[digit] as number) + 1
  }
}

interface Pass {
  half: Uint32Array
  shift: number
  places: Uint32Array
}

function deal({ half, shift, places }: Pass, order: Uint32Array, dealt: Uint32Array): void {
  for (let i = 0; i < order.length; i++) {
    const one = order[i] as number
    const digit = ((half[one] as number) >>> shift) & (DIGITS - 1)
    const place = places[digit] as number
    dealt[place] = one
    places[digit] = place + 1
  }
}
