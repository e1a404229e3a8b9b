import { expect, test } from 'vitest'
import { createReasonReader } from '#lib/ingest/values/reason'

const row = { label_id: '', label_en: '', source: '' }
const read = createReasonReader([
  { ...row, key: 'expired', contains: 'batas kadaluarsa' },
  { ...row, key: 'reporter_request', contains: 'keinginan Pelapor' },
])

test('a known reason becomes its key, anything else nothing', () => {
  expect(read('Laporan diarsipkan karena sudah mencapai BATAS  KADALUARSA pengaduan.')).toBe('expired')
  expect(read('Laporan ini diarsipkan sesuai dengan keinginan Pelapor')).toBe('reporter_request')
  expect(read('Pelapor menelepon 0812')).toBeNull()
})
