import { NONE, translate } from '#lib/ingest/loops'
import { Spellings } from '#lib/ingest/readers/spellings'
import { type Meanings, outputOf, type SpelledColumn } from '#lib/ingest/vocabulary'

/**
 * The spellings of a column, with the time of day taken off. A file may hold a million moments, but of days there are a few
 * thousand: only these are read as texts.
 */
export interface Timed {
  /** What is before the times, and whole what ends in no plain time. */
  heads: Spellings
  /** By number of a spelling that of its head. */
  headOf: Int32Array
  /** Seconds after midnight of the time that was taken off, else NONE. */
  seconds: Int32Array
}

const SPACE = 32
const COMMA = 44
const DOT = 46
const ZERO = 48
const COLON = 58
const T = 84
const NOT_A_HEAD = -1

/** `isHead` is asked once for each different text before a time, whether the time may be taken off there. */
export function takeTimesOff(spellings: Spellings, isHead: (text: string) => boolean): Timed {
  const heads = new Spellings()
  const headOf = new Int32Array(spellings.count)
  const seconds = new Int32Array(spellings.count).fill(NONE)
  const befores = new Spellings()
  const headFor: number[] = []
  spellings.each((number, bytes, { from, to }) => {
    const start = timeStart(bytes, from, to)
    const end = start < 0 ? -1 : headEnd(bytes, from, start)
    if (end >= 0) {
      const before = befores.number(bytes, from, end)
      headFor[before] ??= isHead(befores.text(before)) ? heads.number(bytes, from, end) : NOT_A_HEAD
      headOf[number] = headFor[before] as number
      seconds[number] = secondsAt(bytes, start, to)
    }
    if (end < 0 || headOf[number] === NOT_A_HEAD) {
      headOf[number] = heads.number(bytes, from, to)
      seconds[number] = NONE
    }
  })
  return { heads, headOf, seconds }
}

/** Where `HH:MM`, `HH.MM`, `H:MM` or one with seconds begins; -1 where there is none. A `0.50` is half a day. */
function timeStart(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 4 || !isSign(bytes[to - 3])) return -1
  const minutes = to - from >= 7 && isSign(bytes[to - 6]) ? to - 6 : to - 3
  const hasTwo = minutes - 2 >= from && isDigit(bytes[minutes - 2])
  if (!hasTwo && bytes[minutes] === DOT) return -1
  const start = minutes - (hasTwo ? 2 : 1)
  return secondsAt(bytes, start, to) >= 0 ? start : -1
}

/** Where what is before a time ends, behind a digit if it is not empty; -1 where nothing sets them apart. */
function headEnd(bytes: Uint8Array, from: number, start: number): number {
  if (start === from) return from
  const isSpace = bytes[start - 1] === SPACE
  if (!isSpace && bytes[start - 1] !== T) return -1
  const end = isSpace && bytes[start - 2] === COMMA ? start - 2 : start - 1
  return end > from && isDigit(bytes[end - 1]) ? end : -1
}

/** -1 where it is no time. */
function secondsAt(bytes: Uint8Array, start: number, to: number): number {
  let total = 0
  let part = 0
  let factor = 3600
  for (let i = start; i < to; i++) {
    const byte = bytes[i] as number
    if (isSign(byte)) {
      total += part * factor
      factor /= 60
      part = 0
    } else if (!isDigit(byte)) return -1
    else part = 10 * part + byte - ZERO
    if (part > (factor === 3600 ? 23 : 59)) return -1
  }
  return total + part * factor
}

const isSign = (byte = 0) => byte === COLON || byte === DOT
const isDigit = (byte = 0) => byte >= ZERO && byte <= ZERO + 9

/** Of so many spellings each head is that. */
export function spellingsByHead({ heads, headOf }: Timed): Uint32Array {
  const counts = new Uint32Array(heads.count)
  for (const head of headOf.subarray(1)) counts[head] = (counts[head] as number) + 1
  return counts
}

/** The heads as a column of their own. */
export function headsOf({ heads, headOf }: Timed, { count }: SpelledColumn): SpelledColumn {
  return {
    spellings: heads,
    count: () => {
      const counts = new Uint32Array(heads.count)
      count().forEach((cells, number) => {
        const head = headOf[number] as number
        counts[head] = (counts[head] as number) + cells
      })
      return counts
    },
  }
}

/** What the spellings mean, by what their heads mean; `seconds` is the time that was taken off, unless midnight says nothing. */
export function withTimes(read: Meanings, { headOf, seconds }: Timed, timeless = false): Meanings {
  const byHead = (values: Int32Array) => {
    const out = headOf.slice()
    translate(out, values)
    return out
  }
  const outputs = Object.fromEntries(
    Object.entries(read.outputs).map(([name, values]) => [name, byHead(values)]),
  )
  const meant = { ...read, outputs, unread: byHead(read.unread) }
  const said = timeless ? seconds.map((time) => (time === 0 ? NONE : time)) : seconds
  enterTimes(said, meant.unread, outputOf(meant, 'seconds'))
  return { ...meant, guessed: byHead(read.guessed) }
}

function enterTimes(seconds: Int32Array, unread: Int32Array, out: Int32Array): void {
  for (let i = 0; i < out.length; i++)
    if (seconds[i] !== NONE && unread[i] === 0) out[i] = seconds[i] as number
}
