import type { Kpi } from '#lib/kpi/kpi'
import type { Text } from '#lib/kpi/text'

/** Working days after the cut-off that the horizon looks ahead: two weeks. */
export const HORIZON = 10

const SILENT = "bucket IN ('not_followed_up', 'unverified')"
const COVERAGE = { of: SILENT, has: 'age_workdays IS NOT NULL' }
const SOURCE = 'Ombudsman RI: pengaduan tanpa tanggapan 14 hari kerja atau 60 hari; ketentuan Rapor LAPOR!'
const READING: Text = {
  id: 'Masih dapat dicegah: laporan ini melewati batas bila tidak dijawab sampai saat itu.',
  en: 'Still to be prevented: these pass the limit unless they are answered by then.',
}

function soon(limit: number): Kpi {
  return {
    id: `ombudsman_soon_${limit}`,
    group: 'open',
    unit: 'count',
    better: 'down',
    needs: 'export',
    measure: {
      kind: 'count',
      of: `${SILENT} AND age_workdays BETWEEN ${limit - HORIZON + 1} AND ${limit}`,
    },
    coverage: COVERAGE,
    label: { id: `Segera lewat ${limit} hari kerja`, en: `About to pass ${limit} working days` },
    description: {
      id: `Laporan tanpa tindak lanjut yang akan melewati ${limit} hari kerja dalam ${HORIZON} hari kerja setelah tanggal data.`,
      en: `Reports without follow-up that pass ${limit} working days within the ${HORIZON} working days after the cut-off.`,
    },
    interpretation: READING,
    formula: {
      id: `belum ditindaklanjuti atau belum terverifikasi, umur ${limit - HORIZON + 1} sampai ${limit} hari kerja`,
      en: `not followed up or not verified, ${limit - HORIZON + 1} to ${limit} working days old`,
    },
    source: SOURCE,
  }
}

/** Silence that the Ombudsman may act on, seen before it happens and after the longest reading of the limit. */
export const OMBUDSMAN: readonly Kpi[] = [
  soon(14),
  soon(60),
  {
    id: 'ombudsman_over_60',
    group: 'open',
    unit: 'count',
    better: 'down',
    needs: 'export',
    measure: { kind: 'count', of: `${SILENT} AND age_workdays > 60` },
    coverage: COVERAGE,
    label: { id: 'Tanpa tindak lanjut lewat 60 hari kerja', en: 'No follow-up for over 60 working days' },
    description: {
      id: 'Laporan belum ditindaklanjuti atau belum diverifikasi selama lebih dari 60 hari kerja.',
      en: 'Reports neither followed up nor verified for more than 60 working days.',
    },
    interpretation: {
      id: 'Melewati setiap bacaan batas Ombudsman, yang paling panjang sekalipun.',
      en: 'Past every reading of the limit of the Ombudsman, even the longest.',
    },
    formula: {
      id: 'belum ditindaklanjuti atau belum terverifikasi, umur lebih dari 60 hari kerja',
      en: 'not followed up or not verified, older than 60 working days',
    },
    source: SOURCE,
  },
]
