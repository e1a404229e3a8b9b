import { NONE } from '#lib/ingest/parquet/pages'
import type { Staging } from '#lib/ingest/readers/staging'
import { readTrackingId } from '#lib/ingest/values/tracking-id'
import { FALLBACKS } from '#lib/ingest/vocabularies'
import { type Meanings, outputOf, spellingsOf, type Words } from '#lib/ingest/vocabulary'

/** Of a row, by its place in the staging: a number, days since 1970 or the index of a word; NONE where there is none. */
export type Value = (row: number) => number

export interface CellSource {
  staging: Staging
  /** Staging columns in the order of the slots. */
  present: readonly string[]
  /** By column. */
  meanings: ReadonlyMap<string, Meanings>
  words: Words
}

/** The cells of a staging by the names of their columns. */
export class Cells {
  private readonly slots: Map<string, number>

  constructor(private readonly source: CellSource) {
    this.slots = new Map(source.present.map((name, slot) => [name, slot]))
  }

  has(column: string): boolean {
    return this.slots.has(column)
  }

  row(): Value {
    return (row) => this.source.staging.rowNo(row)
  }

  /** The number of the spelling; a column that the file has not is empty. */
  number(column: string): Value {
    const { staging } = this.source
    const slot = this.slots.get(column)
    return slot === undefined ? () => 0 : (row) => staging.cellAt(row, slot)
  }

  text(column: string, row: number): string {
    const slot = this.slots.get(column)
    return slot === undefined ? '' : this.source.staging.textAt(row, slot)
  }

  meanings(column: string): Meanings {
    const meanings = this.source.meanings.get(column)
    if (!meanings) throw new Error(`a column was not read: ${column}`)
    return meanings
  }

  /** What the spelling means; NONE where it means nothing. */
  value(column: string, output = 'value'): Value {
    return this.look(column, outputOf(this.meanings(column), output))
  }

  /** The same, with the column's fallback for what was not understood. */
  word(column: keyof typeof FALLBACKS): Value {
    return this.look(column, this.marked(column, this.meanings(column).unread))
  }

  /** The fallback for guesses as well where the row is shifted. */
  wordUnlessShifted(column: keyof typeof FALLBACKS, isShifted: Uint8Array): Value {
    const plain = this.word(column)
    const { unread, guessed } = this.meanings(column)
    const strict = this.look(column, this.marked(column, either(unread, guessed)))
    return (row) => (isShifted[row] === 1 ? strict(row) : plain(row))
  }

  constant(word: string): Value {
    const index = this.source.words.index(word)
    return () => index
  }

  /** Of 10 to 12 digits, or as a spreadsheet writes them: read; of plain digits: the number itself. */
  trackingId(): Value {
    const { staging } = this.source
    const spellings = staging.spellings[this.slots.get('tracking_id') ?? -1]
    if (!spellings) throw new Error('the staging has no tracking id')
    const read = new Float64Array(spellings.count).fill(NONE)
    for (const { number, raw } of spellingsOf(spellings)) read[number] = readTrackingId(raw) ?? NONE
    const cell = this.number('tracking_id')
    return (row) => {
      const number = cell(row)
      return number < 0 ? -1 - number : (read[number] as number)
    }
  }

  look(column: string, meanings: Int32Array | Uint8Array): Value {
    const number = this.number(column)
    return (row) => meanings[number(row)] as number
  }

  private marked(column: keyof typeof FALLBACKS, isMarked: Uint8Array): Int32Array {
    const fallback = this.source.words.index(FALLBACKS[column])
    return outputOf(this.meanings(column), 'value').map((value, i) => (isMarked[i] === 1 ? fallback : value))
  }
}

/** Flagged in one or the other. */
export const either = (a: Uint8Array, b: Uint8Array) => a.map((flag, i) => flag | (b[i] as number))
