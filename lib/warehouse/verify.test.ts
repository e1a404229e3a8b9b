import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWriter } from '#lib/db/writer'
import { undo } from '#lib/warehouse/publish'
import { createTestStore, type TestStore } from '#lib/warehouse/testing/edition'
import { writeLoad } from '#lib/warehouse/testing/loads'
import { verify } from '#lib/warehouse/verify'

let store: TestStore
let id: string
beforeEach(async () => {
  const reports = [1, 2, 3].map((tracking_id) => ({ tracking_id, received_date: '2024-05-02' }))
  store = await createTestStore([{ cutoff: '2024-05-31', reports }])
  id = (await store.build()).id
})
afterEach(() => store.remove())

const fileOf = (edition: string) => join(store.config.store, 'editions', edition, 'warehouse.duckdb')

test('a rebuild gives the same tables', async () => {
  expect(await verify(store.config)).toEqual({
    edition: id,
    ok: true,
    intact: true,
    rebuilt: 'same',
    differs: [],
  })
})

test('a changed row is found and its table named', async () => {
  const writer = await openWriter({ path: fileOf(id) })
  await writer.run("UPDATE fact_rows SET bucket = 'completed' WHERE tracking_id = 2")
  await writer.finish()
  expect(await verify(store.config, id)).toMatchObject({
    ok: false,
    intact: false,
    rebuilt: 'differs',
    differs: ['facts'],
  })
})

test('a changed byte is found, and whether a rebuild would mend it', async () => {
  const bytes = readFileSync(fileOf(id))
  bytes[0x3000 + 100] = (bytes[0x3000 + 100] as number) ^ 0xff
  writeFileSync(fileOf(id), bytes)
  expect(await verify(store.config, id)).toEqual({
    edition: id,
    ok: false,
    intact: false,
    rebuilt: 'same',
    differs: [],
  })
})

test('where nothing can be written an edition is verified all the same', async () => {
  const tmp = join(store.config.store, 'tmp')
  rmSync(tmp, { recursive: true })
  writeFileSync(tmp, 'no folder')
  expect(await verify(store.config)).toMatchObject({ edition: id, ok: true })
})

test('an edition is verified from a load that was taken out since', async () => {
  const second = await writeLoad(store.config.store, { cutoff: '2024-06-30', reports: [] })
  const both = await store.build()
  const left = await undo(store.config, second.load)
  expect(left?.id).toBe(id)
  expect(await verify(store.config, both.id)).toMatchObject({ ok: true, rebuilt: 'same' })
})

test('a missing load is told', async () => {
  const { sha256 } = await writeLoad(store.config.store, { cutoff: '2024-06-30', reports: [] })
  const both = await store.build()
  renameSync(join(store.config.store, 'loads', sha256), join(mkdtempSync(join(tmpdir(), 'rapor-')), 'away'))
  expect(await verify(store.config, both.id)).toMatchObject({
    ok: false,
    intact: true,
    rebuilt: 'loads_missing',
  })
})

test('an edition that is not there is a fault of the caller', async () => {
  await expect(verify(store.config, '2024-05-31-000000000000')).rejects.toMatchObject({ code: 'no_edition' })
})
