import { NONE } from '#lib/ingest/parquet/pages'
import type { Staging } from '#lib/ingest/readers/staging'
import { type Column, columnOf, constantOf, meantBy } from '#lib/ingest/staged-column'
import { readTrackingId } from '#lib/ingest/values/tracking-id'
import { FALLBACKS } from '#lib/ingest/vocabularies'
import { type Meanings, outputOf, spellingsOf, type Words } from '#lib/ingest/vocabulary'

export interface CellSource {
  staging: Staging
  /** Staging columns in the order of the slots. */
  present: readonly string[]
  /** By column. */
  meanings: ReadonlyMap<string, Meanings>
  words: Words
  /** Rows that repeat the header. */
  headers: ReadonlySet<number>
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

  row(): Column {
    return columnOf((row) => this.source.staging.rowNo(row))
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
  value(column: string, output = 'value'): Column {
    return this.look(column, outputOf(this.meanings(column), output))
  }

  /** The same, with the column's fallback for what was not understood. */
  word(column: keyof typeof FALLBACKS): Column {
    return this.look(column, this.marked(column, this.meanings(column).unread))
  }

  /** The fallback for guesses as well where the row is shifted. */
  wordUnlessShifted(column: keyof typeof FALLBACKS, isShifted: Uint8Array): Column {
    const plain = this.word(column)
    if (!isShifted.includes(1)) return plain
    const { unread, guessed } = this.meanings(column)
    const strict = this.look(column, this.marked(column, either(unread, guessed)))
    return columnOf((row) => (isShifted[row] === 1 ? strict.at(row) : plain.at(row)))
  }

  constant(word: string): Column {
    return constantOf(this.source.words.index(word))
  }

  /** Of 10 to 12 digits, or as a spreadsheet writes them: read; of plain digits: the number itself. */
  trackingId(): Column {
    const { staging } = this.source
    const slot = this.slots.get('tracking_id') ?? -1
    const spellings = staging.spellings[slot]
    if (!spellings) throw new Error('the staging has no tracking id')
    const read = new Float64Array(spellings.count).fill(NONE)
    for (const { number, raw } of spellingsOf(spellings)) read[number] = readTrackingId(raw) ?? NONE
    return columnOf((row) => {
      const number = staging.cellAt(row, slot)
      return number < 0 ? -1 - number : (read[number] as number)
    })
  }

  look(column: string, meanings: Int32Array | Uint8Array): Column {
    return meantBy(this.source.staging, this.slots.get(column), meanings)
  }

  private marked(column: keyof typeof FALLBACKS, isMarked: Uint8Array): Int32Array {
    const fallback = this.source.words.index(FALLBACKS[column])
    return outputOf(this.meanings(column), 'value').map((value, i) => (isMarked[i] === 1 ? fallback : value))
  }
}

/** Flagged in one or the other. */
export const either = (a: Uint8Array, b: Uint8Array) => a.map((flag, i) => flag | (b[i] as number))
