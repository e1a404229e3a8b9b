/**
 * AssemblyScript: the quick way through records that lie whole in memory and have nothing unusual about them. Sixteen bytes
 * are looked at at once; texts that nobody needs are passed over. Whatever is unusual stops it: that record is for the
 * scanner that can do everything.
 */
import { ask, KEY_BYTES, KEYS, MOST_SLOTS, meaningOf } from './spellings'

export { KEY_BYTES, KEYS, MOST_SLOTS }

const SPACE: i32 = 32
const QUOTE: i32 = 34
const ZERO: i32 = 48
const TILDE: i32 = 126
const LF: i32 = 10
const CR: i32 = 13
const NOT_HERE: i32 = -1
const MOST_DIGITS: i32 = 9
/** Bytes in which ends of cells are looked for at once. */
const WINDOW: i32 = 64

// Where what lies in memory; the host fills in the first two and the bytes.
/** By column its slot, or -1. */
export const SLOTS: i32 = 0
export const MOST_COLUMNS: i32 = 4096
/** By slot: 1 where plain digits stand for themselves. */
export const NUMBERS: i32 = 0x2000
/** Rows, column by column. */
export const DESK: i32 = 0x4000
/** The bytes of the file; a little more than there are may be looked at. */
export const BYTES: i32 = 0xe00000
export const MOST_BYTES: i32 = 0x80000

// Set by the host.
export let delimiter: i32 = 0
/** Fields of a record at most, and at least; and the fault of a row that has fewer. */
export let columns: i32 = 0
export let fewest: i32 = 0
export let tooFew: i32 = 0
/** Bytes of a cell, at most, and of one that is kept. */
export let longest: i32 = 0
export let longestKept: i32 = 0
/** Rows that the desk holds, and how far apart its columns start. */
export let rowsOnDesk: i32 = 0
export let stride: i32 = 0
/** Of the desk: where the next row goes. */
export let row: i32 = 0
/** Of the last record, blank ones counted. */
export let rowNo: i32 = 0

/** Whether any cell of the record is more than spaces. */
let hasContent: bool = false
let fields: i32 = 0

/** Reads records in [from, end) until the desk is full, `most` are read or one is unusual or not whole: where that starts. */
export function scan(from: i32, end: i32, most: i32): i32 {
  const last = rowNo + most
  let next = from
  while (row < rowsOnDesk && rowNo < last && next < end) {
    const after = record(next, end)
    if (after < 0) return next
    next = after
    rowNo++
    if (hasContent) endRow()
  }
  return next
}

function endRow(): void {
  put(0, rowNo)
  put(1, fields < fewest ? tooFew : 0)
  row++
}

/** Where the next record starts, or -1. */
function record(start: i32, end: i32): i32 {
  hasContent = false
  const separator = i8x16.splat(delimiter as i8)
  let from = start
  /** A bit for each byte of the window that ends a cell without quotes and lies ahead. */
  let stops: u64 = 0
  let window = start - WINDOW
  for (let column: i32 = 0; column < columns; column++) {
    const slot: i32 = load<i16>(SLOTS + 2 * column)
    let to: i32 = 0
    let stop: i32 = 0
    if (load<u8>(from) === QUOTE) {
      to = closingQuote(++from, end, slot < 0)
      stop = to + 1
      if (to < 0 || !isStop(load<u8>(stop))) return NOT_HERE
      stops = 0
      window = stop + 1 - WINDOW
    } else {
      while (stops === 0) {
        window += WINDOW
        if (window >= end) return NOT_HERE
        stops = stopsIn(window, separator)
      }
      to = window + (ctz(stops) as i32)
      stop = to
      stops &= stops - 1
    }
    if (stop >= end || to - from > longest) return NOT_HERE
    if (slot < 0) hasContent = hasContent || isVisible(from, to)
    else if (!keep(slot, from, to)) return NOT_HERE
    from = stop + 1
    const byte: i32 = load<u8>(stop)
    if (byte !== delimiter) return endRecord(column, byte === LF ? from : afterCr(from, end))
  }
  return NOT_HERE
}

function isStop(byte: i32): bool {
  return byte === delimiter || byte === LF || byte === CR
}

/** For many cells at once: looked for from where the last one ends, each would have to wait for that one. */
function stopsIn(window: i32, separator: v128): u64 {
  const low = stopsOf(window, separator) | (stopsOf(window + 16, separator) << 16)
  const high = stopsOf(window + 32, separator) | (stopsOf(window + 48, separator) << 16)
  return low | (high << 32)
}

function stopsOf(from: i32, separator: v128): u64 {
  const bytes = v128.load(from)
  const lineEnds = v128.or(matches(bytes, LF), matches(bytes, CR))
  return i8x16.bitmask(v128.or(i8x16.eq(bytes, separator), lineEnds)) as u32 as u64
}

/** The cells that a short record has not are empty. */
function endRecord(last: i32, after: i32): i32 {
  fields = last + 1
  for (let column = fields; column < columns; column++) {
    const slot: i32 = load<i16>(SLOTS + 2 * column)
    if (slot >= 0) put(slot + 2, 0)
  }
  return after
}

/** Past the LF of a CR LF; not here when the bytes do not show whether there is one. */
function afterCr(i: i32, end: i32): i32 {
  if (i >= end) return NOT_HERE
  return load<u8>(i) === LF ? i + 1 : i
}

/** Doubled quotes are passed over where that is `allowed`; a kept cell with one needs the other scanner. */
function closingQuote(from: i32, end: i32, allowed: bool): i32 {
  let i = nextQuote(from, end)
  while (i + 1 < end && load<u8>(i + 1) === QUOTE) {
    if (!allowed) return NOT_HERE
    i = nextQuote(i + 2, end)
  }
  return i + 1 < end ? i : NOT_HERE
}

function nextQuote(from: i32, end: i32): i32 {
  for (let i = from; i < end; i += 16) {
    const found = i8x16.bitmask(matches(v128.load(i), QUOTE))
    if (found !== 0) return i + ctz(found)
  }
  return end
}

/** All bits set of each of the sixteen that is `byte`. */
function matches(bytes: v128, byte: i32): v128 {
  return i8x16.eq(bytes, i8x16.splat(byte as i8))
}

function isPrintable(from: i32, to: i32): bool {
  for (let i = from; i < to; i++) {
    const byte: i32 = load<u8>(i)
    if (byte < SPACE || byte > TILDE) return false
  }
  return true
}

function isVisible(from: i32, to: i32): bool {
  for (let i = from; i < to; i++) if ((load<u8>(i) as i32) > SPACE) return true
  return false
}

/** Puts the cell in [start, stop) on the desk, without the spaces around it; false where it is unusual. */
function keep(slot: i32, start: i32, stop: i32): bool {
  if (stop - start > longestKept) return false
  let from = start
  let to = stop
  while (from < to && (load<u8>(from) as i32) <= SPACE) from++
  while (to > from && (load<u8>(to - 1) as i32) <= SPACE) to--
  if (from < to) hasContent = true
  if (load<u8>(NUMBERS + slot) === 1) return keepNumber(slot, from, to)
  put(slot + 2, from < to ? meaningOf(slot, from, to) : 0)
  return true
}

/** -1 - n for the plain digits of n. Of what is not printable the other scanner may yet make some. */
function keepNumber(slot: i32, from: i32, to: i32): bool {
  const value = plainNumber(from, to)
  if (value < 0 && !isPrintable(from, to)) return false
  if (from === to) put(slot + 2, 0)
  else put(slot + 2, value < 0 ? ask(slot, from, to) : -1 - value)
  return true
}

function plainNumber(from: i32, to: i32): i32 {
  if (to - from > MOST_DIGITS) return NOT_HERE
  let value: i32 = 0
  for (let i = from; i < to; i++) {
    const digit: i32 = (load<u8>(i) as i32) - ZERO
    if (digit < 0 || digit > 9) return NOT_HERE
    value = 10 * value + digit
  }
  return value
}

function put(column: i32, value: i32): void {
  store<i32>(DESK + 4 * (column * stride + row), value)
}
