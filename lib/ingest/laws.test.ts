import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stageLoad } from '#lib/ingest/import'
import { readLoad } from '#lib/ingest/testing/read-load'
import { readReference } from '#lib/reference/read'
import type { Reference } from '#lib/reference/tables'

const CUTOFF = '2024-12-31'
const scratch = mkdtempSync(join(tmpdir(), 'rapor-laws-'))
let reference: Reference
let runs = 0

beforeAll(async () => {
  reference = await readReference(join(import.meta.dirname, '../../data/reference'))
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

interface Line {
  id: string
  date: string
  status: string
  /** What should become of it when no earlier row has its id. */
  sound: boolean
}

const sound = fc.record({
  id: fc.integer({ min: 1, max: 40 }).map(String),
  date: fc
    .date({ min: new Date('2010-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  status: fc.constantFrom('Selesai', 'Proses', 'Belum', ''),
  sound: fc.constant(true),
})
const unsound = fc.oneof(
  sound.map((line) => ({ ...line, id: `x${line.id}`, sound: false })),
  sound.map((line) => ({ ...line, date: '2009-12-31', sound: false })),
  sound.map((line) => ({ ...line, date: '2025-01-01', sound: false })),
  sound.map((line) => ({ ...line, date: '30 Feb 2024', sound: false })),
)
const blank = fc.constant({ id: '', date: '', status: '', sound: false })
const file = fc.array(fc.oneof({ weight: 6, arbitrary: sound }, unsound, blank), { maxLength: 60 })

async function load(lines: readonly Line[]) {
  const name = join(scratch, `${runs++}`)
  const rows = lines.map(({ id, date, status }) => `${id};${date};${status}`)
  const preamble = `Nama Instansi;Pemerintah Kabupaten Tapin\nTanggal Generate;${CUTOFF}\n`
  writeFileSync(`${name}.csv`, `${preamble}Tracking ID;Tanggal Masuk;Status\n${rows.join('\n')}\n`)
  const { manifest, dir } = await stageLoad(`${name}.csv`, {}, { reference, dir: `${name}.load` })
  return { counts: manifest.counts, ...(await readLoad(dir)) }
}

const isBlank = ({ id, date, status }: Line) => id + date + status === ''

test('every row has one fate, and it is the one a plain loop finds', async () => {
  const some = file.filter((lines) => lines.some(({ sound }) => sound))
  await fc.assert(
    fc.asyncProperty(some, async (lines) => {
      const { counts, rows, rejects } = await load(lines)
      const firsts = new Map<string, number>()
      const fates = { rows: lines.length, accepted: 0, rejected: 0, duplicates: 0, blank: 0 }
      lines.forEach((line, i) => {
        if (isBlank(line)) fates.blank++
        else if (!line.sound) fates.rejected++
        else if (firsts.has(line.id)) fates.duplicates++
        else firsts.set(line.id, i + 4)
      })
      fates.accepted = firsts.size
      expect(counts).toEqual(fates)
      expect(new Map(rows.map((row) => [String(row.tracking_id), row.row_no]))).toEqual(firsts)
      expect(rejects).toHaveLength(fates.rejected)
    }),
    { numRuns: 15 },
  )
}, 120_000)

test('without duplicates the order of the rows does not matter', async () => {
  const distinct = fc.uniqueArray(sound, { selector: ({ id }) => id, minLength: 1 })
  const shuffled = distinct.chain((lines) =>
    fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
  )
  await fc.assert(
    fc.asyncProperty(shuffled, async ([one, other]) => {
      const [first, second] = [await load(one), await load(other)]
      const plain = ({ rows }: typeof first) => rows.map(({ row_no: _, ...row }) => row)
      expect(plain(second)).toEqual(plain(first))
    }),
    { numRuns: 8 },
  )
}, 120_000)
