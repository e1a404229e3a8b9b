import type { Kpi } from '#lib/kpi/kpi'
import type { Text } from '#lib/kpi/text'

interface Event {
  id: string
  name: 'follow_up' | 'close'
  of: string
  label: Text
  /** The event in words: `ditindaklanjuti`. */
  event: Text
}

/** Each report's event lies between two cut-offs; the median of all lies between the medians of both ends. */
function bounds({ id, name, of, label, event }: Event): Kpi {
  const [least, most] = [`wd_${name}_least`, `wd_${name}_most`]
  return {
    id,
    group: 'timeliness',
    unit: 'workdays',
    better: 'down',
    needs: 'export',
    measure: { kind: 'bounds', least, most, of },
    coverage: { of, has: `${most} IS NOT NULL` },
    label,
    description: {
      id: `Median hari kerja dari masuk sampai ${event.id}, dibatasi dari status pada tanggal data yang berturut-turut.`,
      en: `Median of working days from receipt until ${event.en}, bounded by the statuses at successive cut-offs.`,
    },
    interpretation: {
      id: 'Nilai sebenarnya ada di antara kedua batas, entah di mana. Makin rapat ekspor diambil, makin sempit batasnya.',
      en: 'The true value lies between the bounds, nobody knows where. The closer the exports, the narrower the bounds.',
    },
    formula: {
      id: `median hari kerja sampai tanggal data terakhir sebelum ${event.id}, dan sampai tanggal data pertama sesudahnya`,
      en: `median of working days to the last cut-off before it was ${event.en}, and to the first one after`,
    },
    source: 'Ketentuan Rapor LAPOR! (ekspor berturut-turut; tanpa nilai tengah)',
  }
}

/** What successive exports say of durations when no file gives the dates. */
export const BOUNDS: readonly Kpi[] = [
  bounds({
    id: 'follow_up_bounds',
    name: 'follow_up',
    of: "bucket IN ('completed', 'in_process')",
    label: { id: 'Rentang waktu sampai ditindaklanjuti', en: 'Range of the time to follow-up' },
    event: { id: 'ditindaklanjuti', en: 'followed up' },
  }),
  bounds({
    id: 'close_bounds',
    name: 'close',
    of: "bucket = 'completed'",
    label: { id: 'Rentang waktu sampai ditutup', en: 'Range of the time to closing' },
    event: { id: 'ditutup', en: 'closed' },
  }),
]
