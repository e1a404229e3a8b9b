import type { Kpi } from '#lib/kpi/kpi'

const OURS = 'Ketentuan Rapor LAPOR!'
const AGE_KNOWN = { of: 'is_open', has: 'age_workdays IS NOT NULL' }

/** Reports nobody has closed yet, and how long they have waited at the cut-off. */
export const OPEN: readonly Kpi[] = [
  {
    id: 'open_count',
    group: 'open',
    unit: 'count',
    better: 'down',
    needs: 'export',
    measure: { kind: 'count', of: 'is_open' },
    label: { id: 'Belum selesai', en: 'Open' },
    description: {
      id: 'Laporan dalam penyebut baku yang belum selesai pada tanggal data.',
      en: 'Reports of the default denominator that were not completed at the cut-off.',
    },
    interpretation: {
      id: 'Beban kerja yang masih terbuka; bacalah bersama umurnya.',
      en: 'The workload still open; read it with its age.',
    },
    formula: { id: 'penyebut baku - selesai', en: 'default denominator - completed' },
    source: OURS,
  },
  {
    id: 'open_age_median',
    group: 'open',
    unit: 'workdays',
    better: 'down',
    needs: 'export',
    measure: { kind: 'quantile', column: 'age_workdays', at: 0.5, of: 'is_open' },
    coverage: AGE_KNOWN,
    label: { id: 'Median umur laporan terbuka', en: 'Median age of open reports' },
    description: {
      id: 'Hari kerja sejak laporan masuk sampai tanggal data, nilai tengah laporan yang belum selesai.',
      en: 'Working days from receipt to the cut-off, middle value of the reports not completed.',
    },
    interpretation: {
      id: 'Separuh laporan terbuka menunggu lebih lama daripada ini.',
      en: 'Half of the open reports have waited longer than this.',
    },
    formula: {
      id: 'median hari kerja (masuk, tanggal data] atas laporan yang belum selesai',
      en: 'median of working days (received, cut-off] over open reports',
    },
    source: OURS,
  },
  {
    id: 'open_overdue',
    group: 'open',
    unit: 'count',
    better: 'down',
    needs: 'export',
    measure: { kind: 'count', of: 'is_overdue' },
    coverage: AGE_KNOWN,
    label: { id: 'Belum selesai, lewat batas', en: 'Open and overdue' },
    description: {
      id: 'Laporan terbuka yang umurnya melewati batas klasifikasinya (5, 5, 14, 60 hari kerja).',
      en: 'Open reports older than the limit of their class (5, 5, 14, 60 working days).',
    },
    interpretation: {
      id: 'Laporan yang perlu diperhatikan lebih dahulu.',
      en: 'The reports to look at first.',
    },
    formula: {
      id: 'laporan belum selesai dengan umur lebih dari batas klasifikasinya',
      en: 'open reports with an age above the limit of their class',
    },
    source: 'PermenPANRB 62/2018 (batas tindak lanjut menurut klasifikasi)',
  },
  {
    id: 'ombudsman_eligible',
    group: 'open',
    unit: 'count',
    better: 'down',
    needs: 'export',
    measure: { kind: 'count', of: 'ombudsman_eligible' },
    coverage: AGE_KNOWN,
    label: { id: 'Dapat dilanjutkan ke Ombudsman', en: 'May go to the Ombudsman' },
    description: {
      id: 'Laporan belum ditindaklanjuti atau belum diverifikasi selama lebih dari 14 hari kerja.',
      en: 'Reports neither followed up nor verified for more than 14 working days.',
    },
    interpretation: {
      id: 'Pelapornya sudah boleh mengadu ke Ombudsman karena tidak ditanggapi.',
      en: 'Their reporters may take the silence to the Ombudsman.',
    },
    formula: {
      id: 'belum ditindaklanjuti atau belum terverifikasi, umur lebih dari 14 hari kerja',
      en: 'not followed up or not verified, older than 14 working days',
    },
    source: 'Ombudsman RI: pengaduan tanpa tanggapan 14 hari kerja; bacaan lain ada di tabel aturan',
  },
  ageBand('0_5', 'age_workdays <= 5', ['0-5 hari kerja', '0-5 working days']),
  ageBand('6_14', 'age_workdays BETWEEN 6 AND 14', ['6-14 hari kerja', '6-14 working days']),
  ageBand('15_60', 'age_workdays BETWEEN 15 AND 60', ['15-60 hari kerja', '15-60 working days']),
  ageBand('over_60', 'age_workdays > 60', ['lebih dari 60 hari kerja', 'over 60 working days']),
]

function ageBand(id: string, of: string, [indonesian, english]: [string, string]): Kpi {
  return {
    id: `open_age_${id}`,
    group: 'open',
    unit: 'count',
    better: 'down',
    needs: 'export',
    measure: { kind: 'count', of: `is_open AND ${of}` },
    coverage: AGE_KNOWN,
    label: { id: `Belum selesai, ${indonesian}`, en: `Open, ${english}` },
    description: {
      id: `Laporan yang belum selesai dengan umur ${indonesian} pada tanggal data.`,
      en: `Reports not completed and ${english} old at the cut-off.`,
    },
    interpretation: {
      id: 'Batas 5, 14 dan 60 hari kerja adalah batas tindak lanjut menurut klasifikasi.',
      en: 'The limits of 5, 14 and 60 working days are the follow-up limits by class.',
    },
    formula: { id: `laporan belum selesai, umur ${indonesian}`, en: `open reports, ${english} old` },
    source: OURS,
  }
}
