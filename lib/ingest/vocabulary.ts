import type { Row } from '#lib/db/rows'
import type { AppendValue, Writer } from '#lib/db/writer'
import { isEmptyWord } from '#lib/ingest/values/empty'

/** What one spelling means. */
export interface Reading {
  /** One for each output. */
  values: readonly AppendValue[]
  /** Under this name its rows are counted. */
  note?: string
  /** No regular spelling of this column: the row may be shifted. */
  odd?: boolean
}

/** How the spellings of one staging column are read: each distinct one once, in plain TypeScript, mapped back by a join. */
export interface Vocabulary {
  column: string
  /** WORD: a text of few different values, kept as a number by the database until it is written. */
  outputs: Record<string, 'WORD' | 'INTEGER' | 'BOOLEAN' | 'DATE'>
  /** null: not understood, the outputs are NULL. Never asked for the words that stand for an empty cell. */
  read(raw: string): Reading | null
  /** Counts the rows that were not understood. */
  unread?: string
  /** A WORD that the typing puts in where it sees fit. */
  spare?: string
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
    yield chunk.filter(({ raw }) => !isEmptyWord(raw))
  }
}

/** Makes `read_<column>` (raw, odd, outputs...) from `words_<column>`, which it drops. Resolves to the notes with their rows. */
export async function readSpellings(db: Writer, vocabulary: Vocabulary): Promise<Record<string, number>> {
  const { column, outputs } = vocabulary
  const notes: Record<string, number> = {}
  await db.run(`CREATE TABLE read_${column} (raw VARCHAR, odd BOOLEAN, ${columnsOf(outputs)})`)
  for await (const chunk of spellingsOf(db, column))
    await db.append(`read_${column}`, readChunk(chunk, vocabulary, notes))
  for (const [name, type] of Object.entries(outputs)) {
    if (type === 'DATE') await db.run(`ALTER TABLE read_${column} ALTER ${name} TYPE DATE`)
    if (type === 'WORD') await makeWord(db, vocabulary, name)
  }
  await db.run(`DROP TABLE words_${column}`)
  return notes
}

/** Dates and words are appended as text and turned at once. */
const columnsOf = (outputs: Vocabulary['outputs']) =>
  Object.entries(outputs)
    .map(([name, type]) => `${name} ${type === 'DATE' || type === 'WORD' ? 'VARCHAR' : type}`)
    .join(', ')

async function makeWord(db: Writer, { column, spare }: Vocabulary, name: string): Promise<void> {
  const table = `read_${column}`
  const words = `SELECT DISTINCT ${name} FROM ${table} WHERE ${name} IS NOT NULL`
  await db.run(`
    CREATE TYPE ${table}_${name} AS ENUM (${words}${spare ? ` UNION SELECT '${spare}'` : ''});
    ALTER TABLE ${table} ALTER ${name} TYPE ${table}_${name}`)
}

function* readChunk(chunk: Spelling[], vocabulary: Vocabulary, notes: Record<string, number>) {
  const blanks = Object.keys(vocabulary.outputs).map(() => null)
  const unread: Reading = { values: blanks, odd: true, ...(vocabulary.unread && { note: vocabulary.unread }) }
  for (const { raw, n } of chunk) {
    const { values, odd = false, note } = vocabulary.read(raw) ?? unread
    if (note) notes[note] = (notes[note] ?? 0) + n
    yield [raw, odd, ...values]
  }
}
