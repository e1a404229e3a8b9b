import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { withScratch } from '#lib/ingest/scratch'

afterEach(() => vi.unstubAllEnvs())

test('without a place for it somebody is told', async () => {
  vi.stubEnv('TMPDIR', join(tmpdir(), 'tiada', 'tiada'))
  await expect(withScratch(async () => {})).rejects.toMatchObject({
    code: 'config',
    message: expect.stringContaining('no folder for temporary files (ENOENT)'),
  })
})

test('the folder is private and goes away, also after a failure', async () => {
  let folder = ''
  const work = withScratch(async (directory) => {
    folder = directory
    expect(existsSync(directory)).toBe(true)
    throw new Error('broken')
  })
  await expect(work).rejects.toThrow('broken')
  expect(existsSync(folder)).toBe(false)
})

test('what a dead process left behind is removed, nothing else', async () => {
  const dead = join(tmpdir(), 'rapor-staging-999999999-abcdef')
  const others = ['rapor-staging-notes', `rapor-staging-${process.pid}-abcdef`].map((name) =>
    join(tmpdir(), name),
  )
  for (const folder of [dead, ...others]) mkdirSync(folder, { recursive: true })
  await withScratch(async () => {})
  expect([dead, ...others].map((folder) => existsSync(folder))).toEqual([false, true, true])
  for (const folder of others) rmSync(folder, { recursive: true })
})
