import { expect, test } from 'vitest'
import { parseEditionManifest } from '#lib/warehouse/manifest'

const WHOLE = {
  id: '2024-05-31-0123456789ab',
  cutoff: '2024-05-31',
  created_at: '2024-06-01T08:00:00.000Z',
  builder: 'rapor-1',
  province: '63',
  loads: ['0123456789ab'],
  reference: 'a digest',
  digest: 'f'.repeat(64),
  counts: { reports: 3, loads: 1, findings: 0 },
  span: { from: '2024-01-02', to: '2024-05-30' },
  sample: false,
}

/** The manifest with one thing changed; `undefined` takes it away. */
const read = (change: object) => parseEditionManifest(JSON.stringify({ ...WHOLE, ...change }))

test('a whole manifest is what it says', () => {
  expect(read({})).toEqual(WHOLE)
  expect(read({ span: null })).toEqual({ ...WHOLE, span: null })
})

test('without any one of its fields it is none', () => {
  expect(Object.keys(WHOLE).filter((field) => read({ [field]: undefined }) !== null)).toEqual([])
})

test.each([
  { id: '../../2024-05-31-0123456789ab' },
  { cutoff: '31 May 2024' },
  { province: '63.08' },
  { loads: [1] },
  { digest: 'f' },
  { counts: { reports: -1, loads: 1, findings: 0 } },
  { counts: { reports: 1.5, loads: 1, findings: 0 } },
  { counts: null },
  { span: { from: '2024-01-02' } },
  { span: '2024' },
  { sample: 'no' },
])('it is none with %o', (change) => {
  expect(read(change)).toBeNull()
})

test.each(['', '{', 'null', '3', '[]'])('no object is none: %s', (text) => {
  expect(parseEditionManifest(text)).toBeNull()
})
