import { setTimeout as sleep } from 'node:timers/promises'
import { DEFAULT_LIMITS } from '#lib/config'
import { buildEdition } from '#lib/warehouse/build'
import { withLock } from '#lib/warehouse/store'

/** Run by tests as a process of its own: `hold STORE` keeps the lock, `build STORE REFERENCE` builds and tells each step. */
const [verb, store = '', reference = ''] = process.argv.slice(2)

await withLock(store, async () => {
  console.log('locked')
  if (verb === 'hold') await sleep(60_000)
  else
    await buildEdition(
      { store, reference, province: '63', port: 0, limits: DEFAULT_LIMITS },
      { progress: (step) => console.log(step) },
    )
})
