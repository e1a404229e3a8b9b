import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '#lib/config'
import { halvesBy } from '#lib/ingest/readers/csv-halves'
import { capsOf } from '#lib/ingest/readers/request'
import { bundle } from './bundle.mjs'
import { main } from './main'
import { ROOT } from './setup.mjs'
import { verbs } from './verbs'

test('the bundle says what the sources say', async () => {
  const bundled = execFileSync(process.execPath, [join(ROOT, 'bin/rapor.mjs'), 'help'], { encoding: 'utf8' })
  const printed: string[] = []
  await main(['help'], verbs, { env: {}, print: (text) => printed.push(text), complain() {}, progress() {} })
  expect(bundled).toBe(`${printed.join('\n')}\n`)
})

test('it is made once for all who ask at once, with the worker beside it', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'rapor-bundle-'))
  try {
    const [folder, same] = await Promise.all([bundle(cache), bundle(cache)])
    expect(folder).toBe(same)
    expect(readdirSync(cache)).toEqual([basename(folder ?? '')])
    expect(readdirSync(folder ?? '')).toEqual(expect.arrayContaining(['rapor.mjs', 'worker.mjs', 'half.mjs']))
  } finally {
    rmSync(cache, { recursive: true, force: true })
  }
})

test('half a file is read on a thread of its own', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'rapor-half-'))
  try {
    const file = join(cache, 'export.csv')
    writeFileSync(file, 'Tracking ID,Status\n1,a\n2,b\n\n3,b\n')
    const start = { row: 0, headers: ['Tracking ID', 'Status'], keep: [0, 1], preamble: [], delimiter: ',' }
    const request = { caps: capsOf(DEFAULT_LIMITS), numbers: [0] }
    const { read } = halvesBy(join((await bundle()) ?? '', 'half.mjs'))
    const fd = openSync(file, 'r')
    const half = { fd, from: 23, start: { ...start, afterCr: false }, request }
    const { rest, stop } = read(half)
    expect(await rest).toMatchObject({ rows: 3, blank: 1, staged: { rows: 2 } })
    await stop()
    closeSync(fd)
  } finally {
    rmSync(cache, { recursive: true, force: true })
  }
})
