import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWriter, type Writer } from '#lib/db/writer'
import { checkEdition } from '#lib/warehouse/checks'
import { createTestStore, type TestStore } from '#lib/warehouse/testing/edition'

let store: TestStore
let writer: Writer
beforeEach(async () => {
  const reports = [1, 2, 3].map((tracking_id) => ({ tracking_id, received_date: '2024-05-02' }))
  store = await createTestStore([{ cutoff: '2024-05-31', reports }])
  const { id } = await store.build()
  writer = await openWriter({ path: join(store.config.store, 'editions', id, 'warehouse.duckdb') })
})
afterEach(() => {
  writer.close()
  store.remove()
})

test('a built edition keeps every law', async () => {
  await checkEdition(writer)
})

test('an id that stands twice is told, near the others or far from them', async () => {
  await writer.run('UPDATE fact_rows SET tracking_id = 2 WHERE tracking_id = 3')
  await expect(checkEdition(writer)).rejects.toThrow('a tracking id is in facts once (1)')
  await writer.run('UPDATE fact_rows SET tracking_id = 9000000000000000 WHERE tracking_id = 1')
  await expect(checkEdition(writer)).rejects.toThrow('a tracking id is in facts once (1)')
  await writer.run('UPDATE fact_rows SET tracking_id = 3 WHERE tracking_id = 2')
  await expect(checkEdition(writer)).rejects.toThrow('a tracking id is in facts once (1)')
})

test('a key without a label is told, be it one that could occur or one that does', async () => {
  await writer.run("DELETE FROM members WHERE dimension = 'region' AND key = '63.08'")
  await expect(checkEdition(writer)).rejects.toThrow('keys have labels (1)')
  await writer.run("DELETE FROM members WHERE dimension = 'unit' AND key = 'none'")
  await expect(checkEdition(writer)).rejects.toThrow('keys have labels (2)')
})
