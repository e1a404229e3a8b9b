import { NONE } from '#lib/ingest/loops'
import { ROW_NO, type Staging } from '#lib/ingest/readers/staging'
import { type Column, cellsIn, columnOf, type Meant, meantBy, meantByKind } from '#lib/ingest/staged-column'
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
    return cellsIn(this.source.staging, ROW_NO)
  }

  /** The numbers of the spellings. */
  numbers(column: string): Column {
    return cellsIn(this.source.staging, this.slots.get(column))
  }

  /** By the number of each spelling the cells that have it. */
  counts(column: string): Uint32Array {
    const slot = this.slots.get(column)
    return slot === undefined ? new Uint32Array(1) : this.source.staging.cellsOf(slot)
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
  value(column: string, output = 'value'): Meant {
    return this.look(column, outputOf(this.meanings(column), output))
  }

  /** The same, with the column's fallback for what was not understood, and another word for what means nothing. */
  word(column: keyof typeof FALLBACKS, nothing?: string): Meant {
    const marked = this.marked(column, this.meanings(column).unread)
    const instead = nothing === undefined ? NONE : this.index(nothing)
    return this.look(
      column,
      marked.map((value) => (value === NONE ? instead : value)),
    )
  }

  /** The fallback for guesses as well where the row is shifted. */
  wordUnlessShifted(column: keyof typeof FALLBACKS, isShifted: Uint8Array): Meant {
    const { unread, guessed } = this.meanings(column)
    if (!isShifted.includes(1)) return this.word(column)
    const shifted = columnOf((row) => isShifted[row] as number)
    const meanings = [this.marked(column, unread), this.marked(column, either(unread, guessed))]
    return meantByKind(this.numbers(column), shifted, meanings)
  }

  /** Of a word. */
  index(word: string): number {
    return this.source.words.index(word)
  }

  /** Of 10 to 12 digits, or as a spreadsheet writes them: read; of plain digits: the number itself. */
  trackingId(): Column {
    const { staging } = this.source
    const slot = this.slots.get('tracking_id') ?? -1
    const spellings = staging.spellings[slot]
    if (!spellings) throw new Error('the staging has no tracking id')
    const read = new Float64Array(spellings.count).fill(NONE)
    for (const { number, raw } of spellingsOf(spellings)) read[number] = readTrackingId(raw) ?? NONE
    const idOf = (number: number) => (number < 0 ? -1 - number : (read[number] as number))
    return {
      at: (row) => idOf(staging.cellAt(row, slot)),
      fill: (out: Float64Array, rows) => {
        const numbers = new Int32Array(out.length)
        staging.copy(slot, rows, numbers)
        for (let i = 0; i < numbers.length; i++) out[i] = idOf(numbers[i] as number)
      },
    }
  }

  look(column: string, meanings: Int32Array): Meant {
    return meantBy(this.numbers(column), meanings)
  }

  private marked(column: keyof typeof FALLBACKS, isMarked: Int32Array): Int32Array {
    const fallback = this.index(FALLBACKS[column])
    return outputOf(this.meanings(column), 'value').map((value, i) => (isMarked[i] === 1 ? fallback : value))
  }
}

/** Flagged in one or the other. */
export const either = (a: Int32Array, b: Int32Array) => a.map((flag, i) => flag | (b[i] as number))
