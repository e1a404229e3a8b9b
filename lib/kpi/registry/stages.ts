import type { Kpi } from '#lib/kpi/kpi'
import { duration } from '#lib/kpi/registry/durations'
import type { Text } from '#lib/kpi/text'

interface Stage {
  id: string
  /** Columns of working days from receipt to the start and to the stop of the stage; null: it starts with the receipt. */
  from: string | null
  to: string
  of?: string
  label: Text
  span: Text
}

/** Clocks of one report add up; a stage that ends before it starts has no length. */
const length = ({ from, to }: Stage) => (from ? `CASE WHEN ${to} >= ${from} THEN ${to} - ${from} END` : to)

const stage = (own: Stage): Kpi =>
  duration({
    id: own.id,
    column: length(own),
    at: 0.5,
    of: own.of ?? 'in_base',
    label: own.label,
    span: own.span,
    source: 'Ketentuan Rapor LAPOR! (jam tiap tahap, hari kerja)',
  })

/** How long a report lay at each stage, one after the other. */
export const STAGES: readonly Kpi[] = [
  stage({
    id: 'stage_verification_median',
    from: null,
    to: 'wd_verification',
    label: { id: 'Median tahap verifikasi', en: 'Median time at verification' },
    span: { id: 'dari masuk sampai diverifikasi', en: 'from receipt to verification' },
  }),
  stage({
    id: 'stage_disposition_median',
    from: 'wd_verification',
    to: 'wd_disposition',
    label: { id: 'Median tahap disposisi', en: 'Median time at assignment' },
    span: { id: 'dari diverifikasi sampai didisposisikan', en: 'from verification to assignment' },
  }),
  stage({
    id: 'stage_response_median',
    from: 'wd_disposition',
    to: 'wd_first_response',
    label: { id: 'Median tahap respons pertama', en: 'Median time to respond once assigned' },
    span: { id: 'dari disposisi sampai respons pertama', en: 'from assignment to first response' },
  }),
  stage({
    id: 'stage_follow_up_median',
    from: 'wd_first_response',
    to: 'wd_follow_up',
    label: { id: 'Median tahap tindak lanjut', en: 'Median time to follow up once answered' },
    span: { id: 'dari respons pertama sampai tindak lanjut', en: 'from first response to follow-up' },
  }),
  stage({
    id: 'stage_closing_median',
    from: 'wd_follow_up',
    to: 'wd_close',
    of: "bucket = 'completed'",
    label: { id: 'Median tahap penutupan', en: 'Median time to close once followed up' },
    span: { id: 'dari tindak lanjut sampai ditutup', en: 'from follow-up to closing' },
  }),
]
