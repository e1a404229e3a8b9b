import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWriter } from '#lib/db/writer'
import { type Bench, rapor } from './bench'

const DRAWN = 100_000
/** Tracking ids of the sample have seven digits: copies are this far apart. */
const APART = 10_000_000

/**
 * A store of `rows` reports of the sample generator: up to 100,000 are drawn one by one, larger stores hold each of them so
 * many times under other tracking ids, since drawing five million would take longer than everything that is measured.
 */
export async function makeStore(bench: Bench, rows: number): Promise<string> {
  const store = join(bench.dir, `store-of-${rows}`)
  const exports = join(bench.dir, `sample-of-${rows}`)
  bench.progress(`a store of ${rows} reports`)
  await rapor(store, 'sample', '--rows', String(Math.min(rows, DRAWN)), '--out', exports, '--format', 'csv')
  await rapor(store, 'import', exports, '--json')
  rmSync(exports, { recursive: true })
  if (rows > DRAWN) await multiply(store, Math.round(rows / DRAWN))
  return store
}

async function multiply(store: string, times: number): Promise<void> {
  const loads = join(store, 'loads')
  for (const load of readdirSync(loads)) await multiplyLoad(join(loads, load), times)
  await rapor(store, 'build', '--json')
}

async function multiplyLoad(folder: string, times: number): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  const [rows, many] = [join(folder, 'rows.parquet'), join(folder, 'many.parquet')]
  const db = await openWriter({ path: ':memory:' })
  await db.run(`COPY (
    SELECT r.* REPLACE ((row_no + t.i * ${manifest.counts.rows})::INTEGER AS row_no, tracking_id + t.i * ${APART} AS tracking_id)
    FROM '${rows}' r, range(${times}) t(i) ORDER BY tracking_id, row_no
  ) TO '${many}' (FORMAT parquet, COMPRESSION zstd)`)
  db.close()
  renameSync(many, rows)
  for (const name of Object.keys(manifest.counts)) manifest.counts[name] *= times
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
}
