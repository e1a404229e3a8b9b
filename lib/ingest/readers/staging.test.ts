import { expect, test } from 'vitest'
import { readBytes } from '#lib/ingest/readers/testing/read-bytes'

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

test('a column of words with hundreds of thousands of them is refused, any other is not', async () => {
  const text = `Tracking ID,Status\n${rows(2 ** 18)}`
  await expect(readBytes(text, { vocabularies: [null, 'Status'] })).rejects.toThrow(
    'the column Status holds more than 262144 different texts',
  )
  expect((await readBytes(text, { vocabularies: ['Tracking ID', null], numbers: [0] })).rows).toBe(2 ** 18)
})
