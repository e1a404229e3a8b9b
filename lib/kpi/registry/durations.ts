import type { Kpi } from '#lib/kpi/kpi'
import type { Text } from '#lib/kpi/text'

interface Duration {
  id: string
  column: string
  /** 0..1, or the mean. */
  at: number | 'mean'
  /** Reports it is taken over. */
  of: string
  label: Text
  /** From which event to which, in words. */
  span: Text
  source?: string
}

const STATISTIC = new Map<number | 'mean', Text>([
  [0.5, { id: 'median', en: 'median' }],
  [0.9, { id: 'persentil ke-90', en: '90th percentile' }],
  ['mean', { id: 'rata-rata', en: 'mean' }],
])

const READING = new Map<number | 'mean', Text>([
  [
    0.5,
    { id: 'Separuh laporan memerlukan lebih lama daripada ini.', en: 'Half of the reports took longer.' },
  ],
  [
    0.9,
    {
      id: 'Satu dari sepuluh laporan memerlukan lebih lama daripada ini.',
      en: 'One report in ten took longer.',
    },
  ],
  [
    'mean',
    {
      id: 'Beberapa laporan yang sangat lama dapat menaikkannya; bacalah bersama median.',
      en: 'A few very long ones can raise it; read it with the median.',
    },
  ],
])

/** Reports that are not finished have no duration yet: such a figure looks better than it is while many are open. */
export function duration({ id, column, at, of, label, span, source }: Duration): Kpi {
  const statistic = STATISTIC.get(at) as Text
  const reading = READING.get(at) as Text
  const over = `${of} AND has_dates AND ${column} IS NOT NULL`
  return {
    id,
    group: 'timeliness',
    unit: 'workdays',
    better: 'down',
    needs: 'dates',
    measure: at === 'mean' ? { kind: 'mean', column, of: over } : { kind: 'quantile', column, at, of: over },
    coverage: { of, has: `has_dates AND ${column} IS NOT NULL` },
    label,
    description: {
      id: `Hari kerja ${span.id}, ${statistic.id}; hanya laporan yang kedua tanggalnya diketahui.`,
      en: `Working days ${span.en}, ${statistic.en}; only reports with both dates known.`,
    },
    interpretation: {
      id: `${reading.id} Laporan yang belum sampai tahap itu tidak ikut dihitung.`,
      en: `${reading.en} Reports that have not come that far are not counted.`,
    },
    formula: {
      id: `${statistic.id} hari kerja ${span.id}`,
      en: `${statistic.en} of working days ${span.en}`,
    },
    source: source ?? 'Ketentuan Rapor LAPOR! (hari kerja, interpolasi linear)',
  }
}

const TO_RESPONSE: Text = { id: 'dari masuk sampai respons pertama', en: 'from receipt to first response' }
const TO_FOLLOW_UP: Text = { id: 'dari masuk sampai tindak lanjut', en: 'from receipt to follow-up' }
const TO_DISPOSITION: Text = { id: 'dari masuk sampai disposisi', en: 'from receipt to assignment' }
const TO_CLOSE: Text = { id: 'dari masuk sampai ditutup', en: 'from receipt to closing' }
const FROM_DISPOSITION: Text = {
  id: 'dari disposisi sampai tindak lanjut',
  en: 'from assignment to follow-up',
}

/** How long things took, in working days. */
export const DURATIONS: readonly Kpi[] = [
  duration({
    id: 'first_response_median',
    column: 'wd_first_response',
    at: 0.5,
    of: 'in_base',
    label: { id: 'Median waktu respons pertama', en: 'Median time to first response' },
    span: TO_RESPONSE,
  }),
  duration({
    id: 'first_response_p90',
    column: 'wd_first_response',
    at: 0.9,
    of: 'in_base',
    label: { id: 'Persentil ke-90 waktu respons pertama', en: '90th percentile of time to first response' },
    span: TO_RESPONSE,
  }),
  duration({
    id: 'disposition_median',
    column: 'wd_disposition',
    at: 0.5,
    of: 'in_base',
    label: { id: 'Median waktu disposisi', en: 'Median time to assignment' },
    span: TO_DISPOSITION,
  }),
  duration({
    id: 'follow_up_median',
    column: 'wd_follow_up',
    at: 0.5,
    of: 'in_base',
    label: { id: 'Median waktu tindak lanjut', en: 'Median time to follow-up' },
    span: TO_FOLLOW_UP,
  }),
  duration({
    id: 'follow_up_p90',
    column: 'wd_follow_up',
    at: 0.9,
    of: 'in_base',
    label: { id: 'Persentil ke-90 waktu tindak lanjut', en: '90th percentile of time to follow-up' },
    span: TO_FOLLOW_UP,
  }),
  duration({
    id: 'follow_up_mean',
    column: 'wd_follow_up',
    at: 'mean',
    of: 'in_base',
    label: { id: 'Rata-rata waktu tindak lanjut', en: 'Mean time to follow-up' },
    span: TO_FOLLOW_UP,
    source: 'Cara Diskominfo Kalimantan Selatan melaporkan kabupaten/kota (2023); ketentuan Rapor LAPOR!',
  }),
  duration({
    id: 'follow_up_median_from_disposition',
    column: 'wd_follow_up_disposed',
    at: 0.5,
    of: 'in_base',
    label: {
      id: 'Median waktu tindak lanjut, sejak disposisi',
      en: 'Median time to follow-up, from assignment',
    },
    span: FROM_DISPOSITION,
  }),
  duration({
    id: 'follow_up_p90_from_disposition',
    column: 'wd_follow_up_disposed',
    at: 0.9,
    of: 'in_base',
    label: {
      id: 'Persentil ke-90 waktu tindak lanjut, sejak disposisi',
      en: '90th percentile of time to follow-up, from assignment',
    },
    span: FROM_DISPOSITION,
  }),
  duration({
    id: 'days_to_close_median',
    column: 'wd_close',
    at: 0.5,
    of: "bucket = 'completed'",
    label: { id: 'Median waktu penyelesaian', en: 'Median time to closing' },
    span: TO_CLOSE,
  }),
  duration({
    id: 'days_to_close_p90',
    column: 'wd_close',
    at: 0.9,
    of: "bucket = 'completed'",
    label: { id: 'Persentil ke-90 waktu penyelesaian', en: '90th percentile of time to closing' },
    span: TO_CLOSE,
  }),
]
