import { expect, test } from 'vitest'
import { ask } from '#lib/kpi/ask'
import { parseQuestion } from '#lib/kpi/parse'
import { KPIS } from '#lib/kpi/registry'
import { openFixture } from '#lib/kpi/testing/edition'
import { fact } from '#lib/kpi/testing/fact'

test('smoke', async () => {
  const { edition, close } = await openFixture([fact({ received: '2024-01-02', bucket: 'completed' })])
  const all = await ask(
    edition,
    KPIS.map(({ id }) => id),
    parseQuestion({ by: 'region' }),
  )
  expect(all.size).toBe(KPIS.length)
  close()
})
