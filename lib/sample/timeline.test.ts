import fc from 'fast-check'
import { expect, it } from 'vitest'
import { workCalendar } from '#lib/sample/days'
import { asAt, type Closer, drawStory, type Outcome, statusAt } from '#lib/sample/timeline'
import { seededRandom } from '#lib/stats/random'

const CUTOFF = 20_178
const add = workCalendar([], '2018-12-01', '2026-12-31')
const OUTCOMES: Outcome[] = [
  'completed',
  'in_process',
  'not_followed_up',
  'unverified',
  'pending',
  'archived',
]
const CLOSERS: Closer[] = ['Sistem', 'Admin', 'Pelapor']

const END: Record<Outcome, RegExp> = {
  completed: /^Ditutup oleh/,
  in_process: /^(Ditindaklanjuti oleh Instansi|Ditanggapi oleh Pelapor)$/,
  not_followed_up: /^(Terverifikasi|Terdisposisi Belum Ditindaklanjuti)$/,
  unverified: /^Belum Terverifikasi$/,
  pending: /^Menunggu Kelengkapan Informasi$/,
  archived: /^Diarsipkan oleh/,
}

const stories = fc
  .record({
    seed: fc.nat(),
    outcome: fc.constantFrom(...OUTCOMES),
    by: fc.constantFrom(...CLOSERS),
    received: fc.integer({ min: 17_897, max: CUTOFF - 30 }),
    days: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ seed, outcome, by, received, days }) =>
    drawStory(seededRandom(seed), { outcome, by }, { received, days, cutoff: CUTOFF, add }),
  )

it('ends by the cut-off as it was meant to', () => {
  fc.assert(fc.property(stories, (story) => void expect(statusAt(story, CUTOFF)).toMatch(END[story.outcome])))
})

it('goes forward in time and never past the cut-off', () => {
  fc.assert(
    fc.property(stories, ({ timeline }) => {
      const { received, verified, disposed, responded, followedUp, closed } = timeline
      const steps = [received, verified, disposed, responded, followedUp].filter((day) => day !== null)
      expect(steps).toEqual([...steps].sort((a, b) => a - b))
      expect([...steps, closed ?? received].every((day) => received <= day && day <= CUTOFF)).toBe(true)
    }),
  )
})

it('has no status before it is received but the first', () => {
  fc.assert(
    fc.property(stories, (story) => {
      expect(statusAt(story, story.timeline.received - 1)).toBe('Belum Terverifikasi')
    }),
  )
})

it('cut off at an earlier day, has the status of that day and knows nothing later', () => {
  fc.assert(
    fc.property(stories, fc.integer({ min: 0, max: 400 }), (story, later) => {
      const day = Math.min(story.timeline.received + later, CUTOFF)
      const cut = asAt(story, day)
      expect(statusAt(cut, CUTOFF)).toBe(statusAt(story, day))
      expect(statusAt(cut, CUTOFF)).toMatch(END[cut.outcome])
      expect(Object.values(cut.timeline).every((at) => at === null || at <= day)).toBe(true)
    }),
  )
})
