/** Four bytes looked at as one number: a zero byte shows as its high bit, and the lowest such bit is never wrong. */

const ONES = 0x01010101
const HIGH_BITS = 0x80808080 | 0

/** A word whose four bytes are `byte`. */
export const fourOf = (byte: number): number => Math.imul(byte, ONES)

/** Not 0 when `word` has a zero byte; `word ^ fourOf(b)` has one where `word` has a b. */
export const zeroBytes = (word: number): number => (word - ONES) & ~word & HIGH_BITS

/** Which byte of the word, 0 to 3, is the first that `zeroBytes` found. */
export const firstByte = (found: number): number => (31 - Math.clz32(found & -found)) >> 3

/** Not 0 when a byte of the word is no printable ASCII, DEL included. */
export const oddBytes = (word: number): number => (word | (word - 0x20202020) | (word + ONES)) & HIGH_BITS

/** Little-endian on every machine. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
