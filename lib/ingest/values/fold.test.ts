import { expect, test } from 'vitest'
import { fold, tidy } from '#lib/ingest/values/fold'

test('fold keeps letters and digits', () => {
  expect(fold('\u00a0Tipe Laporan (Anonim/Rahasia) ')).toBe('tipelaporananonimrahasia')
  expect(fold('tracking_id')).toBe(fold('Tracking\u00a0ID'))
})

test('tidy makes one line with single spaces', () => {
  expect(tidy(' Dinas\u00a0Sosial \n Kab. Tapin ')).toBe('Dinas Sosial Kab. Tapin')
})
