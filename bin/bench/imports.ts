import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, type Line, ROOT, rapor, withStore } from './bench'
import { writeExport } from './files'
import { median, medians, runProgram } from './measure'
import { HEADER, NEEDED } from './rows'

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
  return [
    ...(await againstBare(bench, csv, [
      [`import CSV, ${rows} rows`, csv],
      [`import XLSX, ${rows} rows`, xlsx],
    ])),
    ...(await againstPandas(bench, xlsx, rows)),
  ]
}

/** The same XLSX read by pandas and openpyxl, where Debian's Python has them. */
async function againstPandas(bench: Bench, xlsx: string, rows: number): Promise<Line[]> {
  if (!existsSync(PYTHON) || !(await hasPandas())) return []
  bench.progress('pandas reads the XLSX')
  const { seconds } = await median(1, () => runProgram(PYTHON, ['-c', PANDAS, xlsx]))
  const ours = await median(bench.runs, importOnce(bench, xlsx))
  const what = `import XLSX, ${rows} rows`
  return [{ what, ...ours, against: { name: 'pandas + openpyxl', seconds } }]
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
  return againstBare(bench, csv, [[`import CSV, ${rows} rows with texts of 500`, csv]])
}

/** Imports of files against bare DuckDB reading the needed columns of `csv`, all in turn. */
async function againstBare(
  bench: Bench,
  csv: string,
  files: [what: string, file: string][],
): Promise<Line[]> {
  const names = ['bare DuckDB', ...files.map(([what]) => what)]
  bench.progress(names.join(', '))
  const imports = files.map(([, file]) => importOnce(bench, file))
  const [bare, ...ours] = await medians(bench.runs, [
    () => runProgram(process.execPath, bareRead(csv)),
    ...imports,
  ])
  const against = { name: 'DuckDB read_csv', seconds: bare?.seconds ?? Number.NaN }
  return ours.map(({ seconds, megabytes }, i) => ({ what: names[i + 1] ?? '', seconds, megabytes, against }))
}

const bareRead = (csv: string) => [
  join(ROOT, 'bin/bench/bare-read.mjs'),
  csv,
  JSON.stringify(HEADER),
  JSON.stringify(NEEDED),
]

const importOnce = (bench: Bench, file: string) => () =>
  withStore(bench, (store) => rapor(store, 'import', file, ...FLAGS))
