import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAYS } from '#lib/kpi/counts'
import { parseQuestion } from '#lib/kpi/parse'
import { deriving } from '#lib/kpi/testing/deriving'
import { HOME, openFixture } from '#lib/kpi/testing/edition'
import { randomFacts } from '#lib/kpi/testing/random-facts'
import { runTimeliness } from '#lib/reports/timeliness'

const QUARTER = { from: '2023-04-01', to: '2023-07-01' }
const RAGGED = { from: '2023-03-17', to: '2024-02-05' }
const QUESTIONS = [QUARTER, { ...RAGGED, where: 'region=63.08,63.09' }, { where: 'classification=none' }]
const ELSEWHERE = { where: 'channel=website' }

const CALENDAR = Array.from({ length: 900 }, (_, i) => {
  const day = new Date(Date.UTC(2022, 11, 1 + i)).toISOString().slice(0, 10)
  return ['', day, true, i, i, null]
})

/** By month only, and with each report in memory: how many reports an edition says it has, and the questions put to all in the database. */
test.each([
  [1_000_000, 1],
  [1000, 0],
])('ages, curves and who held reports are the same from memory: %i reports', async (reports, asked) => {
  await fc.assert(
    fc.asyncProperty(randomFacts, async (facts) => {
      const { edition, close } = await openFixture(facts, { ...HOME, calendar: CALENDAR })
      const other = deriving(edition, reports)
      const plain = { ...edition, manifest: { ...other.edition.manifest, digest: edition.manifest.digest } }
      for (const flags of [...QUESTIONS, ELSEWHERE])
        await runTimeliness(other, parseQuestion({ ...flags, from: '2023-02-02' }))
      await other.settle()
      for (const flags of [...QUESTIONS, ELSEWHERE])
        await runTimeliness(other, parseQuestion({ ...flags, from: '2023-02-01' }))
      await other.settle()
      other.asked.length = 0
      for (const flags of [...QUESTIONS, ELSEWHERE]) {
        const question = parseQuestion(flags)
        expect(await runTimeliness(other, question)).toEqual(
          await runTimeliness({ edition: plain }, question),
        )
      }
      const ofReports = (sql: string) => /AS band/.test(sql) && !sql.includes(DAYS.bound)
      expect(other.asked.filter(ofReports)).toHaveLength(asked)
      close()
    }),
    { numRuns: 3 },
  )
})
