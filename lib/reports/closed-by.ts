import { shareOf } from '#lib/kpi/share'
import type { Text } from '#lib/kpi/text'
import type { Figure } from '#lib/reports/figure'
import { figureIn } from '#lib/reports/figures'
import type { Mix } from '#lib/reports/mix'

const CLOSERS: readonly { key: string; kpi: string; label: Text }[] = [
  { key: 'system', kpi: 'completion_rate_system', label: { id: 'Sistem', en: 'The system' } },
  { key: 'admin', kpi: 'completion_rate_admin', label: { id: 'Admin', en: 'An admin' } },
  { key: 'reporter', kpi: 'completion_rate_reporter', label: { id: 'Pelapor', en: 'The reporter' } },
]

/** Old exports say `Selesai` and not who closed. */
const UNSTATED = { key: 'unstated', label: { id: 'Tidak disebut', en: 'Not stated' } }

export const CLOSED_BY_KPIS = ['completion_rate', ...CLOSERS.map(({ kpi }) => kpi)]

/** Who closed the completed reports of a row that holds CLOSED_BY_KPIS. */
export function closedBy(row: Record<string, Figure>): Mix {
  const count = (kpi: string) => figureIn(row, kpi).numerator ?? 0
  const total = count('completion_rate')
  const named = CLOSERS.map(({ key, kpi, label }) => ({ key, label, count: count(kpi) }))
  const unstated = total - named.reduce((sum, part) => sum + part.count, 0)
  const parts = unstated > 0 ? [...named, { ...UNSTATED, count: unstated }] : named
  return {
    total,
    previous_total: null,
    parts: parts.map((part) => ({ ...part, ...shareOf(part.count, total), previous: null })),
    rest: null,
  }
}
