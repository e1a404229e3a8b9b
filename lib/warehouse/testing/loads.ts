import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AppendValue, openWriter, type Writer } from '#lib/db/writer'
import { DATES_COLUMNS, type LoadManifest, REJECT_COLUMNS, REPORT_COLUMNS } from '#lib/ingest/load'
import { storePaths } from '#lib/warehouse/paths'

type Cells<Columns> = { [Name in keyof Columns]?: string | number | null }

/** One accepted report as its export wrote it; a missing column is NULL, `visibility` is `public`. */
export type ReportRow = Cells<typeof REPORT_COLUMNS> & { tracking_id: number; received_date: string }
export type DatesRow = Cells<typeof DATES_COLUMNS> & { tracking_id: number }
export type RejectRow = Cells<typeof REJECT_COLUMNS>

export interface TestLoad {
  /** `YYYY-MM-DD`. */
  cutoff: string
  reports?: ReportRow[]
  /** Makes it a load of kind `dates`. */
  dates?: DatesRow[]
  rejects?: RejectRow[]
  manifest?: Partial<LoadManifest>
}

/**
 * Writes a load into the store as an import would, from rows worked out by hand. Its SHA-256 is that of `load`,
 * so equal loads are one. Returns its manifest.
 */
export async function writeLoad(store: string, load: TestLoad): Promise<LoadManifest> {
  const manifest = manifestOf(load)
  const dir = join(storePaths(store).loads, manifest.sha256)
  mkdirSync(dir, { recursive: true })
  const writer = await openWriter({ path: ':memory:', threads: 1 })
  if (load.dates)
    await writeTable(writer, join(dir, 'rows.parquet'), { columns: DATES_COLUMNS, rows: load.dates })
  else {
    const rows = (load.reports ?? []).map((row) => ({ visibility: 'public', ...row }))
    await writeTable(writer, join(dir, 'rows.parquet'), { columns: REPORT_COLUMNS, rows })
  }
  const rejects = load.rejects ?? []
  await writeTable(writer, join(dir, 'rejects.parquet'), { columns: REJECT_COLUMNS, rows: rejects })
  writer.close()
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest))
  return manifest
}

function manifestOf(load: TestLoad): LoadManifest {
  const sha256 = createHash('sha256').update(JSON.stringify(load)).digest('hex')
  const accepted = (load.dates ?? load.reports ?? []).length
  const rejected = load.rejects?.length ?? 0
  return {
    load: (load.manifest?.sha256 ?? sha256).slice(0, 12),
    sha256,
    kind: load.dates ? 'dates' : 'reports',
    file: 'contoh.csv',
    bytes: 0,
    imported_at: '2025-01-01T00:00:00.000Z',
    imported_by: 'test',
    cutoff: load.cutoff,
    agency: null,
    period: null,
    utc_offset: 0,
    header_row: 1,
    columns: [],
    counts: { rows: accepted + rejected, accepted, rejected, duplicates: 0, blank: 0 },
    unknown_columns: [],
    warnings: [],
    notes: {},
    sample: false,
    format: 1,
    ...load.manifest,
  }
}

interface Table {
  columns: Record<string, string>
  rows: Record<string, string | number | null | undefined>[]
}

async function writeTable(writer: Writer, path: string, { columns, rows }: Table): Promise<void> {
  const names = Object.keys(columns)
  const staged = names.map((name) => `"${name}" ${columns[name] === 'DATE' ? 'VARCHAR' : columns[name]}`)
  await writer.run(`CREATE OR REPLACE TABLE staged (${staged.join(', ')})`)
  await writer.append(
    'staged',
    rows.map((row, i) => names.map((name): AppendValue => row[name] ?? (name === 'row_no' ? i + 2 : null))),
  )
  const typed = names.map((name) => `CAST("${name}" AS ${columns[name]}) AS "${name}"`)
  const order = names.includes('tracking_id') ? 'tracking_id' : 'row_no'
  await writer.run(
    `COPY (SELECT ${typed.join(', ')} FROM staged ORDER BY ${order}) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`,
  )
}
