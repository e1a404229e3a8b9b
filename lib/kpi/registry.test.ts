import { expect, test } from 'vitest'
import { GROUPS } from '#lib/kpi/groups'
import { metadataOf } from '#lib/kpi/metadata'
import { findKpi, KPIS } from '#lib/kpi/registry'

const PROMISED =
  `volume volume_per_10k follow_up_rate completion_rate completion_rate_all completion_rate_mature
archived_share pending_share auto_closed_share keyed_in_share unclassified_share open_count open_age_median
open_overdue ombudsman_eligible first_response_on_time first_response_median follow_up_on_time within_5_workdays
days_to_close_median days_to_close_p90 rating_mean`.split(/\s+/)

test('ids are stable, unique and those promised are there', () => {
  const ids = KPIS.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(PROMISED.filter((id) => !ids.includes(id))).toEqual([])
  expect(ids.filter((id) => !/^[a-z][a-z0-9_]+$/.test(id))).toEqual([])
})

test.each(KPIS)('$id says what it is in both languages', (kpi) => {
  const texts = [kpi.label, kpi.description, kpi.interpretation, kpi.formula, GROUPS[kpi.group].label]
  for (const { id, en } of texts) {
    expect(id.trim()).not.toBe('')
    expect(en.trim()).not.toBe('')
  }
  expect(kpi.source).not.toBe('')
  const metadata = metadataOf(kpi)
  expect(metadata.map(({ key }) => key).join(' ')).toBe(
    'name concept definition interpretation method measure unit classes level source',
  )
  for (const { field, value } of metadata)
    for (const text of [field, value]) expect([text.id.trim(), text.en.trim()]).not.toContain('')
})

test('every rate says its denominator', () => {
  for (const { measure, formula } of KPIS)
    if (measure.kind === 'ratio') expect(formula).toMatchObject({ id: / \/ /, en: / \/ / })
})

test('an unknown indicator is a fault of the caller', () => {
  expect(() => findKpi('completion')).toThrow('no such KPI: completion')
})
