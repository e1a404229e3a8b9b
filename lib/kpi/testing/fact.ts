import type { Bucket } from '#lib/reference/tables'

/** One row of `facts`, plain. Dates are ISO text. */
export interface Fact {
  tracking_id: number
  received: string
  received_at: string
  has_time: boolean
  year: number
  month: number
  region: string
  region_by: string
  has_location: boolean
  agency: string
  unit: string
  category: string
  leaf_category: string
  classification: string
  channel: string
  keyed_in: boolean
  status: string
  bucket: Bucket
  closed_by: 'system' | 'admin' | 'reporter' | null
  visibility: string
  reason_key: string | null
  rating: number | null
  cutoff: string
  load: string
  in_base: boolean
  is_open: boolean
  limit_workdays: number
  age_workdays: number
  age_with_joint_leave: number
  is_mature: boolean
  is_overdue: boolean
  ombudsman_eligible: boolean
  in_burst: boolean
  has_dates: boolean
  disposed: string | null
  first_response: string | null
  followed_up: string | null
  closed: string | null
  verified: string | null
  wd_verification: number | null
  wd_disposition: number | null
  wd_first_response: number | null
  first_response_with_joint_leave: number | null
  wd_follow_up: number | null
  follow_up_with_joint_leave: number | null
  wd_follow_up_disposed: number | null
  wd_close: number | null
  wd_follow_up_least: number | null
  wd_follow_up_most: number | null
  wd_close_least: number | null
  wd_close_most: number | null
}

const STATUS: Record<Bucket, string> = {
  completed: 'ditutup-oleh-sistem',
  in_process: 'ditindaklanjuti-oleh-instansi',
  not_followed_up: 'terverifikasi',
  unverified: 'belum-terverifikasi',
  pending: 'menunggu-kelengkapan-informasi',
  archived: 'diarsipkan-oleh-admin',
  unknown: 'unknown',
}

const LIMITS = new Map([
  ['permintaan-informasi', 5],
  ['aspirasi', 5],
  ['pengaduan-tidak-berkadar-pengawasan', 14],
])

/** What a test says of a report; the rest follows from it as the build would have it. */
export type Said = Partial<Fact> & Pick<Fact, 'received' | 'bucket'>

const BLANK = {
  tracking_id: 0,
  has_time: false,
  region: '63.08',
  region_by: 'agency',
  has_location: true,
  agency: 'pemerintah-kabupaten-hulu-sungai-utara',
  unit: 'dinas-sosial',
  category: 'kesehatan',
  leaf_category: 'puskesmas',
  classification: 'none',
  channel: 'website',
  keyed_in: false,
  closed_by: null,
  visibility: 'public',
  reason_key: null,
  rating: null,
  cutoff: '2024-12-31',
  load: 'a',
  age_workdays: 100,
  in_burst: false,
  has_dates: false,
  disposed: null,
  first_response: null,
  followed_up: null,
  closed: null,
  verified: null,
  wd_verification: null,
  wd_disposition: null,
  wd_first_response: null,
  wd_follow_up: null,
  wd_follow_up_disposed: null,
  wd_close: null,
  wd_follow_up_least: null,
  wd_follow_up_most: null,
  wd_close_least: null,
  wd_close_most: null,
} satisfies Partial<Fact>

/** A report of one export was followed up and closed somewhere between its receipt and the cut-off. */
function seenOnce(bucket: Bucket, age: number): Partial<Fact> {
  const [followedUp, closed] = [bucket === 'completed' || bucket === 'in_process', bucket === 'completed']
  return {
    ...(followedUp && { wd_follow_up_least: 0, wd_follow_up_most: age }),
    ...(closed && { wd_close_least: 0, wd_close_most: age }),
  }
}

/** A whole fact from what is said of it. */
export function fact(said: Said): Fact {
  const { received, bucket } = said
  const { age_workdays: age, classification } = { ...BLANK, ...said }
  const in_base = bucket !== 'pending' && bucket !== 'archived'
  const is_open = in_base && bucket !== 'completed'
  const limit = LIMITS.get(classification) ?? 60
  return {
    ...BLANK,
    ...seenOnce(bucket, age),
    received_at: `${received} 00:00:00`,
    year: Number(received.slice(0, 4)),
    month: Number(received.slice(0, 7).replace('-', '')),
    status: STATUS[bucket],
    in_base,
    is_open,
    limit_workdays: limit,
    age_with_joint_leave: age,
    first_response_with_joint_leave: said.wd_first_response ?? null,
    follow_up_with_joint_leave: said.wd_follow_up ?? null,
    is_mature: age >= limit + 10,
    is_overdue: is_open && age > limit,
    ombudsman_eligible: (bucket === 'not_followed_up' || bucket === 'unverified') && age > 14,
    ...said,
  }
}
