import fc from 'fast-check'
import { type Fact, fact } from '#lib/kpi/testing/fact'

const date = fc
  .integer({ min: 0, max: 600 })
  .map((days) => new Date(Date.UTC(2023, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))

const days = fc.option(fc.integer({ min: 0, max: 90 }), { nil: null })

/** Dates and durations need not agree: an absurd duration is a date without one. */
const clocks = fc.record({
  has_dates: fc.boolean(),
  disposed: fc.option(date, { nil: null }),
  first_response: fc.option(date, { nil: null }),
  followed_up: fc.option(date, { nil: null }),
  closed: fc.option(date, { nil: null }),
  verified: fc.option(date, { nil: null }),
  wd_verification: days,
  wd_disposition: days,
  wd_first_response: days,
  wd_follow_up: days,
  wd_follow_up_disposed: days,
  wd_close: days,
})

/** Least and most of a report that more than one export has seen. */
const bounds = fc.option(
  fc.record({ least: fc.integer({ min: 0, max: 40 }), more: fc.integer({ min: 0, max: 40 }) }),
)

/** A clock has run only where its event has a date, and nothing is dated without a dates file. */
function tidy(raw: Partial<Fact>): Partial<Fact> {
  if (!raw.has_dates) return { has_dates: false }
  return {
    ...raw,
    wd_verification: raw.verified ? raw.wd_verification : null,
    wd_disposition: raw.disposed ? raw.wd_disposition : null,
    wd_first_response: raw.first_response ? raw.wd_first_response : null,
    wd_follow_up: raw.followed_up ? raw.wd_follow_up : null,
    wd_follow_up_disposed: raw.followed_up && raw.disposed ? raw.wd_follow_up_disposed : null,
    wd_close: raw.closed ? raw.wd_close : null,
  } as Partial<Fact>
}

const report = fc.record({
  received: date,
  bucket: fc.constantFrom(
    ...([
      'completed',
      'completed',
      'in_process',
      'not_followed_up',
      'unverified',
      'pending',
      'archived',
    ] as const),
    'unknown' as const,
  ),
  closed_by: fc.constantFrom('system', 'admin', 'reporter', null),
  region: fc.constantFrom('63.08', '63.09', '63.71', '63', '32.04', 'unmapped'),
  region_by: fc.constantFrom('agency', 'location', 'none'),
  agency: fc.constantFrom('pemkab-a', 'pemkab-b', 'none'),
  unit: fc.constantFrom('dinas-a', 'dinas-b', 'none'),
  category: fc.constantFrom('kesehatan', 'pendidikan', 'none', 'unmapped'),
  leaf_category: fc.constantFrom('puskesmas', 'sekolah', 'none'),
  classification: fc.constantFrom(
    'pengaduan-tidak-berkadar-pengawasan',
    'pengaduan-berkadar-pengawasan',
    'permintaan-informasi',
    'none',
  ),
  channel: fc.constantFrom('website', 'android', 'tatap-muka'),
  keyed_in: fc.boolean(),
  visibility: fc.constantFrom('public', 'anonymous'),
  rating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  age_workdays: fc.integer({ min: 0, max: 120 }),
  in_burst: fc.boolean(),
  clocks: clocks.map(tidy),
  bounds,
})

const between = ({ least, more }: { least: number; more: number }): Partial<Fact> => ({
  wd_follow_up_least: least,
  wd_follow_up_most: least + more,
})

/** Up to 60 reports of any kind. Only completed ones have been closed by anybody. */
export const randomFacts: fc.Arbitrary<Fact[]> = fc.array(report, { maxLength: 60 }).map((reports) =>
  reports.map(({ clocks, bounds: seen, closed_by, ...said }, i) =>
    fact({
      tracking_id: i + 1,
      ...said,
      ...clocks,
      ...(seen && said.bucket === 'in_process' && between(seen)),
      closed_by: said.bucket === 'completed' ? closed_by : null,
    }),
  ),
)
