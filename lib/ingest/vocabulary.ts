import { NONE } from '#lib/ingest/loops'
import type { Spellings } from '#lib/ingest/readers/spellings'
import { isEmptyWord } from '#lib/ingest/values/empty'

/** What one spelling means. */
export interface Reading {
  /** One for each output. */
  values: readonly (string | number | boolean | null)[]
  /** Under this name its rows are counted. */
  note?: string
  /** In no reference table, kept for its form alone. */
  guessed?: boolean
}

/** How the spellings of one column are read: each distinct one once, in plain TypeScript. */
export interface Vocabulary {
  column: string
  /** WORD: a text of few different values. DATE: ISO. */
  outputs: Record<string, 'WORD' | 'INTEGER' | 'BOOLEAN' | 'DATE'>
  /** null: not understood. Never asked for the words that stand for an empty cell. */
  read(raw: string): Reading | null
  /** Counts the rows that were not understood. */
  unread?: string
  /** Midnight in its spellings says nothing. */
  timeless?: boolean
  /** So many guessed spellings may be words of a vocabulary; where there are more it is text, and none is kept. */
  mostGuesses?: number
}

export interface Spelling {
  /** Its number in the staging. */
  number: number
  raw: string
}

/** The words that may be stored, each once, by index. */
export class Words {
  readonly list: string[] = []
  private readonly indexes = new Map<string, number>()

  index(word: string): number {
    const known = this.indexes.get(word)
    if (known !== undefined) return known
    this.indexes.set(word, this.list.length)
    return this.list.push(word) - 1
  }
}

/** What the spellings of a column mean, by their number. */
export interface Meanings {
  /** For each output: the number, 0 or 1, days since 1970, or the index of the word; NONE for none. */
  outputs: Record<string, Int32Array>
  /** 1 for what was not understood. */
  unread: Int32Array
  guessed: Int32Array
  /** Cells by the note their spelling has. */
  notes: Record<string, number>
}

/** Every spelling of a column but the empty one. */
export function* spellingsOf(spellings: Spellings): Generator<Spelling> {
  for (let number = 1; number < spellings.count; number++) yield { number, raw: spellings.text(number) }
}

export interface SpelledColumn {
  spellings: Spellings
  /** The cells that have each of them, by their numbers. Looks at every row: asked only where there is something to count. */
  count(): Uint32Array
}

/** Reads every spelling once; guesses count only while they are few enough to be words of a vocabulary. */
export function readSpellings(column: SpelledColumn, vocabulary: Vocabulary, words: Words): Meanings {
  return read(column, vocabulary, words) ?? (read(column, withoutGuesses(vocabulary), words) as Meanings)
}

function withoutGuesses(vocabulary: Vocabulary): Vocabulary {
  const read = (raw: string) => {
    const reading = vocabulary.read(raw)
    return reading?.guessed ? null : reading
  }
  return { ...vocabulary, read }
}

/** null when there are more guesses than the vocabulary allows. */
function read(column: SpelledColumn, vocabulary: Vocabulary, words: Words): Meanings | null {
  const { outputs, unread, mostGuesses = Number.POSITIVE_INFINITY } = vocabulary
  const meanings = emptyMeanings(Object.keys(outputs), column.spellings.count)
  const timesOf = timesIn(column)
  const notes: Record<string, number> = {}
  const targets = Object.entries(outputs).map(([name, type]) => ({ type, target: outputOf(meanings, name) }))
  let guesses = 0
  for (const { number, raw } of spellingsOf(column.spellings)) {
    if (isEmptyWord(raw)) continue
    const reading = vocabulary.read(raw)
    const note = reading ? reading.note : unread
    if (note) notes[note] = (notes[note] ?? 0) + timesOf(number)
    if (reading?.guessed && ++guesses > mostGuesses) return null
    meanings.unread[number] = reading ? 0 : 1
    meanings.guessed[number] = reading?.guessed ? 1 : 0
    for (const [i, { type, target }] of targets.entries()) {
      const value = reading?.values[i] ?? null
      if (value !== null) target[number] = numberOf(value, type, words)
    }
  }
  return { ...meanings, notes: sorted(notes) }
}

/** Counted when first asked for. */
function timesIn({ count }: SpelledColumn): (spelling: number) => number {
  let cells: Uint32Array | undefined
  return (spelling) => {
    cells ??= count()
    return cells[spelling] as number
  }
}

function emptyMeanings(names: string[], count: number): Meanings {
  const none = () => new Int32Array(count).fill(NONE)
  return {
    outputs: Object.fromEntries(names.map((name) => [name, none()])),
    unread: new Int32Array(count),
    guessed: new Int32Array(count),
    notes: {},
  }
}

/** One output of the meanings, by the name the vocabulary gives it. */
export function outputOf({ outputs }: Meanings, name: string): Int32Array {
  const output = outputs[name]
  if (!output) throw new Error(`the vocabulary has no such output: ${name}`)
  return output
}

const DAY_MS = 86_400_000

/** Of an ISO date, as DuckDB and Parquet count. */
export const daysSince1970 = (date: string): number => Date.parse(date) / DAY_MS

function numberOf(
  value: string | number | boolean,
  type: Vocabulary['outputs'][string],
  words: Words,
): number {
  if (typeof value !== 'string') return Number(value)
  return type === 'DATE' ? daysSince1970(value) : words.index(value)
}

const sorted = (notes: Record<string, number>) =>
  Object.fromEntries(Object.entries(notes).sort(([a], [b]) => (a < b ? -1 : 1)))
