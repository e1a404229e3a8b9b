/**
 * AssemblyScript: what the cells of a column mean. The host says it once for each spelling; the same bytes in the same slot
 * mean what they meant before.
 */
import { answerOfTime } from './clock'

/** The host's answer for the cell in [from, to), which is not empty: never 0. */
export declare function ask(slot: i32, from: i32, to: i32): i32

export const MOST_SLOTS: i32 = 64
/** Bytes of a spelling that is remembered. */
const LONGEST: i32 = 200
/** Bytes that are looked at at once. */
const PIECE: i32 = 16

// Where what lies in memory. The keys are random, by the host: sixteen bytes for slot and size, then for each eight of a text.
export const KEYS: i32 = 0x3000
export const KEY_BYTES: i32 = 16 + 2 * (LONGEST + PIECE)
const KEYS_OF_TEXT: i32 = KEYS + 16
/** Open addressing, at most half full. */
const TABLE: i32 = 0x200000
const ENTRIES: i32 = 0x40000
const TEXTS: i32 = 0xa00000
const TEXTS_END: i32 = 0xe00000

// An entry begins with the first piece of a spelling; without a head, which is slot and size, it is free.
const ENTRY: i32 = 32
const HEAD: usize = 16
const ANSWER: usize = 20
const REST: usize = 24

let entries: i32 = 0
let textsEnd: i32 = TEXTS

/** The host's answer, as it was when these bytes were met first. */
export function meaningOf(slot: i32, from: i32, to: i32): i32 {
  const size = to - from
  const time = answerOfTime(slot, from, size)
  if (time !== 0) return kept(time, slot, from, to)
  if (size > LONGEST) return ask(slot, from, to)
  const head = (slot << 16) | size
  const first = firstPiece(from, size)
  let i = hashOf(head, first, from)
  while (isTaken(entryAt(i)) && !holds(entryAt(i), head, first, from)) i++
  const entry = entryAt(i)
  if (isTaken(entry)) return load<i32>(entry, ANSWER)
  const answer = ask(slot, from, to)
  if (hasRoom(size)) {
    v128.store(entry, first)
    store<i32>(entry, head, HEAD)
    store<i32>(entry, answer, ANSWER)
    store<i32>(entry, copied(from, size), REST)
    entries++
  }
  return answer
}

/** The answer that lies at a place, or comes there. */
function kept(place: i32, slot: i32, from: i32, to: i32): i32 {
  const known = load<i32>(place)
  if (known !== 0) return known
  const answer = ask(slot, from, to)
  store<i32>(place, answer)
  return answer
}

function hasRoom(size: i32): bool {
  return 2 * entries < ENTRIES && textsEnd + size <= TEXTS_END
}

function isTaken(entry: i32): bool {
  return load<i32>(entry, HEAD) !== 0
}

function holds(entry: i32, head: i32, first: v128, from: i32): bool {
  if (load<i32>(entry, HEAD) !== head || !isSame(v128.load(entry), first)) return false
  const size = head & 0xffff
  return size <= PIECE || isText(load<i32>(entry, REST), from, size)
}

function entryAt(i: i32): i32 {
  return TABLE + ENTRY * (i & (ENTRIES - 1))
}

/**
 * Pair-multiply-shift (Thorup): whatever two texts are, they meet with a chance of 1 in 2^32, so that no file can be made
 * slow.
 */
function hashOf(head: i32, first: v128, from: i32): i32 {
  const size = head & 0xffff
  let hash = product(head as u64, KEYS) + productOf(first, KEYS_OF_TEXT)
  for (let done = PIECE; done < size; done += PIECE)
    hash += productOf(nextPiece(from, done, size), KEYS_OF_TEXT + 2 * done)
  return (hash >> 32) as i32
}

function productOf(piece: v128, key: i32): u64 {
  return product(i64x2.extract_lane(piece, 0), key) + product(i64x2.extract_lane(piece, 1), key + 16)
}

function product(word: u64, key: i32): u64 {
  return (load<u64>(key) + (word >> 32)) * (load<u64>(key + 8) + (word & 0xffffffff))
}

/** Of a text, zeros behind its end. */
function firstPiece(from: i32, size: i32): v128 {
  const places = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  return v128.and(v128.load(from), i8x16.lt_u(places, i8x16.splat(size as i8)))
}

/** The last one ends where the text does and so has bytes of that before. */
function nextPiece(from: i32, done: i32, size: i32): v128 {
  return v128.load(from + min(done, size - PIECE))
}

/** All but the first piece. */
function isText(text: i32, from: i32, size: i32): bool {
  for (let done = PIECE; done < size; done += PIECE)
    if (!isSame(v128.load(text + done - PIECE), nextPiece(from, done, size))) return false
  return true
}

function isSame(a: v128, b: v128): bool {
  return !v128.any_true(v128.xor(a, b))
}

/** Where the copy of all but the first piece starts. */
function copied(from: i32, size: i32): i32 {
  const text = textsEnd
  for (let done = PIECE; done < size; done += PIECE) {
    v128.store(textsEnd, nextPiece(from, done, size))
    textsEnd += PIECE
  }
  return text
}
