import type { RowBuffer } from '#lib/ingest/readers/row-buffer'

const AMPERSAND = 38
const ESCAPED_AMPERSAND = Buffer.from('&amp;')
const LOWER_T = 116
const LOWER_V = 118

/** Gathers the text of the `t` and `v` elements of a cell or string; `rPh` (how to pronounce it) is left out. */
export class TextRuns {
  private target: RowBuffer | null = null
  private inText = false
  private inPhonetic = false
  private bytes = 0

  /** `huge` makes the fault of a text over the cap. */
  constructor(
    private readonly cellBytes: number,
    private readonly huge: () => Error,
  ) {}

  /** Text goes to the open cell of `target`; null skips it. */
  begin(target: RowBuffer | null): void {
    this.target = target
    this.inText = false
    this.inPhonetic = false
    this.bytes = 0
  }

  end(): void {
    this.target = null
    this.inText = false
  }

  open(bytes: Buffer, from: number, to: number): void {
    if (to - from === 1) this.inText = bytes[from] === LOWER_T || bytes[from] === LOWER_V
    else if (isName(bytes, from, to, 'rPh')) this.inPhonetic = true
  }

  close(bytes: Buffer, from: number, to: number): void {
    if (to - from === 1) this.inText = false
    else if (isName(bytes, from, to, 'rPh')) this.inPhonetic = false
  }

  text(bytes: Buffer, from: number, to: number): void {
    this.bytes += to - from
    if (this.bytes > this.cellBytes) throw this.huge()
    if (this.inText && this.target && !this.inPhonetic) this.target.append(bytes, from, to)
  }

  /** Literal text: what looks like an entity is none. */
  literal(bytes: Buffer, from: number, to: number): void {
    let start = from
    for (let i = from; i < to; i++) {
      if (bytes[i] !== AMPERSAND) continue
      this.text(bytes, start, i)
      this.text(ESCAPED_AMPERSAND, 0, ESCAPED_AMPERSAND.length)
      start = i + 1
    }
    this.text(bytes, start, to)
  }
}

export function isName(bytes: Buffer, from: number, to: number, name: string): boolean {
  if (to - from !== name.length) return false
  for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name.charCodeAt(i)) return false
  return true
}
