import { expect, test } from 'vitest'
import { readAhead } from './read-ahead.mjs'

const FORM =
  '<form action="/id/dasbor" data-soft="true"><details open=""><summary>Saring</summary><select name="periode">' +
  '<option value="2024" selected="">2024</option>' +
  '<option value="2023" data-query="from=2023-01-01&amp;to=2024-01-01">2023</option>' +
  '<option value="pilih">Pilih tanggal</option></select>' +
  '<select name="where"><option value="">Semua</option><option value="region=63.08">HSU</option></select>' +
  '<details><select name="of"><option value="mature">Jatuh tempo</option></select></details></details></form>' +
  '<a href="/id/dasbor/kabupaten/63.08">HSU</a>'

/** A site with a filter on two pages, asked until `calls` moments of calm have passed. */
async function asked(calls: number) {
  const paths: string[] = []
  let left = calls
  await readAhead({
    ask: async (path: string) => {
      paths.push(path)
      return ['/id/dasbor', '/id/dasbor/waktu'].includes(path) ? FORM : 'tanpa saringan'
    },
    settled: async () => void paths.push('tabel'),
    calm: async () => left-- > 0,
  })
  return paths
}

test('first the pages themselves, each with its tables, then in turn regions and what their filters show', async () => {
  const paths = await asked(20)
  expect(paths.slice(0, 4)).toEqual(['/id', 'tabel', '/id/dasbor', 'tabel'])
  expect(paths.slice(18)).toEqual([
    '/id/dasbor/kabupaten/63.08',
    '/id/dasbor?from=2023-01-01&to=2024-01-01',
    '/id/dasbor/waktu?from=2023-01-01&to=2024-01-01',
    '/id/dasbor?where=region%3D63.08',
    '/id/dasbor/waktu?where=region%3D63.08',
  ])
})

test('what has been overtaken is left', async () => {
  expect(await asked(1)).toHaveLength(19)
})
