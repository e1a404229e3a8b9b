import type { Kpi, Measure } from '#lib/kpi/kpi'
import type { Text } from '#lib/kpi/text'

export interface Clock {
  /** Column of the event that stops the clock. */
  event: string
  /** Working days the clock ran; NULL when not stopped or absurd. */
  took: string
  /** Working days the clock has run at the cut-off. */
  running: string
  /** Reports the clock still runs for, unless the event is dated. */
  waiting: string
}

export const FIRST_RESPONSE: Clock = {
  event: 'first_response',
  took: 'wd_first_response',
  running: 'age_workdays',
  waiting: 'is_open',
}
export const FOLLOW_UP: Clock = {
  event: 'followed_up',
  took: 'wd_follow_up',
  running: 'age_workdays',
  waiting: 'is_open',
}
const VERIFICATION: Clock = {
  event: 'verified',
  took: 'wd_verification',
  running: 'age_workdays',
  waiting: "bucket = 'unverified'",
}
const FOLLOW_UP_DISPOSED: Clock = {
  event: 'followed_up',
  took: 'wd_follow_up_disposed',
  running: 'age_workdays - wd_disposition',
  waiting: 'is_open',
}

const undone = ({ event, waiting }: Clock) => `${waiting} AND ${event} IS NULL`

/**
 * Numerator: done within the limit. Denominator: done, or open and past the limit; what is not yet due is in neither.
 * An open report past its limit without a date counts as late, whatever its status says: no date, no credit.
 */
export function within(clock: Clock, limit: string): Measure {
  const late = `${undone(clock)} AND ${clock.running} > ${limit}`
  return {
    kind: 'ratio',
    numerator: `${clock.took} <= ${limit}`,
    denominator: `in_base AND has_dates AND (${clock.took} IS NOT NULL OR (${late}))`,
  }
}

/** Reports whose clock can be read: stopped, or still running. */
export const readable = (clock: Clock) => ({
  of: 'in_base',
  has: `has_dates AND (${clock.took} IS NOT NULL OR (${undone(clock)} AND ${clock.running} IS NOT NULL))`,
})

interface OnTime {
  id: string
  clock: Clock
  limit: string
  label: Text
  description: Text
  interpretation: Text
  /** What counts as in time, in words. */
  words: Text
  source: string
}

function onTime({ clock, limit, words, ...rest }: OnTime): Kpi {
  return {
    ...rest,
    group: 'timeliness',
    unit: 'fraction',
    better: 'up',
    needs: 'dates',
    event: clock.event,
    measure: within(clock, limit),
    coverage: readable(clock),
    notDue: 'in_base AND has_dates AND is_open',
    formula: {
      id: `${words.id} / (yang sudah + yang belum dan lewat batas); yang belum jatuh tempo, arsip dan tertunda tidak dihitung`,
      en: `${words.en} / (done + not done and past the limit); not yet due, archived and pending are left out`,
    },
  }
}

const LEGAL = 'PermenPANRB 62/2018; penggantinya PermenPANRB 5/2025 belum terverifikasi batasnya'
const WISH = 'Diskominfo Kalimantan Selatan (6 Maret 2024): penanganan paling lama 5 hari kerja'
const DEPOK = 'Kota Depok menghitung laju tindak lanjut dari disposisi; ketentuan Rapor LAPOR!'

/** Shares of reports handled within a limit. */
export const ON_TIME: readonly Kpi[] = [
  onTime({
    id: 'first_response_on_time',
    clock: FIRST_RESPONSE,
    limit: 'first_response_limit',
    label: { id: 'Respons pertama tepat waktu', en: 'First response on time' },
    description: {
      id: 'Bagian laporan yang mendapat respons pertama paling lama 3 hari kerja sejak masuk.',
      en: 'Share of reports first answered within 3 working days of receipt.',
    },
    interpretation: {
      id: 'Makin tinggi makin baik. Tanpa tanggal respons, tanggal tindak lanjut yang dipakai.',
      en: 'Higher is better. Without a response date the follow-up date is taken.',
    },
    words: {
      id: 'respons pertama dalam 3 hari kerja sejak masuk',
      en: 'first response within 3 working days of receipt',
    },
    source: 'PermenPANRB 24/2014 (3 hari kerja); sumber lain menyebut 3 hari kalender',
  }),
  onTime({
    id: 'follow_up_on_time',
    clock: FOLLOW_UP,
    limit: 'limit_workdays',
    label: { id: 'Tindak lanjut tepat waktu', en: 'Followed up on time' },
    description: {
      id: 'Bagian laporan yang ditindaklanjuti dalam batas klasifikasinya: 5, 5, 14 atau 60 hari kerja.',
      en: 'Share of reports followed up within the limit of their class: 5, 5, 14 or 60 working days.',
    },
    interpretation: {
      id: 'Kepatuhan pada batas hukum; lebih longgar daripada sasaran 5 hari kerja.',
      en: 'Compliance with the legal limits; looser than the 5-working-day target.',
    },
    words: {
      id: 'ditindaklanjuti dalam batas klasifikasinya sejak masuk',
      en: 'followed up within the limit of its class, from receipt',
    },
    source: LEGAL,
  }),
  onTime({
    id: 'follow_up_on_time_from_disposition',
    clock: FOLLOW_UP_DISPOSED,
    limit: 'limit_workdays',
    label: {
      id: 'Tindak lanjut tepat waktu, sejak disposisi',
      en: 'Followed up on time, from assignment',
    },
    description: {
      id: 'Seperti Tindak lanjut tepat waktu, tetapi dihitung sejak laporan didisposisikan ke instansi.',
      en: 'As Followed up on time, but counted from the assignment to the agency.',
    },
    interpretation: {
      id: 'Menilai instansi tanpa waktu tunggu sebelum disposisi; selalu setidaknya sebaik yang dihitung sejak masuk.',
      en: 'Judges the agency without the wait before assignment; always at least as good as counted from receipt.',
    },
    words: {
      id: 'ditindaklanjuti dalam batas klasifikasinya sejak disposisi',
      en: 'followed up within the limit of its class, from assignment',
    },
    source: DEPOK,
  }),
  onTime({
    id: 'within_5_workdays',
    clock: FOLLOW_UP,
    limit: '5',
    label: { id: 'Ditindaklanjuti dalam 5 hari kerja', en: 'Followed up within 5 working days' },
    description: {
      id: 'Bagian laporan yang ditindaklanjuti paling lama 5 hari kerja sejak masuk, apa pun klasifikasinya.',
      en: 'Share of reports followed up within 5 working days of receipt, whatever their class.',
    },
    interpretation: {
      id: 'Sasaran kinerja Kalimantan Selatan, bukan batas hukum.',
      en: 'A performance target of Kalimantan Selatan, not a legal limit.',
    },
    words: {
      id: 'ditindaklanjuti dalam 5 hari kerja sejak masuk',
      en: 'followed up within 5 working days of receipt',
    },
    source: WISH,
  }),
  onTime({
    id: 'within_5_workdays_from_disposition',
    clock: FOLLOW_UP_DISPOSED,
    limit: '5',
    label: {
      id: 'Ditindaklanjuti dalam 5 hari kerja, sejak disposisi',
      en: 'Followed up within 5 working days, from assignment',
    },
    description: {
      id: 'Bagian laporan yang ditindaklanjuti paling lama 5 hari kerja sejak disposisi.',
      en: 'Share of reports followed up within 5 working days of their assignment.',
    },
    interpretation: {
      id: 'Menilai instansi tanpa waktu tunggu sebelum disposisi.',
      en: 'Judges the agency without the wait before assignment.',
    },
    words: {
      id: 'ditindaklanjuti dalam 5 hari kerja sejak disposisi',
      en: 'followed up within 5 working days of assignment',
    },
    source: `${WISH}; ${DEPOK}`,
  }),
  onTime({
    id: 'verification_on_time',
    clock: VERIFICATION,
    limit: 'verification_limit',
    label: { id: 'Verifikasi tepat waktu', en: 'Verified on time' },
    description: {
      id: 'Bagian laporan yang diverifikasi dan diteruskan paling lama 3 hari kerja sejak masuk.',
      en: 'Share of reports verified and forwarded within 3 working days of receipt.',
    },
    interpretation: {
      id: 'Menunjukkan apakah waktu hilang sebelum laporan sampai di instansi.',
      en: 'Shows whether time is lost before a report reaches the agency.',
    },
    words: {
      id: 'diverifikasi dalam 3 hari kerja sejak masuk',
      en: 'verified within 3 working days of receipt',
    },
    source: 'Teks aplikasi SP4N-LAPOR!: verifikasi dan penerusan 3 hari kerja',
  }),
]
