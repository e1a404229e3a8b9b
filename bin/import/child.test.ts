import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '#lib/config'
import { runTask } from './child'

const call = {
  task: 'stage' as const,
  request: { config: readConfig({}), path: '/nowhere', flags: {}, dir: '/nowhere' },
}

test('a fault in the child is our fault to tell', async () => {
  await expect(runTask(call, { heapMb: 256, seconds: 60 })).rejects.toMatchObject({
    name: 'UserError',
    code: 'file_not_found',
  })
}, 60_000)

test('a child that takes too long is ended', async () => {
  await expect(runTask(call, { heapMb: 256, seconds: 0.01 })).rejects.toMatchObject({ code: 'too_slow' })
}, 60_000)

test('a child that outgrows its heap is told from a crash', async () => {
  const small = { ...call, request: { ...call.request, path: join(import.meta.dirname, 'child.ts') } }
  await expect(runTask(small, { heapMb: 6, seconds: 60 })).rejects.toMatchObject({ code: 'out_of_memory' })
}, 60_000)
