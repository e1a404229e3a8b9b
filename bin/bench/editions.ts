import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, type Line, rapor } from './bench'
import { writeExport } from './files'
import { median } from './measure'

const SMALL = 20_000
const LARGE = 1_000_000

/** A store of 20 k and one of 1 M reports: rebuild of the edition. */
export async function editions(bench: Bench): Promise<Line[]> {
  const lines: Line[] = []
  for (const rows of bench.quick ? [SMALL] : [SMALL, LARGE]) {
    const store = join(bench.dir, `store-of-${rows}`)
    await fill(bench, store, rows)
    lines.push(await rebuild(bench, store, rows))
    rmSync(store, { recursive: true, force: true })
  }
  return lines
}

async function fill(bench: Bench, store: string, rows: number): Promise<void> {
  const csv = join(bench.dir, `reports-${rows}.csv`)
  bench.progress(`a store of ${rows} reports`)
  await writeExport(csv, rows, 40)
  await rapor(store, 'import', csv, '--cutoff', '2025-03-31', '--json')
}

/** The edition is removed first: an edition that exists is not built again. */
async function rebuild(bench: Bench, store: string, rows: number): Promise<Line> {
  const what = `rebuild of an edition, ${rows} reports`
  bench.progress(what)
  const { seconds, megabytes } = await median(bench.runs, () => {
    rmSync(join(store, 'editions'), { recursive: true, force: true })
    return rapor(store, 'build', '--json')
  })
  return { what, seconds, megabytes }
}
