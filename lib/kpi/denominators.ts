import { BASE_BUCKETS, BUCKETS, type BucketKey } from '#lib/kpi/dimensions'
import type { Text } from '#lib/kpi/text'

export interface Denominator {
  id: string
  label: Text
  text: Text
  buckets: readonly BucketKey[]
}

/** What a rate can be a share of. The choice is printed beside every rate. */
export const DENOMINATORS: Denominator[] = [
  {
    id: 'base',
    label: { id: 'Penyebut baku', en: 'Default denominator' },
    text: {
      id: 'Selesai, proses, belum ditindaklanjuti, belum terverifikasi, dan status tidak dikenal. Arsip dan tertunda disajikan terpisah.',
      en: 'Completed, in process, not followed up, not verified, and unknown status. Archived and pending are shown apart.',
    },
    buckets: BASE_BUCKETS,
  },
  {
    id: 'mature',
    label: { id: 'Sudah jatuh tempo', en: 'Past their time' },
    text: {
      id: 'Bagian penyebut baku yang batas klasifikasinya ditambah 10 hari kerja sudah lewat pada tanggal data.',
      en: 'The part of the default denominator whose class limit plus 10 working days had run out at the cut-off.',
    },
    buckets: BASE_BUCKETS,
  },
  {
    id: 'all',
    label: { id: 'Semua laporan', en: 'All reports' },
    text: {
      id: 'Setiap laporan yang diterima dari ekspor, termasuk arsip dan tertunda.',
      en: 'Every report accepted from the export, archived and pending included.',
    },
    buckets: BUCKETS,
  },
  {
    id: 'completed',
    label: { id: 'Laporan selesai', en: 'Completed reports' },
    text: {
      id: 'Laporan yang sudah ditutup, oleh sistem, admin, atau pelapor.',
      en: 'Reports that were closed, by the system, an admin, or the reporter.',
    },
    buckets: ['completed'],
  },
]
