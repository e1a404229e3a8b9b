import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, askOne } from '#lib/kpi/ask'
import { formatQuestion, parseQuestion } from '#lib/kpi/parse'
import { DONE, OF } from '#lib/kpi/question'
import { findKpi, KPIS } from '#lib/kpi/registry'
import { inSense } from '#lib/kpi/sense'
import { type Fixture, openFixture } from '#lib/kpi/testing/edition'
import { GOLDEN_FACTS } from '#lib/kpi/testing/golden-facts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture(GOLDEN_FACTS)
})
afterAll(() => fixture.close())

async function parts(kpi: string, flags: { done?: string; of?: string }) {
  const { answers } = await askOne(fixture.edition, kpi, parseQuestion(flags))
  return [answers[0]?.numerator, answers[0]?.denominator]
}

describe('a chosen sense', () => {
  test('is written where it is no default, and read back', () => {
    expect(formatQuestion(parseQuestion({ done: 'closed', of: 'base' }))).toBe('')
    expect(parseQuestion({ done: 'closed' })).toEqual(parseQuestion({}))
    expect(formatQuestion(parseQuestion({ done: 'confirmed', of: 'all' }))).toBe('done=confirmed&of=all')
    expect(parseQuestion({ of: 'mature' }).sense).toEqual({ done: 'closed', of: 'mature' })
    expect(() => parseQuestion({ done: 'solved' })).toThrow('done takes no such value: solved')
  })

  test('gives what the registered indicator of the same meaning gives', async () => {
    const twins = [
      ['completion_rate', { of: 'all' }, 'completion_rate_all'],
      ['completion_rate', { of: 'mature' }, 'completion_rate_mature'],
      ['completion_rate', { done: 'confirmed' }, 'completion_rate_reporter'],
      ['completion_rate', { done: 'followed_up' }, 'follow_up_rate'],
      ['completion_rate', { done: 'followed_up', of: 'mature' }, 'follow_up_rate_mature'],
      ['follow_up_rate', { of: 'mature' }, 'follow_up_rate_mature'],
      ['completion_rate_mature', { done: 'followed_up' }, 'follow_up_rate_mature'],
    ] as const
    for (const [kpi, flags, twin] of twins)
      expect([kpi, flags, await parts(kpi, flags)]).toEqual([kpi, flags, await parts(twin, {})])
  })

  test('closed by people and closed by the system make up closed by whomever', async () => {
    const [people] = await parts('completion_rate', { done: 'closed_by_people' })
    const [system] = await parts('completion_rate_system', {})
    const [closed] = await parts('completion_rate', {})
    expect(system).toBeGreaterThan(0)
    expect(Number(people) + Number(system)).toBe(closed)
  })

  test('moves completion and follow-up, and no other indicator', async () => {
    const ids = KPIS.map(({ id }) => id)
    const plain = await ask(fixture.edition, ids, parseQuestion({}))
    const moved = await ask(fixture.edition, ids, parseQuestion({ done: 'followed_up', of: 'all' }))
    const changed = ids.filter((id) => JSON.stringify(plain.get(id)) !== JSON.stringify(moved.get(id)))
    expect(changed).toEqual(['follow_up_rate', 'completion_rate', 'completion_rate_mature'])
  })

  test('never exceeds its denominator', async () => {
    for (const done of DONE)
      for (const of of OF)
        for (const kpi of ['completion_rate', 'completion_rate_mature', 'follow_up_rate']) {
          const [numerator, denominator] = await parts(kpi, { done, of })
          expect(Number(numerator)).toBeLessThanOrEqual(Number(denominator))
        }
  })

  test('says in words what is counted over what', () => {
    const kpi = inSense(findKpi('completion_rate'), { done: 'confirmed', of: 'all' })
    expect(kpi.label.id).toBe('Selesai (ditutup oleh pelapor; semua laporan)')
    expect(kpi.formula.id).toBe('ditutup oleh pelapor / semua laporan, termasuk arsip dan tertunda')
    expect(inSense(findKpi('completion_rate'), { done: 'confirmed', of: 'base' }).formula.en).toBe(
      'closed by the reporter / default denominator; archived and pending are left out',
    )
    expect(inSense(findKpi('volume'), { done: 'confirmed', of: 'all' })).toBe(findKpi('volume'))
  })
})
