import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
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

test('it is made once, with the worker beside it', async () => {
  const folder = await bundle()
  expect(folder).toBe(await bundle())
  expect(existsSync(join(folder ?? '', 'worker.mjs'))).toBe(true)
})
