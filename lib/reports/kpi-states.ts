import type { Answer } from '#lib/kpi/answer'
import { ask } from '#lib/kpi/ask'
import type { Edition } from '#lib/kpi/edition'
import type { Kpi } from '#lib/kpi/kpi'
import type { Question } from '#lib/kpi/question'
import { KPIS } from '#lib/kpi/registry'
import type { Text } from '#lib/kpi/text'
import type { Labelled } from '#lib/reports/scope'

export interface KpiState extends Labelled {
  state: 'fine' | 'note' | 'not_computable'
  /** Why; null when fine. */
  reason: Text | null
  coverage: number | null
}

/** Below this share of covered reports an indicator may mislead even as a description. */
const THIN = 0.8

/** Can each indicator be computed, and what must be said with it? */
export async function kpiStates(edition: Edition, question: Question): Promise<KpiState[]> {
  const answers = await ask(
    edition,
    KPIS.map(({ id }) => id),
    question,
  )
  return KPIS.map((kpi) => stateOf(kpi, answers.get(kpi.id)?.[0]))
}

function stateOf(kpi: Kpi, answer: Answer | undefined): KpiState {
  const found = answer ? judge(kpi, answer) : MISSING
  return { key: kpi.id, label: kpi.label, coverage: answer?.coverage ?? null, ...found }
}

function judge(kpi: Kpi, { reason, coverage }: Answer): Pick<KpiState, 'state' | 'reason'> {
  if (reason === 'not_available') return kpi.needs === 'dates' ? NO_DATES : NOT_IN_EXPORT
  if (reason === 'not_applicable') return NO_POPULATION
  if (reason === 'not_yet_due') return { state: 'note', reason: NOT_YET_DUE }
  if (reason === 'zero') return { state: 'note', reason: NO_REPORTS }
  if (coverage !== null && coverage < THIN) return { state: 'note', reason: PARTIAL }
  return { state: 'fine', reason: null }
}

const MISSING = { state: 'not_computable', reason: { id: 'tidak ada data', en: 'no data' } } as const
const NO_DATES = {
  state: 'not_computable',
  reason: {
    id: 'tidak dapat dihitung dari ekspor ini; perlu berkas tanggal',
    en: 'cannot be computed from this export; needs a dates file',
  },
} as const
const NOT_IN_EXPORT = {
  state: 'not_computable',
  reason: { id: 'tidak ada dalam ekspor ini', en: 'not in this export' },
} as const
const NO_POPULATION = {
  state: 'not_computable',
  reason: { id: 'jumlah penduduk tidak diketahui', en: 'population not known' },
} as const
const NOT_YET_DUE: Text = { id: 'belum ada laporan yang jatuh tempo', en: 'no report is due yet' }
const NO_REPORTS: Text = { id: 'tidak ada laporan dalam penyebutnya', en: 'no report in its denominator' }
const PARTIAL: Text = { id: 'hanya mencakup sebagian laporan', en: 'covers only part of the reports' }
