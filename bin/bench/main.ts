import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildApp } from '../app.mjs'
import { textTable } from '../table'
import type { Bench, Line } from './bench'
import { editions } from './editions'
import { importLarge, importSmall } from './imports'

/** `npm run bench [-- --quick] [--runs N]`: medians and ratios of one run on this machine; nothing stays behind. */
const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, runs: { type: 'string' }, only: { type: 'string' } },
})
const SECTIONS: Record<string, (bench: Bench) => Promise<Line[]>> = { importSmall, importLarge, editions }

const bench: Bench = {
  dir: mkdtempSync(join(tmpdir(), 'rapor-bench-')),
  runs: Number(values.runs ?? (values.quick ? 1 : 3)),
  quick: values.quick ?? false,
  progress: (text) => process.stderr.write(`${text} ...\n`),
}

try {
  const names = values.only ? values.only.split(',') : Object.keys(SECTIONS)
  if (names.includes('editions') && (await buildApp()) !== 0) throw new Error('next build failed')
  for (const name of names) show((await SECTIONS[name]?.(bench)) ?? [])
} finally {
  rmSync(bench.dir, { recursive: true, force: true })
}

function show(lines: Line[]): void {
  const header = ['measure', 'seconds', 'peak MB', 'against', 'seconds', 'ratio']
  process.stdout.write(`\n${textTable(header, lines.map(cells))}\n\n`)
}

function cells({ what, seconds, megabytes, against }: Line) {
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
