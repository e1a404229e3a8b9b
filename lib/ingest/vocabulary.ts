import type { Row } from '#lib/db/rows'
import type { AppendValue, Writer } from '#lib/db/writer'
import { isEmptyWord } from '#lib/ingest/values/empty'

/** What one spelling means. */
export interface Reading {
  /** One for each output. */
  values: readonly AppendValue[]
  /** Under this name its rows are counted. */
  note?: string
  /** In no reference table, kept for its form alone. */
  guessed?: boolean
}

/** How the spellings of one staging column are read: each distinct one once, in plain TypeScript, mapped back by a join. */
export interface Vocabulary {
  column: string
  /** WORD: a text of few different values, kept as a number by the database until it is written. */
  outputs: Record<string, 'WORD' | 'INTEGER' | 'BOOLEAN' | 'DATE'>
  /** null: not understood. Never asked for the words that stand for an empty cell. */
  read(raw: string): Reading | null
  /** Counts the rows that were not understood. */
  unread?: string
  /** So many guessed spellings may be words of a vocabulary; where there are more it is text, and none is kept. */
  mostGuesses?: number
  /** Words that SQL puts in where there is none or it is not understood. */
  spare?: readonly string[]
}

export interface Spelling extends Row {
  raw: string
  /** Rows that have it. */
  n: number
}

const CHUNK = 20_000

/** Makes `words_<column>` for each column: its distinct spellings, all found in one pass over `staging`. */
export async function collectSpellings(db: Writer, columns: readonly string[]): Promise<void> {
  const list = columns.join(', ')
  await db.run(`
    CREATE TABLE words AS
    SELECT ${list}, count(*) AS n, grouping_id(${list}) AS others FROM staging
    GROUP BY GROUPING SETS (${columns.map((column) => `(${column})`).join(', ')})`)
  for (const [i, column] of columns.entries())
    await db.run(`
      CREATE TABLE words_${column} AS
      SELECT ${column} AS raw, n FROM words WHERE others = ${allBut(i, columns.length)} AND ${column} IS NOT NULL`)
  await db.run('DROP TABLE words')
}

/** grouping_id has a bit for each column that is not grouped by, the first column's highest. */
const allBut = (index: number, size: number) => 2 ** size - 1 - 2 ** (size - 1 - index)

/** The spellings in chunks, so that a million different ones cost no more memory than a thousand. */
export async function* spellingsOf(db: Writer, column: string): AsyncGenerator<Spelling[]> {
  for (let start = 0; ; start += CHUNK) {
    const chunk = await db.all<Spelling>(
      `SELECT raw, n FROM words_${column} WHERE rowid >= ? AND rowid < ?`,
      [start, start + CHUNK],
    )
    if (chunk.length === 0) return
    yield chunk
  }
}

/**
 * Makes `read_<column>` (raw, guessed, outputs...) from `words_<column>`, which it drops: a row for each spelling that is
 * understood or stands for an empty cell. What is not understood has none. Resolves to the notes with their rows.
 */
export async function readSpellings(db: Writer, vocabulary: Vocabulary): Promise<Record<string, number>> {
  const { column, outputs } = vocabulary
  await db.run(`CREATE TABLE read_${column} (raw VARCHAR, guessed BOOLEAN, ${columnsOf(outputs)})`)
  const notes = (await fillRead(db, vocabulary)) ?? (await fillRead(db, withoutGuesses(vocabulary)))
  for (const [name, type] of Object.entries(outputs)) {
    if (type === 'DATE') await db.run(`ALTER TABLE read_${column} ALTER ${name} TYPE DATE`)
    if (type === 'WORD') await makeWord(db, vocabulary, name)
  }
  await db.run(`DROP TABLE words_${column}`)
  return notes ?? {}
}

function withoutGuesses(vocabulary: Vocabulary): Vocabulary {
  const read = (raw: string) => {
    const reading = vocabulary.read(raw)
    return reading?.guessed ? null : reading
  }
  return { ...vocabulary, read }
}

/** null, and an empty table, when there are more guesses than the vocabulary allows. */
async function fillRead(db: Writer, vocabulary: Vocabulary): Promise<Record<string, number> | null> {
  const { column, mostGuesses = Number.POSITIVE_INFINITY } = vocabulary
  const tally: Tally = { notes: {}, guesses: 0 }
  for await (const chunk of spellingsOf(db, column)) {
    await db.append(`read_${column}`, readChunk(chunk, vocabulary, tally))
    if (tally.guesses <= mostGuesses) continue
    await db.run(`DELETE FROM read_${column}`)
    return null
  }
  return Object.fromEntries(Object.entries(tally.notes).sort(([a], [b]) => (a < b ? -1 : 1)))
}

interface Tally {
  notes: Record<string, number>
  guesses: number
}

/** Dates and words are appended as text and turned at once. */
const columnsOf = (outputs: Vocabulary['outputs']) =>
  Object.entries(outputs)
    .map(([name, type]) => `${name} ${type === 'DATE' || type === 'WORD' ? 'VARCHAR' : type}`)
    .join(', ')

async function makeWord(db: Writer, { column, spare = [] }: Vocabulary, name: string): Promise<void> {
  const table = `read_${column}`
  const words = `SELECT DISTINCT ${name} FROM ${table} WHERE ${name} IS NOT NULL`
  await db.run(`
    CREATE TYPE ${table}_${name} AS ENUM (${words}${spare.map((word) => ` UNION SELECT '${word}'`).join('')});
    ALTER TABLE ${table} ALTER ${name} TYPE ${table}_${name}`)
}

function* readChunk(chunk: Spelling[], { read, unread, outputs }: Vocabulary, tally: Tally) {
  const blanks = Object.keys(outputs).map(() => null)
  const count = (note: string | undefined, n: number) => {
    if (note) tally.notes[note] = (tally.notes[note] ?? 0) + n
  }
  for (const { raw, n } of chunk) {
    const reading: Reading | null = isEmptyWord(raw) ? { values: blanks } : read(raw)
    count(reading ? reading.note : unread, n)
    if (!reading) continue
    const { guessed = false, values } = reading
    if (guessed) tally.guesses++
    yield [raw, guessed, ...values]
  }
}
