import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '#lib/config'
import { readReference } from '#lib/reference/read'
import { type Limits, openChild } from './child'

const config = readConfig({})
const reference = await readReference(config.reference)
const ROOMY = { first: 'stage', heapMb: 256, seconds: 60 } as const

async function stage(path: string, limits: Limits) {
  const dir = join(tmpdir(), 'rapor-child-test')
  const child = openChild(limits)
  try {
    return await child.run({ task: 'stage', request: { config, reference, path, flags: {}, dir } })
  } finally {
    child.close()
  }
}

test('a fault in the child is our fault to tell', async () => {
  await expect(stage('/nowhere', ROOMY)).rejects.toMatchObject({ name: 'UserError', code: 'file_not_found' })
})

test('a child that takes too long is ended', async () => {
  await expect(stage('/nowhere', { ...ROOMY, seconds: 0.01 })).rejects.toMatchObject({ code: 'too_slow' })
})

test('a child that outgrows its heap is told from a crash', async () => {
  await expect(stage('/nowhere', { ...ROOMY, heapMb: 3 })).rejects.toMatchObject({ code: 'out_of_memory' })
})
