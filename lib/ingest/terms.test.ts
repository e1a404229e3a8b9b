import { expect, test } from 'vitest'
import type { LoadManifest } from '#lib/ingest/load'
import { readPreamble } from '#lib/ingest/preamble'
import { checkFlags, decideTerms, demandSameTerms, type Flags, foreseen } from '#lib/ingest/terms'

const preamble = readPreamble([
  ['Nama Instansi', 'Pemerintah Kabupaten Tapin', 'Tanggal Generate', '2024-12-31'],
])
const nothing = readPreamble([])
const keep = (raw: string) => (raw.startsWith('Pemerintah') ? raw : null)

test('the preamble says agency and cut-off', () => {
  expect(decideTerms({}, preamble, keep)).toEqual({
    terms: { cutoff: '2024-12-31', agency: 'Pemerintah Kabupaten Tapin', period: null, utc_offset: 0 },
    warnings: [],
  })
})

test('flags win, with a warning where they disagree', () => {
  const { terms, warnings } = decideTerms(
    { cutoff: '2025-01-31', agency: ' pemerintah kabupaten tapin ', utcOffset: 8 },
    preamble,
    keep,
  )
  expect(terms).toMatchObject({ cutoff: '2025-01-31', agency: 'pemerintah kabupaten tapin', utc_offset: 8 })
  expect(warnings).toEqual(['--cutoff 2025-01-31 counts, the preamble says 2024-12-31'])
})

test('no cut-off at all is refused', () => {
  expect(() => decideTerms({}, nothing, keep)).toThrow(expect.objectContaining({ code: 'cutoff_missing' }))
})

test('an agency that could be a person is not taken from the preamble', () => {
  const { terms, warnings } = decideTerms({ cutoff: '2024-12-31' }, { ...preamble, agency: 'Budi' }, keep)
  expect(terms.agency).toBeNull()
  expect(warnings).toHaveLength(1)
  expect(warnings.join()).not.toContain('Budi')
})

const wrong: Flags[] = [
  { cutoff: '31/12/2024' },
  { cutoff: '2024-02-30' },
  { cutoff: '2009-12-31' },
  { agency: '  ' },
  { agency: 'Budi 0812345678' },
  { agency: 'Dinas Sosial 081 234 567 890' },
  { agency: 'Budi Santoso' },
  { utcOffset: 15 },
  { utcOffset: Number.NaN },
]

test.each(wrong)('a wrong flag: %j', (flags) => {
  expect(() => checkFlags(flags)).toThrow(expect.objectContaining({ code: 'flag' }))
})

test('a loaded file may come again, but not under other terms', () => {
  const existing = { load: 'abc', cutoff: '2024-12-31', agency: 'Dinas X', utc_offset: 0 } as LoadManifest
  for (const flags of [{}, { cutoff: '2024-12-31', agency: 'Dinas X', utcOffset: 0 }])
    expect(() => demandSameTerms(flags, existing)).not.toThrow()
  for (const flags of [{ cutoff: '2025-01-01' }, { agency: 'Dinas Y' }, { utcOffset: 7 }])
    expect(() => demandSameTerms(flags, existing)).toThrow(
      expect.objectContaining({ code: 'already_loaded' }),
    )
})

test('a day that has begun nowhere yet is worth a word', () => {
  const now = new Date('2025-01-31T09:59:00Z')
  expect(foreseen({ cutoff: '2025-01-31' }, now)).toEqual([])
  expect(foreseen({ cutoff: '2025-02-01' }, now)).toEqual([
    'the day of the data is still to come: 2025-02-01',
  ])
  expect(foreseen({ cutoff: '2025-02-01' }, new Date('2025-01-31T10:00:00Z'))).toEqual([])
})
