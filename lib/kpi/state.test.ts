import { expect, test } from 'vitest'
import { findKpi } from '#lib/kpi/registry'
import { standingOf } from '#lib/kpi/state'

const rate = findKpi('completion_rate')
const timed = findKpi('follow_up_on_time')

test('with every report covered it is fine', () => {
  expect(standingOf(rate, { reason: null, coverage: null })).toEqual({ state: 'fine', note: null })
  expect(standingOf(timed, { reason: null, coverage: 0.8 }).state).toBe('fine')
})

test('below four in five covered it has a note', () => {
  expect(standingOf(timed, { reason: null, coverage: 0.79 })).toEqual({
    state: 'note',
    note: { id: 'hanya mencakup sebagian laporan', en: 'covers only part of the reports' },
  })
})

test('without dates it cannot be computed, and says what it needs', () => {
  const { state, note } = standingOf(timed, { reason: 'not_available', coverage: 0 })
  expect([state, note?.id]).toEqual([
    'not_computable',
    'tidak dapat dihitung dari ekspor ini; perlu berkas tanggal',
  ])
})

test('a range is never called fine', () => {
  expect(standingOf(findKpi('close_bounds'), { reason: 'bounded', coverage: null }).state).toBe('note')
})
