import type { Kpi } from '#lib/kpi/kpi'

/** How many reports came in. */
export const VOLUME: readonly Kpi[] = [
  {
    id: 'volume',
    group: 'volume',
    unit: 'count',
    better: 'up',
    needs: 'export',
    measure: { kind: 'count', of: 'true' },
    label: { id: 'Jumlah laporan', en: 'Reports' },
    description: {
      id: 'Banyaknya laporan yang masuk melalui SP4N-LAPOR!, termasuk yang kemudian diarsipkan.',
      en: 'Number of reports received through SP4N-LAPOR!, those archived later included.',
    },
    interpretation: {
      id: 'Banyak laporan tidak berarti pelayanan buruk, dan tidak ada laporan tidak berarti pelayanan baik: angka ini menunjukkan seberapa jauh warga menggunakan kanal pengaduan.',
      en: 'Many reports do not mean bad service, and no reports do not mean good service: the figure shows how far citizens use the complaint channel.',
    },
    formula: {
      id: 'banyaknya laporan yang diterima dalam periode',
      en: 'number of reports accepted in the period',
    },
    source: 'Road Map SP4N 2020-2024 (PermenPANRB 46/2020), indikator 1: jumlah pengaduan',
  },
  {
    id: 'volume_per_10k',
    group: 'volume',
    unit: 'per_10k',
    better: 'up',
    needs: 'population',
    measure: { kind: 'per_population', of: 'true', per: 10_000 },
    label: { id: 'Laporan per 10.000 penduduk', en: 'Reports per 10,000 people' },
    description: {
      id: 'Jumlah laporan dalam periode dibagi jumlah penduduk wilayah, per 10.000 orang; tidak disetahunkan.',
      en: 'Reports of the period divided by the population of the region, per 10,000 people; not annualised.',
    },
    interpretation: {
      id: 'Membuat wilayah berpenduduk besar dan kecil dapat dibandingkan. Tinggi berarti kanal dipakai, bukan berarti pelayanan buruk.',
      en: 'Makes large and small regions comparable. High means the channel is used, not that service is bad.',
    },
    formula: {
      id: 'jumlah laporan / jumlah penduduk x 10.000',
      en: 'reports / population x 10,000',
    },
    source: 'Penduduk per 31 Desember 2024 (Ditjen Dukcapil Kemendagri); ketentuan Rapor LAPOR!',
  },
  {
    id: 'volume_without_bursts',
    group: 'volume',
    unit: 'count',
    better: 'up',
    needs: 'export',
    measure: { kind: 'count', of: 'NOT coalesce(in_burst, false)' },
    label: { id: 'Jumlah laporan di luar entri borongan', en: 'Reports without entry bursts' },
    description: {
      id: 'Jumlah laporan tanpa laporan yang dientri sekaligus dalam jumlah besar.',
      en: 'Reports without those that were entered many at a time.',
    },
    interpretation: {
      id: 'Lebih dekat dengan permintaan warga; selisihnya dari jumlah laporan adalah entri borongan.',
      en: 'Closer to what citizens asked for; the difference from all reports is the entry bursts.',
    },
    formula: {
      id: 'jumlah laporan - laporan dalam entri borongan',
      en: 'reports - reports in an entry burst',
    },
    source: 'Ketentuan Rapor LAPOR!',
  },
]
