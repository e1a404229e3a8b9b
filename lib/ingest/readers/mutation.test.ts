import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UserError } from '#lib/errors'
import { readBytes } from '#lib/ingest/readers/testing/read-bytes'
import { writeXlsx } from '#lib/ingest/readers/testing/write-xlsx'

const ROWS = Array.from({ length: 12 }, (_, i) => [
  `${4_000_000 + i}`,
  '18 Jan 2024',
  `teks "${i}"\nbaris, dua`,
  'Selesai',
])
const TABLE = [['Judul', 'Rekap'], ['Tracking ID', 'Tanggal', 'Isi', 'Status'], ...ROWS]
const csv = Buffer.from(
  TABLE.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n'),
)

interface Mutation {
  kind: 'flip' | 'cut' | 'insert' | 'double' | 'drop'
  at: number
  bytes: Uint8Array
}

const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('flip', 'cut', 'insert', 'double', 'drop'),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 3 },
)

const NOTHING = Buffer.alloc(0)

/** What stands after the bytes before `place`: a flip replaces some, `double` and `drop` take a whole block. */
function after(bytes: Buffer, place: number, { kind, bytes: extra }: Mutation): Uint8Array[] {
  const block = bytes.subarray(place, place + 40 * extra.length)
  if (kind === 'double') return [block, bytes.subarray(place)]
  if (kind === 'insert') return [extra, bytes.subarray(place)]
  const gone = kind === 'drop' ? block.length : extra.length
  return [kind === 'flip' ? extra : NOTHING, bytes.subarray(place + gone)]
}

function mutated(original: Buffer, changes: Mutation[]): Buffer {
  return changes.reduce((bytes, change) => {
    const place = Math.floor(change.at * bytes.length)
    return Buffer.concat([bytes.subarray(0, place), ...after(bytes, place, change)])
  }, original)
}

const FILES: [string, Buffer][] = [
  ['CSV', csv],
  ['CSV in UTF-16', Buffer.from(`\ufeff${csv}`, 'utf16le')],
  ['gzip', gzipSync(csv)],
  ['a workbook', writeXlsx(TABLE)],
  ['a workbook with shared strings', writeXlsx(TABLE, { strings: 'shared' })],
  ['a stored workbook', writeXlsx(TABLE, { stored: true, prefix: 'x:' })],
]

test.each(FILES)('damage to %s is an error of the user or rows that add up', async (_, original) => {
  await fc.assert(
    fc.asyncProperty(mutations, async (changes) => {
      const outcome = await readBytes(mutated(original, changes)).catch((error: unknown) => error)
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UserError)
      else expect(outcome).toSatisfy((back) => back.rows === back.staged.length + back.blank)
    }),
    { numRuns: 150 },
  )
})

test.each(FILES.slice(3))('%s that was damaged is refused, or read as it was', async (_, original) => {
  const { staged } = await readBytes(original)
  await fc.assert(
    fc.asyncProperty(mutations, async (changes) => {
      const outcome = await readBytes(mutated(original, changes)).catch((error: unknown) => error)
      if (!(outcome instanceof Error)) expect(outcome).toMatchObject({ staged })
    }),
    { numRuns: 100 },
  )
})

test('a flipped bit in a workbook never becomes a figure', async () => {
  const original = writeXlsx(TABLE, { stored: true })
  const before = await readBytes(original)
  const sheet = original.indexOf('4000003')
  for (let bit = 0; bit < 8; bit++) {
    const bytes = Buffer.from(original)
    bytes[sheet + 3] = (bytes[sheet + 3] as number) ^ (1 << bit)
    await expect(readBytes(bytes)).rejects.toBeInstanceOf(UserError)
  }
  expect(before.rows).toBe(12)
})
