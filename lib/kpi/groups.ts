import type { GroupId } from '#lib/kpi/kpi'
import type { Text } from '#lib/kpi/text'

/** Groups of indicators in reading order; `concept` is the Satu Data concept its indicators share. */
export const GROUPS: Record<GroupId, { label: Text; concept: string }> = {
  volume: {
    label: { id: 'Jumlah laporan', en: 'Volume' },
    concept: 'Pengaduan pelayanan publik yang disampaikan masyarakat melalui SP4N-LAPOR!',
  },
  completion: {
    label: { id: 'Tindak lanjut dan penyelesaian', en: 'Follow-up and completion' },
    concept: 'Penyelesaian tindak lanjut pengaduan pelayanan publik',
  },
  open: {
    label: { id: 'Laporan yang belum selesai', en: 'Open reports' },
    concept: 'Beban dan umur pengaduan yang belum selesai',
  },
  timeliness: {
    label: { id: 'Ketepatan dan lama waktu', en: 'Timeliness' },
    concept: 'Kecepatan penanganan pengaduan pelayanan publik dalam hari kerja',
  },
  satisfaction: {
    label: { id: 'Penilaian pelapor', en: 'Ratings' },
    concept: 'Kepuasan pelapor atas tindak lanjut pengaduan',
  },
  data: {
    label: { id: 'Mutu data', en: 'Data quality' },
    concept: 'Kelengkapan dan asal data pengaduan',
  },
}
