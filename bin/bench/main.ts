import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildApp } from '../app.mjs'
import { type Cell, textTable } from '../table'
import type { Bench, Line, Table } from './bench'
import { editions } from './editions'
import { importLarge, importSmall } from './imports'
import { pages } from './pages'

/** `npm run bench [-- --quick] [--runs N]`: medians and ratios of one run on this machine; nothing stays behind. */
const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, runs: { type: 'string' }, only: { type: 'string' } },
})
const SECTIONS: Record<string, (bench: Bench) => Promise<Table[]>> = {
  importSmall: inLines(importSmall),
  importLarge: inLines(importLarge),
  editions: inLines(editions),
  pages,
}

const bench: Bench = {
  dir: mkdtempSync(join(tmpdir(), 'rapor-bench-')),
  runs: Number(values.runs ?? (values.quick ? 1 : 3)),
  quick: values.quick ?? false,
  progress: (text) => process.stderr.write(`${text} ...\n`),
}

try {
  const names = values.only ? values.only.split(',') : Object.keys(SECTIONS)
  if (names.includes('pages') && (await buildApp()) !== 0) throw new Error('next build failed')
  for (const name of names) for (const table of (await SECTIONS[name]?.(bench)) ?? []) show(table)
} finally {
  rmSync(bench.dir, { recursive: true, force: true })
}

function show({ header, rows }: Table): void {
  process.stdout.write(`\n${textTable(header, rows)}\n\n`)
}

/** A section whose measures are wall time and memory. */
function inLines(measure: (bench: Bench) => Promise<Line[]>): (bench: Bench) => Promise<Table[]> {
  const header = ['measure', 'seconds', 'peak MB', 'against', 'seconds', 'ratio']
  return async (bench) => [{ header, rows: (await measure(bench)).map(cells) }]
}

function cells({ what, seconds, megabytes, against }: Line): Cell[] {
  const ratio = against && `${(seconds / against.seconds).toFixed(2)}x`
  return [
    what,
    seconds.toFixed(3),
    megabytes && Math.round(megabytes),
    against?.name ?? null,
    against?.seconds.toFixed(3) ?? null,
    ratio ?? null,
  ]
}
