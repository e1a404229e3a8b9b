import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Row } from '#lib/db/rows'
import { ask, askOne } from '#lib/kpi/ask'
import type { Edition } from '#lib/kpi/edition'
import { parseQuestion } from '#lib/kpi/parse'
import { type Fixture, openFixture } from '#lib/kpi/testing/edition'
import { GOLDEN_FACTS } from '#lib/kpi/testing/golden-facts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture(GOLDEN_FACTS)
})
afterAll(() => fixture.close())

/** The same edition, writing down every SELECT over facts. */
function watched(): { edition: Edition; scans: string[] } {
  const scans: string[] = []
  const { manifest, reader } = fixture.edition
  const all = <T extends Row>(sql: string, params?: Parameters<typeof reader.all>[1]) => {
    if (/count(_if)?\(/.test(sql)) scans.push(sql)
    return reader.all<T>(sql, params)
  }
  return {
    edition: { manifest: { ...manifest, digest: `${manifest.digest} ${Math.random()}` }, reader: { all } },
    scans,
  }
}

describe('answers are kept', () => {
  test('several indicators take one scan, and the same question none', async () => {
    const { edition, scans } = watched()
    const question = parseQuestion({ by: 'region' })
    const first = await ask(edition, ['volume', 'completion_rate'], question)
    expect(scans).toHaveLength(1)
    const again = await ask(edition, ['completion_rate'], parseQuestion({ by: 'region' }))
    expect(again.get('completion_rate')).toBe(first.get('completion_rate'))
    expect(scans).toHaveLength(1)
    await ask(edition, ['completion_rate', 'open_count'], question)
    expect(scans).toHaveLength(2)
    expect(scans[1]).not.toContain("'completed'")
  })

  test('questions asked at the same time share one scan', async () => {
    const { edition, scans } = watched()
    await Promise.all([1, 2, 3].map(() => ask(edition, ['volume'], parseQuestion({}))))
    expect(scans).toHaveLength(1)
  })

  test('a filter is part of the question, the order of its values is not', async () => {
    const { edition, scans } = watched()
    await ask(edition, ['volume'], parseQuestion({ where: 'channel=website,tatap-muka' }))
    await ask(edition, ['volume'], parseQuestion({ where: ['channel=tatap-muka', 'channel=website'] }))
    await ask(edition, ['volume'], parseQuestion({ where: 'channel=website' }))
    expect(scans).toHaveLength(2)
  })

  test('a failure is not kept', async () => {
    const { edition } = watched()
    const broken: Edition = { ...edition, reader: { all: () => Promise.reject(new Error('gone')) } }
    await expect(ask(broken, ['volume'], parseQuestion({}))).rejects.toThrow('gone')
    expect((await ask(edition, ['volume'], parseQuestion({}))).get('volume')?.[0]?.value).toBe(24)
  })
})

describe('filters', () => {
  const volume = async (flags: Parameters<typeof parseQuestion>[0]) =>
    (await askOne(fixture.edition, 'volume', parseQuestion(flags))).answers.map(({ key, value }) => [
      key,
      value,
    ])

  test('values of one dimension are alternatives, dimensions must all hold', async () => {
    expect(await volume({ where: 'region=63.08,63.09' })).toEqual([[null, 12]])
    expect(await volume({ where: ['region=63.08,63.09', 'bucket=completed'] })).toEqual([[null, 6]])
    expect(await volume({ from: '2024-02-10', to: '2024-02-11' })).toEqual([[null, 3]])
  })

  test('a split lists what the filter of its own dimension leaves', async () => {
    expect(await volume({ by: 'region', where: 'region=63.09,63.71', to: '2024-06-01' })).toEqual([
      ['63.09', 4],
      ['63.71', 0],
    ])
    expect(await volume({ by: 'month', where: 'month=2024-01,2024-07' })).toEqual([
      ['2024-01', 3],
      ['2024-07', 0],
    ])
    expect(await volume({ by: 'month', where: 'year=2023' })).toEqual([
      ['2023-11', 1],
      ['2023-12', 0],
    ])
  })

  test('a key nobody knows is a fault, not a zero', async () => {
    await expect(volume({ region: '63.99' })).rejects.toThrow('where region has no such value: 63.99')
    await expect(volume({ where: 'channel=pigeon' })).rejects.toThrow(
      'where channel has no such value: pigeon',
    )
    expect(await volume({ region: '32.04' })).toEqual([[null, 0]])
  })
})

test('people of several regions are added up, of a filter by the province are its own', async () => {
  const people = async (flags: Parameters<typeof parseQuestion>[0]) =>
    (await askOne(fixture.edition, 'volume_per_10k', parseQuestion(flags))).answers[0]?.denominator
  expect(await people({})).toBe(100_000)
  expect(await people({ where: 'region=63.08,63.09' })).toBe(50_000)
  expect(await people({ where: 'region=63.08,63' })).toBe(100_000)
  expect(await people({ where: 'region=63.08,unmapped' })).toBeNull()
  expect(await people({ by: 'channel', region: '63.71' })).toBe(50_000)
})

test('an edition without a single report answers zero, and every rate says why it is blank', async () => {
  const empty = await openFixture([])
  const found = await ask(empty.edition, ['volume', 'completion_rate', 'follow_up_median'], parseQuestion({}))
  expect([...found.values()].map(([one]) => [one?.value, one?.reason])).toEqual([
    [0, null],
    [null, 'zero'],
    [null, 'zero'],
  ])
  const byMonth = await ask(empty.edition, ['volume'], parseQuestion({ by: 'month' }))
  expect(byMonth.get('volume')).toEqual([])
  empty.close()
})
