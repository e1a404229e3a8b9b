import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Writer } from '#lib/db/writer'
import { UserError } from '#lib/errors'
import { DATES_COLUMNS, type LoadKind, REPORT_COLUMNS } from '#lib/ingest/load'
import { literal } from '#lib/warehouse/fill'
import type { StoredLoad } from '#lib/warehouse/store'

const COLUMNS = { reports: REPORT_COLUMNS, dates: DATES_COLUMNS }

const rowsFile = (load: StoredLoad) => join(load.dir, 'rows.parquet')
const rejectsFile = (load: StoredLoad) => join(load.dir, 'rejects.parquet')

export const ofKind = (loads: readonly StoredLoad[], kind: LoadKind) =>
  loads.filter(({ manifest }) => manifest.kind === kind)

/**
 * Views over the Parquet files of all loads, with `rank`: a later row of the same id wins over an earlier one.
 * `report_source`, `date_source` (columns of the contract) and `reject_source`. UserError `damaged_load`.
 */
export async function openSources(writer: Writer, loads: readonly StoredLoad[]): Promise<void> {
  await checkFiles(writer, loads)
  for (const [view, kind] of [
    ['report_source', 'reports'],
    ['date_source', 'dates'],
  ] as const) {
    const files = ofKind(loads, kind).map((load) => [rowsFile(load), loads.indexOf(load)] as const)
    await writer.run(`CREATE TEMP VIEW ${view} AS ${unionOf(files, COLUMNS[kind])}`)
  }
  const rejects = loads.map((load) => [rejectsFile(load), loads.indexOf(load)] as const)
  await writer.run(
    `CREATE TEMP VIEW reject_source AS ${unionOf(rejects, { column: 'VARCHAR', reason: 'VARCHAR' })}`,
  )
}

type RankedFile = readonly [file: string, rank: number]

function unionOf(files: readonly RankedFile[], columns: Record<string, string>): string {
  const names = Object.keys(columns).map((name) => `"${name}"`)
  if (files.length === 0) {
    const nothing = Object.entries(columns).map(([name, type]) => `NULL::${type} AS "${name}"`)
    return `SELECT 0 AS rank, ${nothing.join(', ')} WHERE false`
  }
  const list = files.map(([file]) => literal(file)).join(', ')
  const ranks = files.map(([, rank]) => rank).join(', ')
  const rank = files.length === 1 ? ranks : `([${ranks}])[file_index::BIGINT + 1]`
  return `SELECT ${rank}::INTEGER AS rank, ${names.join(', ')} FROM read_parquet([${list}])`
}

/** Every file is there, is Parquet and has as many rows as its manifest says. */
async function checkFiles(writer: Writer, loads: readonly StoredLoad[]): Promise<void> {
  for (const load of loads) {
    const rows = await rowsIn(writer, rowsFile(load))
    const rejects = await rowsIn(writer, rejectsFile(load))
    const { counts } = load.manifest
    if (rows !== counts.accepted || rejects === null) throw damaged(load)
  }
}

async function rowsIn(writer: Writer, file: string): Promise<number | null> {
  if (!existsSync(file)) return null
  try {
    const [row] = await writer.all<{ n: number }>('SELECT sum(num_rows) AS n FROM parquet_file_metadata(?)', [
      file,
    ])
    return row?.n ?? 0
  } catch {
    return null
  }
}

const damaged = ({ manifest }: StoredLoad) =>
  new UserError(
    'damaged_load',
    `a stored load is damaged: ${manifest.load} (${manifest.file})`,
    `take it out with "rapor undo ${manifest.load}", then import the file again`,
  )
