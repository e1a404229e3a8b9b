import type { GroupId } from '#lib/kpi/kpi'
import type { Text } from '#lib/kpi/text'

/** Groups of indicators in reading order; `concept` is the Satu Data concept its indicators share. */
export const GROUPS: Record<GroupId, { label: Text; concept: Text }> = {
  volume: {
    label: { id: 'Jumlah laporan', en: 'Volume' },
    concept: {
      id: 'Pengaduan pelayanan publik yang disampaikan masyarakat melalui SP4N-LAPOR!',
      en: 'Complaints about public services that people send through SP4N-LAPOR!',
    },
  },
  completion: {
    label: { id: 'Tindak lanjut dan penyelesaian', en: 'Follow-up and completion' },
    concept: {
      id: 'Penyelesaian tindak lanjut pengaduan pelayanan publik',
      en: 'Following up and completing complaints about public services',
    },
  },
  open: {
    label: { id: 'Laporan yang belum selesai', en: 'Open reports' },
    concept: {
      id: 'Beban dan umur pengaduan yang belum selesai',
      en: 'Number and age of complaints not completed yet',
    },
  },
  timeliness: {
    label: { id: 'Ketepatan dan lama waktu', en: 'Timeliness' },
    concept: {
      id: 'Kecepatan penanganan pengaduan pelayanan publik dalam hari kerja',
      en: 'Speed of handling complaints about public services, in working days',
    },
  },
  satisfaction: {
    label: { id: 'Penilaian pelapor', en: 'Ratings' },
    concept: {
      id: 'Kepuasan pelapor atas tindak lanjut pengaduan',
      en: 'How content reporters are with the follow-up',
    },
  },
  data: {
    label: { id: 'Mutu data', en: 'Data quality' },
    concept: {
      id: 'Kelengkapan dan asal data pengaduan',
      en: 'Completeness and origin of the data on complaints',
    },
  },
}
