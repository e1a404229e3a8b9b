import { type Fact, fact, type Said } from '#lib/kpi/testing/fact'

const [HSU, TABALONG, BANJARMASIN, PEMPROV] = ['63.08', '63.09', '63.71', '63']
const [WITHOUT, WITH, ASKED, WISHED] = [
  'pengaduan-tidak-berkadar-pengawasan', // limit 14, mature at 24
  'pengaduan-berkadar-pengawasan', // limit 60, mature at 70
  'permintaan-informasi', // limit 5, mature at 15
  'aspirasi', // limit 5, mature at 15
]
const BURST = { channel: 'tatap-muka', keyed_in: true, in_burst: true }

/** Working days of the clocks, from receipt unless said; absent: no such date. */
interface Clocks {
  verified?: number
  disposed?: number
  response?: number
  followUp?: number
  close?: number
}

/** Seen by more than one export: followed up and closed between these working days. */
const seen = (least: number, most: number): Partial<Fact> => ({
  wd_follow_up_least: least,
  wd_follow_up_most: most,
  wd_close_least: least + 10,
  wd_close_most: most + 10,
})

/** What a dates file says of a report. The dates themselves are all one day: only their presence counts here. */
function dated({ verified, disposed, response, followUp, close }: Clocks): Partial<Fact> {
  const day = (clock: number | undefined) => (clock === undefined ? null : '2024-12-01')
  const fromDisposition = disposed === undefined || followUp === undefined ? null : followUp - disposed
  return {
    has_dates: true,
    verified: day(verified),
    disposed: day(disposed),
    first_response: day(response),
    followed_up: day(followUp),
    closed: day(close),
    wd_verification: verified ?? null,
    wd_disposition: disposed ?? null,
    wd_first_response: response ?? null,
    wd_follow_up: followUp ?? null,
    wd_follow_up_disposed: fromDisposition,
    wd_close: close ?? null,
  }
}

const row = (
  region: string,
  received: string,
  bucket: Said['bucket'],
  age_workdays: number,
  more: Partial<Fact> = {},
): Said => ({ region, received, bucket, age_workdays, ...more })

const SYSTEM = { closed_by: 'system' } as const
const ADMIN = { closed_by: 'admin' } as const
const REPORTER = { closed_by: 'reporter' } as const

/** Twenty-four reports that can be counted with a pencil, numbered from 1 in the order they stand. */
const REPORTS: Said[] = [
  // 1-8 Hulu Sungai Utara
  row(HSU, '2024-01-05', 'completed', 245, {
    ...{ classification: WITHOUT, ...SYSTEM, rating: 5 },
    ...dated({ verified: 1, disposed: 1, response: 2, followUp: 6, close: 16 }),
  }),
  row(HSU, '2024-01-09', 'completed', 243, {
    ...{ classification: WITHOUT, ...ADMIN, rating: 4 },
    ...dated({ verified: 4, disposed: 2, response: 3, followUp: 14, close: 20 }),
  }),
  row(HSU, '2024-01-20', 'completed', 234, {
    ...{ classification: ASKED, ...REPORTER, rating: 5 },
    ...dated({ verified: 0, disposed: 0, response: 1, followUp: 3, close: 4 }),
  }),
  row(HSU, '2024-02-01', 'in_process', 226, {
    ...{ classification: ASKED },
    ...dated({ disposed: 1, response: 5, followUp: 6 }),
  }),
  row(HSU, '2024-02-02', 'not_followed_up', 225, { classification: WITHOUT, ...dated({ disposed: 3 }) }),
  row(HSU, '2024-02-10', 'completed', 220, BURST),
  row(HSU, '2024-02-10', 'completed', 220, { ...BURST, ...SYSTEM }),
  row(HSU, '2024-02-10', 'archived', 220, BURST),
  // 9-12 Tabalong
  row(TABALONG, '2024-03-01', 'completed', 206, {
    ...{ classification: WITH, ...SYSTEM },
    ...dated({ disposed: 4, response: 10, followUp: 40, close: 55 }),
  }),
  row(TABALONG, '2024-03-15', 'in_process', 196, {
    ...{ classification: WITH },
    ...dated({ disposed: 2, response: 6, followUp: 70 }),
  }),
  row(TABALONG, '2024-04-20', 'unverified', 170, { classification: WISHED }),
  row(TABALONG, '2024-05-02', 'pending', 160, { classification: WITHOUT }),
  // 13-21 Banjarmasin
  row(BANJARMASIN, '2024-06-03', 'completed', 140, {
    ...{ classification: WITHOUT, ...SYSTEM, rating: 2 },
    ...seen(4, 11),
  }),
  row(BANJARMASIN, '2024-06-04', 'completed', 139, {
    ...{ classification: WITHOUT, ...ADMIN },
    ...seen(3, 9),
  }),
  row(BANJARMASIN, '2024-06-05', 'completed', 138, { channel: 'tatap-muka', keyed_in: true, ...REPORTER }),
  row(BANJARMASIN, '2024-06-06', 'completed', 137, { category: 'none', ...SYSTEM }),
  row(BANJARMASIN, '2024-11-05', 'in_process', 40, { classification: WITHOUT, region_by: 'location' }),
  row(BANJARMASIN, '2024-08-01', 'unknown', 100),
  // three days of joint leave lie in between
  row(BANJARMASIN, '2024-12-10', 'not_followed_up', 12, { classification: ASKED, age_with_joint_leave: 15 }),
  row(BANJARMASIN, '2024-12-16', 'unverified', 9, { classification: WITHOUT, ...dated({}) }),
  row(BANJARMASIN, '2024-12-20', 'completed', 6, { classification: ASKED, ...ADMIN }),
  // 22-23 the provincial government
  row(PEMPROV, '2024-12-30', 'not_followed_up', 1, { classification: WITHOUT, ...dated({}) }),
  row(PEMPROV, '2023-11-15', 'unverified', 280, { classification: WITH }),
  // 24 nobody knows where
  row('unmapped', '2024-09-01', 'completed', 80, {
    ...{ classification: WITHOUT, ...SYSTEM },
    ...{ category: 'unmapped', region_by: 'none' },
  }),
]

export const GOLDEN_FACTS: readonly Fact[] = REPORTS.map((said, i) => fact({ tracking_id: i + 1, ...said }))
