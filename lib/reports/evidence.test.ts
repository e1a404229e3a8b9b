import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import { KPIS } from '#lib/kpi/registry'
import type { Fixture } from '#lib/kpi/testing/edition'
import { runClaims } from '#lib/reports/claims'
import { runMethod } from '#lib/reports/method'
import { runQuality } from '#lib/reports/quality'
import { openReportFixture } from '#lib/reports/testing/edition'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openReportFixture()
})
afterAll(() => fixture.close())

const ALL = parseQuestion({})

describe('method', () => {
  test('describes every indicator with its SQL and its metadata', async () => {
    const { kpis } = await runMethod(fixture, ALL)
    expect(kpis).toHaveLength(KPIS.length)
    for (const { sql, metadata } of kpis) {
      expect(sql).toMatch(/^SELECT /)
      expect(metadata).toHaveLength(10)
    }
  })

  test('lists statuses nobody has, with the bucket they count in', async () => {
    const { statuses } = await runMethod(fixture, ALL)
    const found = statuses.find(({ key }) => key === 'konten-terblokir')
    expect(found).toMatchObject({ bucket: { key: 'archived' }, in_denominator: false, count: 0 })
  })
})

describe('claims', () => {
  test('puts our figure beside each published one, or none where it cannot', async () => {
    const { claims } = await runClaims(fixture, ALL)
    expect(claims.map(({ id, ours }) => [id, ours])).toEqual([
      ['all', 12 / 21],
      ['hsu', 8],
      ['indonesia', null],
      ['odd', null],
    ])
  })
})

describe('quality', () => {
  test('adds up the fates of all rows of reports', async () => {
    const { totals, loads } = await runQuality(fixture, ALL)
    expect(totals).toEqual({ rows: 60, accepted: 48, rejected: 6, duplicates: 4, blank: 2, reports: 24 })
    expect(loads.map(({ load, completeness }) => [load, completeness?.no_location])).toEqual([
      ['aa', 7],
      ['cc', undefined],
      ['bb', 0],
    ])
  })

  test('says of each load what was found in it, how old it is and what a dates file covers', async () => {
    const { loads } = await runQuality(fixture, ALL)
    // 30 June to 31 December 2024: 184 days.
    expect(loads.map(({ load, findings, behind, matched }) => [load, findings, behind, matched])).toEqual([
      ['aa', 3, 0, null],
      ['cc', 0, 0, 24],
      ['bb', 0, 184, null],
    ])
  })

  test('counts the findings of an agency by its reports', async () => {
    const { agencies, findings } = await runQuality(fixture, ALL)
    const withId = findings
      .flatMap(({ examples }) => examples)
      .filter(({ tracking_id }) => tracking_id !== null)
    expect(agencies.reduce((sum, agency) => sum + agency.findings, 0)).toBe(withId.length)
    expect(agencies.reduce((sum, agency) => sum + agency.reports, 0)).toBe(24)
    for (const { cutoff, no_location } of agencies) expect([cutoff, no_location]).toEqual(['2024-12-31', 0])
  })

  test('gives every indicator a state', async () => {
    const state = async (flags: Parameters<typeof parseQuestion>[0]) => {
      const { kpis } = await runQuality(fixture, parseQuestion(flags))
      return Object.fromEntries(kpis.map((kpi) => [kpi.key, kpi.state]))
    }
    expect(await state({})).toMatchObject({ volume: 'fine', follow_up_on_time: 'note', rating_mean: 'note' })
    expect(await state({ from: '2024-06-01', to: '2024-09-01' })).toMatchObject({
      completion_rate: 'fine',
      follow_up_on_time: 'not_computable',
      days_to_close_p90: 'not_computable',
    })
  })

  test('names findings, spellings and rejects', async () => {
    const { findings, unmapped, rejects, bursts } = await runQuality(fixture, ALL)
    expect(findings.map(({ kind, count, examples }) => [kind, count, examples.length])).toEqual([
      ['vanished', 2, 2],
      ['brand_new_kind', 1, 1],
    ])
    expect(unmapped.map(({ raw, count }) => [raw, count])).toEqual([
      ['Dinas X', 2],
      ['9999 Baru', 1],
    ])
    expect(rejects).toEqual([
      { load: 'aa', file: 'aa.csv', column: 'received', reason: 'unreadable', count: 3 },
    ])
    expect(bursts).toHaveLength(2)
  })
})
