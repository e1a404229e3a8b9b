import type { Answer, KpiStanding } from '#lib/kpi/answer'
import type { Kpi } from '#lib/kpi/kpi'

export const STATES = ['fine', 'note', 'not_computable'] as const satisfies readonly KpiStanding['state'][]

/** Below this share of covered reports an indicator may mislead even as a description. */
const THIN = 0.8

/** By the reason of its blank, else by its coverage. */
export function standingOf(kpi: Kpi, { reason, coverage }: Pick<Answer, 'reason' | 'coverage'>): KpiStanding {
  if (reason === 'not_available') return kpi.needs === 'dates' ? NO_DATES : NOT_IN_EXPORT
  if (reason) return { ...BLANKS[reason] }
  if (coverage !== null && coverage < THIN) return PARTIAL
  return { state: 'fine', note: null }
}

const NO_DATES: KpiStanding = {
  state: 'not_computable',
  note: {
    id: 'tidak dapat dihitung dari ekspor ini; perlu berkas tanggal',
    en: 'cannot be computed from this export; needs a dates file',
  },
}
const NOT_IN_EXPORT: KpiStanding = {
  state: 'not_computable',
  note: { id: 'tidak ada dalam ekspor ini', en: 'not in this export' },
}
const PARTIAL: KpiStanding = {
  state: 'note',
  note: { id: 'hanya mencakup sebagian laporan', en: 'covers only part of the reports' },
}

const BLANKS: Record<Exclude<Answer['reason'], null | 'not_available'>, KpiStanding> = {
  zero: {
    state: 'note',
    note: { id: 'tidak ada laporan dalam penyebutnya', en: 'no report in its denominator' },
  },
  not_yet_due: {
    state: 'note',
    note: { id: 'belum ada laporan yang jatuh tempo', en: 'no report is due yet' },
  },
  not_applicable: {
    state: 'not_computable',
    note: { id: 'jumlah penduduk tidak diketahui', en: 'population not known' },
  },
  bounded: {
    state: 'note',
    note: {
      id: 'hanya diketahui antara dua batas, dari status pada ekspor berturut-turut',
      en: 'only known between two bounds, from the statuses of successive exports',
    },
  },
  suppressed: {
    state: 'note',
    note: { id: 'disembunyikan karena jumlahnya kecil', en: 'withheld because the number is small' },
  },
}
