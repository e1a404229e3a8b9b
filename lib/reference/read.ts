import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkTables, type Sheet } from '#lib/reference/check'
import { type Line, readTable } from '#lib/reference/csv'
import { type Fault, fault, referenceError } from '#lib/reference/fault'
import { TABLES, type TableName, type Tables } from '#lib/reference/schemas'
import type { Reference } from '#lib/reference/tables'

const NAMES = Object.keys(TABLES) as TableName[]

/**
 * Reads and validates all reference tables of `dir`.
 * Throws one UserError `reference` that names file, line and column of every fault (the first twenty).
 * `digest` depends on the rows and their order, not on quoting, line ends, column order or blank lines.
 */
export async function readReference(dir: string): Promise<Reference> {
  const faults: Fault[] = []
  const sheet = await readSheet(dir, faults)
  if (faults.length === 0) faults.push(...checkTables(sheet))
  if (faults.length > 0) throw referenceError(faults)
  return { digest: digestOf(sheet.tables), ...sheet.tables }
}

async function readSheet(dir: string, faults: Fault[]): Promise<Sheet> {
  const sheets = await Promise.all(
    NAMES.map(async (name) => [name, await readRows(dir, name, faults)] as const),
  )
  const pick = (part: 'rows' | 'lines') =>
    Object.fromEntries(sheets.map(([name, sheet]) => [name, sheet[part]]))
  return { tables: pick('rows') as unknown as Tables, lines: pick('lines') as Sheet['lines'] }
}

async function readRows(dir: string, name: TableName, faults: Fault[]) {
  const { file, schema } = TABLES[name]
  const text = await readText(dir, file, faults)
  const columns = Object.keys(schema.shape)
  const extra = Object.entries(schema.shape).flatMap(([name, cell]) =>
    cell.safeParse(undefined).success ? [name] : [],
  )
  const rows: unknown[] = []
  const lines: number[] = []
  for (const line of text === null ? [] : readTable(file, text, { columns, extra, faults })) {
    const row = toRow(name, line, faults)
    if (row === null) continue
    rows.push(row)
    lines.push(line.line)
  }
  return { rows, lines }
}

async function readText(dir: string, file: string, faults: Fault[]): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(dir, file)))
  } catch (error) {
    faults.push(fault(file, 1, '', error instanceof TypeError ? 'not UTF-8 text' : 'file cannot be read'))
    return null
  }
}

function toRow(name: TableName, { line, cells }: Line, faults: Fault[]): unknown {
  const { file, schema } = TABLES[name]
  const parsed = schema.safeParse(cells)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues) {
    const column = String(path[0] ?? '')
    faults.push(fault(file, line, column, cells[column] ? `${message}: ${cells[column]}` : message))
  }
  return null
}

function digestOf(tables: Tables): string {
  const hash = createHash('sha256')
  for (const name of NAMES) hash.update(JSON.stringify([name, tables[name]]))
  return hash.digest('hex')
}
