import { expect, test } from 'vitest'
import { readAhead } from './read-ahead.mjs'

const FORM =
  '<select name="periode"><option value="2024" selected="">2024</option><option value="2023">2023</option>' +
  '<option value="12-bulan">12 bulan</option><option value="semua">Semua</option></select>'

/** A site with a filter on one page, asked until `calls` moments of calm have passed. */
async function asked(calls: number) {
  const paths: string[] = []
  let left = calls
  await readAhead({
    ask: async (path: string) => {
      paths.push(path)
      return path === '/id/dasbor' ? FORM : 'tanpa saringan'
    },
    settled: async () => void paths.push('tabel'),
    calm: async () => left-- > 0,
  })
  return paths
}

test('first the pages themselves, each with its tables, then what their filters offer first', async () => {
  const paths = await asked(9)
  expect(paths.slice(0, 4)).toEqual(['/id', 'tabel', '/id/dasbor', 'tabel'])
  expect(paths.slice(12)).toEqual([
    '/id/dasbor?periode=2024',
    '/id/dasbor?periode=2023',
    '/id/dasbor?periode=semua',
  ])
})

test('what has been overtaken is left', async () => {
  expect(await asked(1)).toHaveLength(13)
})
