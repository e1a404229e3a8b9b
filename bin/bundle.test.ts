import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
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
    expect(readdirSync(folder ?? '')).toEqual(
      expect.arrayContaining(['rapor.mjs', 'worker.mjs', 'records.wasm']),
    )
  } finally {
    rmSync(cache, { recursive: true, force: true })
  }
})
