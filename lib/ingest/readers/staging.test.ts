import { expect, test } from 'vitest'
import { Staging } from '#lib/ingest/readers/staging'
import { readBytes } from '#lib/ingest/readers/testing/read-bytes'
import { rowsAt } from '#lib/ingest/rows'

const rows = (n: number) => Array.from({ length: n }, (_, i) => `${i},a${i}\n`).join('')

test('plain digits of a number stand for themselves, all else is a spelling', async () => {
  const ids = ['7', '007', '123456789', '1234567890', '7.0', '-7', 'x']
  const { staging } = await readBytes(`Tracking ID,Status\n${ids.map((id) => `${id},a\n`).join('')}`, {
    numbers: [0],
  })
  const cells = ids.map((_, row) => staging.cellAt(row, 0))
  expect(cells.slice(0, 3)).toEqual([-8, -8, -123_456_790])
  expect(cells.slice(3).map((cell) => staging.spellings[0]?.text(cell))).toEqual(ids.slice(3))
})

test('a file that needs more memory than it may is refused', async () => {
  const text = `Tracking ID,Status\n${rows(9000)}`
  await expect(readBytes(text, { caps: { memory_bytes: 2 ** 20 } })).rejects.toMatchObject({
    code: 'out_of_memory',
  })
  expect((await readBytes(text)).rows).toBe(9000)
})

test('a column of words with hundreds of thousands of them is refused, any other is not', () => {
  const caps = { memory_bytes: 2 ** 30 }
  const words = filled(new Staging(1, { caps, bounded: [{ name: 'Status' }] }), 2 ** 17 - 1)
  words.checkWords()
  expect(() => filled(words, 1).checkWords()).toThrow('Status holds more than 131072 different texts')
  filled(new Staging(1, { caps, bounded: [null] }), 2 ** 17).checkWords()
})

test('a header met later, on another sheet, bounds nothing here', () => {
  const bounded = [null as { name: string } | null]
  const words = new Staging(1, { caps: { memory_bytes: 2 ** 30 }, bounded })
  bounded.splice(0, 1, { name: 'Status' }, { name: 'Kategori' })
  filled(words, 2 ** 17).checkWords()
})

/** With `n` more rows of one cell, each a text of its own. */
function filled(staging: Staging, n: number): Staging {
  const starts = Int32Array.of(0)
  for (let i = 0; i < n; i++) {
    const bytes = Buffer.from(`a${staging.rows}`)
    staging.add(i, '', { slots: 1, bytes, starts, ends: Int32Array.of(bytes.length) })
  }
  return staging
}

test('cells are counted by their spelling, over all rows; plain digits are none', async () => {
  const text = `Tracking ID,Status\n${Array.from({ length: 5000 }, (_, i) => `${i},${i % 3 === 0 ? '' : `s${i % 3}`}\n`).join('')}x,s1\n`
  const { staging } = await readBytes(text, { numbers: [0] })
  expect(Array.from(staging.cellsOf(0))).toEqual([0, 1])
  expect(Array.from(staging.cellsOf(1))).toEqual([1667, 1668, 1666])
})

test('cells are copied alike one by one and many at once', async () => {
  const { staging } = await readBytes(`Tracking ID,Status\n${rows(9000)}`, { numbers: [0] })
  const copied = (places: number[]) => {
    const out = new Int32Array(places.length)
    staging.copy(0, rowsAt(Uint32Array.from(places)), out)
    return Array.from(out)
  }
  const stretch = Array.from({ length: 5000 }, (_, i) => 3000 + i)
  expect(copied(stretch)).toEqual(stretch.map((row) => -1 - row))
  expect(copied([8999, 0, 4096, 4095])).toEqual([-9000, -1, -4097, -4096])
  expect(copied([])).toEqual([])
})
