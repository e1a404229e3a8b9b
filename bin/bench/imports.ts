import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, type Line, rapor, runScript, withStore } from './bench'
import { writeExport } from './files'
import { median, runProgram } from './measure'

const FLAGS = ['--cutoff', '2025-03-31', '--json']
const PYTHON = '/usr/bin/python3'
const PANDAS = 'import sys, pandas; print(len(pandas.read_excel(sys.argv[1], dtype=str)))'

/** Import (read, check, type, store, build, publish) of CSV and XLSX against bare DuckDB reading the same CSV. */
export async function importSmall(bench: Bench): Promise<Line[]> {
  const sizes = bench.quick ? [10_000] : [10_000, 100_000]
  const lines: Line[] = []
  for (const rows of sizes) lines.push(...(await importBoth(bench, rows)))
  return lines
}

async function importBoth(bench: Bench, rows: number): Promise<Line[]> {
  const csv = join(bench.dir, `export-${rows}.csv`)
  const xlsx = join(bench.dir, `export-${rows}.xlsx`)
  bench.progress(`writing exports of ${rows} rows`)
  await writeExport(csv, rows, 300)
  await writeExport(xlsx, rows, 300)
  const bare = await bareRead(bench, csv)
  const named = (what: string) => `import ${what}, ${rows} rows`
  return [
    { ...(await importFile(bench, named('CSV'), csv)), against: bare },
    { ...(await importFile(bench, named('XLSX'), xlsx)), against: bare },
    ...(await againstPandas(bench, xlsx, rows)),
  ]
}

/** The same XLSX read by pandas and openpyxl, where Debian's Python has them. */
async function againstPandas(bench: Bench, xlsx: string, rows: number): Promise<Line[]> {
  if (!existsSync(PYTHON) || !(await hasPandas())) return []
  bench.progress('pandas reads the XLSX')
  const { seconds } = await median(1, () => runProgram(PYTHON, ['-c', PANDAS, xlsx]))
  const ours = await importFile(bench, `import XLSX, ${rows} rows`, xlsx)
  return [{ ...ours, against: { name: 'pandas + openpyxl', seconds } }]
}

const hasPandas = () =>
  runProgram(PYTHON, ['-c', 'import pandas, openpyxl']).then(
    () => true,
    () => false,
  )

/** A large CSV with texts of 500 characters against bare DuckDB reading only the needed columns. */
export async function importLarge(bench: Bench): Promise<Line[]> {
  const rows = bench.quick ? 100_000 : 1_000_000
  const csv = join(bench.dir, `export-${rows}-500.csv`)
  bench.progress(`writing a CSV of ${rows} rows`)
  await writeExport(csv, rows, 500)
  const against = await bareRead(bench, csv)
  return [{ ...(await importFile(bench, `import CSV, ${rows} rows with texts of 500`, csv)), against }]
}

async function bareRead(bench: Bench, csv: string) {
  bench.progress('bare DuckDB reads the CSV')
  const { seconds } = await median(bench.runs, () => runScript('bin/bench/bare-read.ts', [csv]))
  return { name: 'DuckDB read_csv', seconds }
}

async function importFile(bench: Bench, what: string, file: string): Promise<Line> {
  bench.progress(what)
  const { seconds, megabytes } = await median(bench.runs, () =>
    withStore(bench, (store) => rapor(store, 'import', file, ...FLAGS)),
  )
  return { what, seconds, megabytes }
}
