import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import { type Fixture, openFixture } from '#lib/kpi/testing/edition'
import { fact } from '#lib/kpi/testing/fact'
import { REPORTS } from '#lib/reports/index'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture([fact({ received: '2024-01-02', bucket: 'completed' })])
})
afterAll(() => fixture.close())

test.each(REPORTS.map(({ id }) => id))('%s is plain JSON', async (id) => {
  const report = REPORTS.find((each) => each.id === id)
  const question = parseQuestion(id === 'region' ? { region: '63.08' } : {})
  const json = await report?.run({ edition: fixture.edition }, question)
  expect(JSON.parse(JSON.stringify(json))).toEqual(json)
  if (!json) throw new Error(id)
})
