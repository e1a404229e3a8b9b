import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import { type Fixture, HOME, openFixture } from '#lib/kpi/testing/edition'
import { fact } from '#lib/kpi/testing/fact'
import { searchCategories } from '#lib/reports/category-search'

const ALL = parseQuestion({})
const about = (n: number, leaf_category: string, category = 'jalan') =>
  Array.from({ length: n }, () =>
    fact({ received: '2024-05-02', bucket: 'completed', category, leaf_category }),
  )

let fixture: Fixture
beforeAll(async () => {
  const members = [
    ...(HOME.members ?? []),
    ['category', 'jalan', 'Jalan', 'Roads', null, 0],
    ['leaf_category', 'rusak', 'Jalan\u00a0Rusak', 'Jalan Rusak', 'jalan', 0],
    ['leaf_category', 'dinas', 'Perjalanan Dinas', 'Perjalanan Dinas', 'jalan', 1],
    ['leaf_category', 'lampu', 'Lampu Jalan', 'Lampu Jalan', 'jalan', 2],
    ['leaf_category', 'kafe', 'Kafé (Perizinan)', 'Kafé (Perizinan)', 'jalan', 3],
    ['leaf_category', 'none', 'Tanpa jalan', 'Tanpa jalan', null, 4],
    ...Array.from({ length: 25 }, (_, i) => ['leaf_category', `s${i}`, `Sama ${i}`, `Same ${i}`, 'jalan', 5]),
  ]
  fixture = await openFixture([...about(2, 'rusak'), ...about(5, 'dinas'), ...about(1, 's7')], { members })
})
afterAll(() => fixture.close())

const search = (text: string, question = ALL) => searchCategories(fixture.edition, question, text)
const found = async (text: string) => (await search(text))?.found.map(({ key, count }) => [key, count])

test('reported before silent, words at the start of words before parts of words, then the most reported', async () => {
  expect(await found('jalan')).toEqual([
    ['jalan', 8],
    ['rusak', 2],
    ['dinas', 5],
    ['lampu', 0],
  ])
})

test('every word must be there, in any order, case, accent and spacing', async () => {
  expect(await found('rusak JALAN')).toEqual([['rusak', 2]])
  expect(await found('  kafe izin ')).toEqual([['kafe', 0]])
  expect(await found('káfé')).toEqual([['kafe', 0]])
})

test('where no name has every word, those with most of them are found, and it is said', async () => {
  const result = await search('lampu jalan tol')
  expect(result?.found.map(({ key }) => key)).toEqual(['lampu', 'jalan', 'rusak', 'dinas'])
  expect([result?.partly, (await search('jalan'))?.partly]).toEqual([true, false])
  expect(await search('tol')).toMatchObject({ found: [], partly: false })
})

test('a subcategory says what it is under, and a chosen category does not narrow the search', async () => {
  const [first] = (await search('dinas', { ...ALL, where: { category: ['air'] } }))?.found ?? []
  expect(first).toMatchObject({ level: 'leaf_category', count: 5, parent: { key: 'jalan' } })
})

test('twenty at most, and how many there are; the English name is searched too', async () => {
  const result = await search('same')
  expect([result?.found.length, result?.of, result?.found[0]?.key]).toEqual([20, 25, 's7'])
})

test('nothing asked is no search; signs alone find nothing; a long text is cut', async () => {
  expect(await search(' ')).toBeNull()
  expect(await search('%_?')).toEqual({ text: '%_?', found: [], of: 0, partly: false })
  expect((await search('x'.repeat(8000)))?.text.length).toBe(80)
})
