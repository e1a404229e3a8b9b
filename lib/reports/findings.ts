import type { Row } from '#lib/db/rows'
import type { Edition } from '#lib/kpi/edition'
import type { Text } from '#lib/kpi/text'
import { rowsOf } from '#lib/reports/edition-rows'

export interface Finding {
  kind: string
  label: Text
  count: number
  /** At most five. */
  examples: { load: string; region: string | null; tracking_id: number | null; detail: string }[]
}

const LABELS: Record<string, Text> = {
  status_backwards: {
    id: 'Status mundur, misalnya selesai lalu terbuka lagi',
    en: 'Status went backwards, such as completed, then open again',
  },
  vanished: {
    id: 'Hilang dari ekspor berikutnya untuk instansi dan periode yang sama',
    en: 'Gone from a later export of the same agency and period',
  },
  received_changed: { id: 'Tanggal masuk berubah antarekspor', en: 'Date received changed between exports' },
  other_province: { id: 'Wilayah di luar provinsi ini', en: 'Region outside this province' },
  out_of_period: { id: 'Di luar periode masuk pada ekspor', en: 'Outside the period of the export' },
  dates_unknown_id: {
    id: 'Baris berkas tanggal tanpa laporan di ekspor mana pun',
    en: 'Row of a dates file whose report stands in no export',
  },
  negative_duration: { id: 'Durasi negatif', en: 'Negative duration' },
  absurd_duration: { id: 'Durasi yang tidak masuk akal', en: 'Absurd duration' },
  beyond_calendar: {
    id: 'Melewati tahun terakhir tabel hari libur',
    en: 'Past the last year of the holiday table',
  },
  duplicate_status_differs: {
    id: 'Nomor sama dengan status berbeda dalam satu berkas',
    en: 'Same id with another status in one file',
  },
}

interface FindingRow extends Row {
  kind: string
  count: number
}

interface ExampleRow extends Row {
  kind: string
  load: string
  region: string | null
  tracking_id: number | null
  detail: string
}

const EXAMPLES = `
SELECT kind, load, region, tracking_id, detail FROM findings
QUALIFY row_number() OVER (PARTITION BY kind ORDER BY tracking_id, load, detail) <= 5
ORDER BY kind, tracking_id, load, detail`

/** What is odd in the data, by kind, most frequent first. */
export async function readFindings(edition: Edition): Promise<Finding[]> {
  const [kinds, examples] = await Promise.all([
    rowsOf<FindingRow>(
      edition,
      'SELECT kind, count(*) AS count FROM findings GROUP BY kind ORDER BY count DESC, kind',
    ),
    rowsOf<ExampleRow>(edition, EXAMPLES),
  ])
  return kinds.map(({ kind, count }) => ({
    kind,
    label: LABELS[kind] ?? { id: kind, en: kind },
    count,
    examples: examples.filter((row) => row.kind === kind).map(({ kind: _, ...example }) => example),
  }))
}
