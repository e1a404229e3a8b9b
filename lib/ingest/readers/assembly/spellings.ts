/**
 * AssemblyScript: what the cells of a column mean. The host says it once for each spelling; the same bytes in the same slot
 * mean what they meant before.
 */

/** The host's answer for the cell in [from, to), which is not empty. */
export declare function ask(slot: i32, from: i32, to: i32): i32

export const MOST_SLOTS: i32 = 64
/** Bytes of a spelling that is remembered. */
const LONGEST: i32 = 200

// Where what lies in memory. The keys are random, by the host: eight bytes for each slot, then sixteen for each eight of a text.
export const KEYS: i32 = 0x3000
export const KEY_BYTES: i32 = 8 * MOST_SLOTS + 2 * LONGEST
/** Open addressing, at most half full. */
const TABLE: i32 = 0x200000
const ENTRIES: i32 = 0x40000
const TEXTS: i32 = 0x600000
const TEXTS_END: i32 = 0xe00000

// An entry begins with the hash, the slot and the size of a spelling; without a text it is free.
const ENTRY: i32 = 16
const TEXT: usize = 8
const ANSWER: usize = 12

let entries: i32 = 0
let textsEnd: i32 = TEXTS

/** The host's answer, as it was when these bytes were met first. */
export function meaningOf(slot: i32, from: i32, to: i32): i32 {
  const size = to - from
  if (size > LONGEST) return ask(slot, from, to)
  let i = hashOf(slot, from, size)
  const head = ((i as u64) << 32) | ((slot << 16) | size)
  while (isTaken(entryAt(i)) && !holds(entryAt(i), head, from)) i++
  const entry = entryAt(i)
  if (isTaken(entry)) return load<i32>(entry, ANSWER)
  const answer = ask(slot, from, to)
  if (hasRoom(size)) {
    store<u64>(entry, head)
    store<i32>(entry, copied(from, size), TEXT)
    store<i32>(entry, answer, ANSWER)
    entries++
  }
  return answer
}

function hasRoom(size: i32): bool {
  return 2 * entries < ENTRIES && textsEnd + size + 8 <= TEXTS_END
}

function isTaken(entry: i32): bool {
  return load<i32>(entry, TEXT) !== 0
}

function holds(entry: i32, head: u64, from: i32): bool {
  return load<u64>(entry) === head && isText(load<i32>(entry, TEXT), from, (head & 0xffff) as i32)
}

function entryAt(i: i32): i32 {
  return TABLE + ENTRY * (i & (ENTRIES - 1))
}

/**
 * Pair-multiply-shift (Thorup): whatever two texts are, they meet with a chance of 1 in 2^32, so that no file can be made
 * slow.
 */
function hashOf(slot: i32, from: i32, size: i32): i32 {
  let hash = load<u64>(KEYS + 8 * slot)
  let key = KEYS + 8 * MOST_SLOTS
  for (let done: i32 = 0; done < size; done += 8) {
    const word = wordOf(from, done, size)
    hash += (load<u64>(key) + (word >> 32)) * (load<u64>(key + 8) + (word & 0xffffffff))
    key += 16
  }
  return (hash >> 32) as i32
}

/** Eight bytes of a text, zeros behind its end. */
function wordOf(from: i32, done: i32, size: i32): u64 {
  const word = load<u64>(from + done)
  const left = size - done
  return left < 8 ? word & (((1 as u64) << (8 * left)) - 1) : word
}

function isText(text: i32, from: i32, size: i32): bool {
  for (let done: i32 = 0; done < size; done += 8)
    if (load<u64>(text + done) !== wordOf(from, done, size)) return false
  return true
}

/** Where the copy starts. */
function copied(from: i32, size: i32): i32 {
  const text = textsEnd
  for (let done: i32 = 0; done < size; done += 8) store<u64>(text + done, wordOf(from, done, size))
  textsEnd += (size + 7) & ~7
  return text
}
