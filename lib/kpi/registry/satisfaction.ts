import type { Kpi } from '#lib/kpi/kpi'

/** What reporters think of the answer. */
export const SATISFACTION: readonly Kpi[] = [
  {
    id: 'rating_mean',
    group: 'satisfaction',
    unit: 'rating',
    better: 'up',
    needs: 'export',
    measure: { kind: 'mean', column: 'rating', of: 'rating BETWEEN 1 AND 5' },
    coverage: { of: 'true', has: 'rating BETWEEN 1 AND 5' },
    label: { id: 'Rata-rata penilaian pelapor', en: 'Mean rating by reporters' },
    description: {
      id: 'Rata-rata penilaian 1-5 yang diberikan pelapor.',
      en: 'Mean of the ratings 1-5 that reporters gave.',
    },
    interpretation: {
      id: 'Hanya sedikit pelapor yang menilai, dan mereka tidak mewakili semua; lihat cakupannya.',
      en: 'Few reporters rate, and they do not stand for all; see the coverage.',
    },
    formula: { id: 'jumlah nilai / banyaknya penilaian', en: 'sum of ratings / number of ratings' },
    source: 'Kolom Rating pada ekspor Laporan Ringkas; ketentuan Rapor LAPOR!',
  },
]
