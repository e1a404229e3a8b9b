import { openWriter, type Writer } from '#lib/db/writer'
import type { Edition } from '#lib/kpi/edition'
import type { Fact } from '#lib/kpi/testing/fact'
import { createKeys, type Keys } from '#lib/warehouse/encoding'
import { columnList } from '#lib/warehouse/fill'
import { type EditionManifest, FACT_KEYS, FACTS, TABLES } from '#lib/warehouse/schema'

type Cell = string | number | boolean | null
/** Rows of the other tables, in the order of their columns. */
export type OtherTables = Partial<Record<keyof typeof TABLES, Cell[][]>>

export interface Fixture {
  edition: Edition
  close(): void
}

let made = 0

/** An edition of a few facts in memory; small home province with three kab/kota unless `tables` says otherwise. */
export async function openFixture(facts: readonly Fact[], tables: OtherTables = {}): Promise<Fixture> {
  const writer = await openWriter({ path: ':memory:', threads: 1 })
  await createKeys(writer, keysOf(facts))
  await writer.run(
    Object.entries(COLUMNS)
      .map(([name, columns]) => `CREATE TABLE ${name} (${columns});`)
      .join('\n'),
  )
  const filled: Record<string, Cell[][]> = { ...HOME, ...tables, facts: facts.map(toCells) }
  for (const [name, rows] of Object.entries(filled))
    await fill(writer, { name, columns: COLUMNS[name] ?? '', rows })
  return { edition: { manifest: manifestOf(facts), reader: writer }, close: () => writer.close() }
}

/** The keys that occur; one enumeration may be that of several columns. */
function keysOf(facts: readonly Fact[]): Keys {
  const keys: Record<string, (string | null)[]> = {}
  for (const [column, type] of Object.entries(FACT_KEYS))
    keys[type] = [...(keys[type] ?? []), ...facts.map((fact) => fact[column as keyof typeof FACT_KEYS])]
  return keys
}

const COLUMNS: Record<string, string> = { ...TABLES, facts: columnList({ ...FACTS, ...FACT_KEYS }) }
const FACT_NAMES = Object.keys(FACTS) as (keyof Fact)[]
const toCells = (fact: Fact): Cell[] => FACT_NAMES.map((name) => fact[name] ?? null)

/** Through a table of text, since only the database casts every type. Columns that a row leaves out stay NULL. */
async function fill(
  writer: Writer,
  { name, columns, rows }: { name: string; columns: string; rows: Cell[][] },
) {
  const [first] = rows
  if (!first) return
  const names = columns
    .split(', ')
    .map((column) => column.split(' ')[0])
    .slice(0, first.length)
  await writer.run(`CREATE TEMP TABLE text_${name} (${names.map((each) => `${each} VARCHAR`).join(', ')})`)
  await writer.append(
    `text_${name}`,
    rows.map((row) => row.map((cell) => (cell === null ? null : String(cell)))),
  )
  await writer.run(`INSERT INTO ${name} BY NAME SELECT * FROM text_${name}`)
}

function manifestOf(facts: readonly Fact[]): EditionManifest {
  const days = facts.map(({ received }) => received).sort()
  made += 1
  return {
    id: `2024-12-31-fixture${made}`,
    cutoff: '2024-12-31',
    created_at: '2025-01-01T00:00:00Z',
    builder: 'test',
    province: '63',
    loads: ['a'],
    reference: '',
    digest: `fixture${made}`,
    counts: { reports: facts.length, loads: 1, findings: 0 },
    span: days.length > 0 ? { from: days[0] as string, to: days.at(-1) as string } : null,
    sample: false,
  }
}

const region = (code: string, name: string, population: number): Cell[] => {
  const type = code.includes('.') ? 'Kabupaten' : 'Provinsi'
  return [code, code.slice(0, 2), type, name, name, population, 8, code.startsWith('63'), null, null]
}

const member = (dimension: string, key: string, ordinal: number): Cell[] => [
  dimension,
  key,
  key,
  key,
  null,
  ordinal,
]

/** Three kab/kota of the home province, and one of another province. */
export const HOME: OtherTables = {
  regions: [
    region('63', 'Kalimantan Selatan', 100_000),
    region('63.08', 'Hulu Sungai Utara', 20_000),
    region('63.09', 'Tabalong', 30_000),
    region('63.71', 'Banjarmasin', 50_000),
    region('32.04', 'Bandung', 40_000),
  ],
  members: [
    ...['63.08', '63.09', '63.71', '63', 'unmapped'].map((key, i) => member('region', key, i)),
    ...['kesehatan', 'pendidikan', 'none', 'unmapped'].map((key, i) => member('category', key, i)),
    ...['puskesmas', 'sekolah', 'none'].map((key, i) => member('leaf_category', key, i)),
    ...['pengaduan-tidak-berkadar-pengawasan', 'permintaan-informasi', 'aspirasi', 'none'].map((key, i) =>
      member('classification', key, i),
    ),
    ...['website', 'android', 'tatap-muka'].map((key, i) => member('channel', key, i)),
  ],
  sla_rules: [rule('first_response', 3, '2010-01-01', null), rule('verification', 3, '2010-01-01', null)],
}

function rule(stage: string, limit: number, from: string, to: string | null): Cell[] {
  const events = ['received', stage]
  return [stage, '', stage, limit, 'workdays', ...events, from, to, 'rule', '', false, 'main', '']
}
