import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPrevious } from '#lib/warehouse/previous'
import { createTestStore, type TestStore } from '#lib/warehouse/testing/edition'
import { writeLoad } from '#lib/warehouse/testing/loads'

let store: TestStore
beforeEach(async () => {
  store = await createTestStore([])
})
afterEach(() => store.remove())

let id = 1000

async function publishNext(cutoff: string) {
  id += 1
  await writeLoad(store.config.store, { cutoff, reports: [{ tracking_id: id, received_date: '2024-01-10' }] })
  return store.build()
}

test('the edition before has an earlier cut-off, else it was built earlier; the first has none', async () => {
  const january = await publishNext('2024-01-31')
  expect(await openPrevious(store.config, january)).toBeNull()
  const more = await publishNext('2024-01-31')
  expect((await openPrevious(store.config, more))?.manifest.id).toBe(january.id)
  const february = await publishNext('2024-02-29')
  expect((await openPrevious(store.config, february))?.manifest.id).toBe(more.id)
})

test('one of another version of the program is passed over', async () => {
  const [january, february, march] = [
    await publishNext('2024-01-31'),
    await publishNext('2024-02-29'),
    await publishNext('2024-03-31'),
  ]
  const manifest = join(store.config.store, 'editions', february.id, 'manifest.json')
  writeFileSync(manifest, JSON.stringify({ ...february, builder: 'rapor-0' }))
  expect((await openPrevious(store.config, march))?.manifest.id).toBe(january.id)
})

test('one that cannot be read is passed over', async () => {
  const [january, february, march] = [
    await publishNext('2024-01-31'),
    await publishNext('2024-02-29'),
    await publishNext('2024-03-31'),
  ]
  rmSync(join(store.config.store, 'editions', february.id, 'warehouse.duckdb'))
  expect((await openPrevious(store.config, march))?.manifest.id).toBe(january.id)
})
