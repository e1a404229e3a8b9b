import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Answer } from '#lib/kpi/answer'
import { findKpi } from '#lib/kpi/registry'
import { textTable } from '../table'
import type { KpiChange, Preview } from './dry-run'

/** What a dry run says to people; a share of fewer than ten is counted out, and one of more has its interval. */
export function previewLines({ changes, kpis, rejected }: Preview & { rejected: number }): string[] {
  const { count } = format('id')
  const counts = [
    `${count(changes.new)} baru`,
    `${count(changes.updated)} berganti status`,
    `${count(changes.unchanged)} tetap`,
    `${count(rejected)} ditolak`,
  ]
  return [
    'uji coba - tidak ada yang disimpan:',
    `  ${counts.join(', ')}`,
    textTable(['indikator', 'sekarang', 'sesudah'], kpis.map(line)),
  ]
}

function line({ kpi, answers: { before, after } }: KpiChange): string[] {
  const { label, unit } = findKpi(kpi)
  return [label.id, shown(before, unit), shown(after, unit)]
}

function shown(answer: Answer | null, unit: string): string {
  if (answer === null) return 'belum ada edisi'
  const { text, interval } = figureWords(answer, unit, format('id'))
  return interval ? `${text} (${interval})` : text
}
