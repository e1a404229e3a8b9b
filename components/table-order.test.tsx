import { expect, test } from 'vitest'
import { readOrder, writeOrder } from '#components/table-order'

const after = (query: string, ...change: [string, Parameters<typeof writeOrder>[2]]) => {
  const search = new URLSearchParams(query)
  writeOrder(search, ...change)
  return search.toString()
}

test('each table keeps its own order in the address', () => {
  const one = after('from=2024-01-01', 'wilayah', [{ id: 'completion_rate', desc: true }])
  expect(one).toBe('from=2024-01-01&susun=wilayah.completion_rate.turun')
  const both = after(one, 'opd', [{ id: 'volume', desc: false }])
  expect(both).toBe(`${one}&susun=opd.volume.naik`)
  expect(after(both, 'wilayah', [])).toBe('from=2024-01-01&susun=opd.volume.naik')
})

test('what was written is read, and nonsense is no order', () => {
  const read = (query: string) => readOrder(new URLSearchParams(query), 'wilayah')
  expect(read('susun=opd.volume.naik&susun=wilayah.a.b.turun')).toEqual([{ id: 'a.b', desc: true }])
  for (const query of ['', 'susun=wilayah', 'susun=wilayah.volume', 'susun=wilayah.volume.ke-samping'])
    expect(read(query)).toEqual([])
})
