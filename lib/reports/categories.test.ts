import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import { type Fixture, HOME, openFixture } from '#lib/kpi/testing/edition'
import { fact } from '#lib/kpi/testing/fact'
import { runCategories } from '#lib/reports/categories'
import { leadOf } from '#lib/reports/category-grid'

const YEAR = parseQuestion({ from: '2024-01-01', to: '2025-01-01' })

const many = (n: number, year: number, category: string) =>
  Array.from({ length: n }, () =>
    fact({ received: `${year}-05-02`, bucket: 'completed', category, leaf_category: `${category}-a` }),
  )

let fixture: Fixture
beforeAll(async () => {
  const members = [
    ...(HOME.members ?? []),
    ['category', 'air', 'Air', 'Water', null, 0],
    ['category', 'jalan', 'Jalan', 'Roads', null, 1],
    ['leaf_category', 'air-a', 'Air A', 'Water A', 'air', 0],
  ]
  const facts = [
    ...many(40, 2023, 'jalan'),
    ...many(40, 2023, 'air'),
    ...many(80, 2024, 'jalan'),
    ...many(20, 2024, 'air'),
    ...many(5, 2024, 'none'),
  ]
  fixture = await openFixture(facts, { members })
})
afterAll(() => fixture.close())

describe('categories', () => {
  test('sum to the whole, the largest first, what is missing last', async () => {
    const { rows, totals } = await runCategories(fixture, YEAR)
    expect(rows.map(({ key, count }) => [key, count])).toEqual([
      ['jalan', 80],
      ['air', 20],
      ['none', 5],
    ])
    expect(totals).toEqual({ now: 105, before: 80 })
  })

  test('a share has changed only beyond chance', async () => {
    const { rows, compared_with } = await runCategories(fixture, YEAR)
    expect(compared_with).toEqual({ from: '2023-01-01', to: '2024-01-01' })
    expect(rows.map(({ change }) => change?.beyondChance)).toEqual([true, true, false])
    expect(rows[0]?.change?.difference).toBeCloseTo(80 / 105 - 0.5)
  })

  test('one category opens into its leaves', async () => {
    const { level, parent, rows } = await runCategories(fixture, { ...YEAR, where: { category: ['air'] } })
    expect(level).toBe('leaf_category')
    expect(parent).toMatchObject({ key: 'air', count: 20, of: 105 })
    expect(rows.map(({ key, count }) => [key, count])).toEqual([['air-a', 20]])
  })

  test('the largest category leads only where none, listed or not, may have more', () => {
    const named = (key: string) => ({ key, label: { id: key, en: key } })
    const row = (key: string, total: number, counts: number[]) => ({ ...named(key), total, counts })
    const columns = [named('jalan'), named('air'), named('none')]
    const rows = [
      row('level with water', 20, [8, 8, 4]),
      row('nothing missing counts', 20, [6, 4, 10]),
      row('water leads', 20, [5, 9, 6]),
      row('seven are of no listed category', 20, [6, 4, 3]),
      row('too few', 9, [9, 0, 0]),
    ]
    expect(leadOf({ columns, rows })).toMatchObject({ column: { key: 'jalan' }, regions: 2, of: 4 })
    expect(leadOf({ columns, rows: rows.slice(4) })).toBeNull()
    expect(leadOf({ columns: columns.slice(2), rows: [] })).toBeNull()
  })

  test('by region: every kab/kota is a row, one region alone has no grid', async () => {
    const { grid } = await runCategories(fixture, YEAR)
    const all = grid?.rows.reduce((sum, { total }) => sum + total, 0)
    expect([all, grid?.columns.map(({ key }) => key)]).toEqual([105, ['jalan', 'air', 'none']])
    expect((await runCategories(fixture, { ...YEAR, where: { region: ['63.08'] } })).grid).toBeNull()
  })

  test('year by year, whatever the period: twice as many about roads, beyond chance', async () => {
    const { years } = await runCategories(fixture, { ...YEAR, where: { category: ['jalan'] } })
    expect(years.map(({ year, volume, partial }) => [year, volume.value, partial])).toEqual([
      [2023, 40, false],
      [2024, 80, false],
    ])
    expect(years.map(({ change }) => [change?.ratio, change?.beyondChance])).toEqual([
      [undefined, undefined],
      [2, true],
    ])
    expect(years[1]?.completion_change).toMatchObject({ difference: 0, beyondChance: false })
  })

  test('a subcategory is looked into as a share of all reports, not of itself', async () => {
    const where = { category: ['air'], leaf_category: ['air-a'] }
    const { parent } = await runCategories(fixture, { ...YEAR, where })
    expect(parent).toMatchObject({ key: 'air-a', count: 20, of: 105 })
  })

  test('an open period has nothing to compare with', async () => {
    const { compared_with, rows } = await runCategories(fixture, parseQuestion({}))
    expect([compared_with, rows[0]?.before, rows[0]?.change]).toEqual([null, null, null])
  })
})
