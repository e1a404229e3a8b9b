const SPACE = 32
const EQUALS = 61
const LOWER_R = 114
const LOWER_T = 116
const LETTERS = { upper: 64, lower: 96, count: 26 }
const NONE = -1

/** What a cell's value means. */
export const NUMBER = 0
export const TEXT = 1
export const SHARED = 2
export const BOOLEAN = 3

const TYPE_OF: Record<string, number> = { s: SHARED, b: BOOLEAN, n: NUMBER }

/** The attributes `r` and `t` of a `c` element, read without making strings. */
export class CellTag {
  /** 0-based column of `r`, or -1 when there is none. */
  column = NONE
  type = NUMBER

  read(bytes: Buffer, from: number, to: number): void {
    this.column = NONE
    this.type = NUMBER
    let at = from
    while (at < to) {
      const equals = indexOf(bytes, EQUALS, at, to)
      const open = skipSpaces(bytes, equals + 1, to)
      const close = indexOf(bytes, bytes[open] as number, open + 1, to)
      if (close < to) this.attribute(bytes, nameByte(bytes, equals), open + 1, close)
      at = close + 1
    }
  }

  private attribute(bytes: Buffer, name: number, from: number, to: number): void {
    if (name === LOWER_R) this.column = columnOf(bytes, from, to)
    else if (name === LOWER_T) this.type = typeOf(bytes, from, to)
  }
}

function indexOf(bytes: Buffer, what: number, from: number, to: number): number {
  let i = from
  while (i < to && bytes[i] !== what) i++
  return i
}

function skipSpaces(bytes: Buffer, from: number, to: number): number {
  let i = from
  while (i < to && (bytes[i] as number) <= SPACE) i++
  return i
}

/** The name before `=` when it is one letter, else 0. */
function nameByte(bytes: Buffer, equals: number): number {
  let last = equals - 1
  while ((bytes[last] as number) <= SPACE) last--
  return (bytes[last - 1] as number) <= SPACE ? (bytes[last] as number) : 0
}

function typeOf(bytes: Buffer, from: number, to: number): number {
  if (to - from !== 1) return TEXT
  return TYPE_OF[String.fromCharCode(bytes[from] as number)] ?? TEXT
}

/** `AB12` is column 27. -1 when it does not start with letters. */
function columnOf(bytes: Buffer, from: number, to: number): number {
  let column = 0
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    const letter = byte > LETTERS.lower ? byte - LETTERS.lower : byte - LETTERS.upper
    if (letter < 1 || letter > LETTERS.count) break
    column = column * LETTERS.count + letter
  }
  return column - 1
}
