import { DENOMINATORS } from '#lib/kpi/denominators'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { findKpi } from '#lib/kpi/registry'
import { withoutSense } from '#lib/kpi/sense'
import type { Text } from '#lib/kpi/text'
import type { Figure } from '#lib/reports/figure'
import { askOneRow, figureIn } from '#lib/reports/figures'
import type { Labelled } from '#lib/reports/scope'

/** One way to read "how much is done": a meaning of done over a denominator. */
export interface Meaning {
  label: Text
  figure: Figure
  denominator: Labelled & { text: Text }
  /** The reading that leads everywhere else. */
  leads: boolean
}

const READINGS: readonly { kpi: string; denominator: string }[] = [
  { kpi: 'follow_up_rate', denominator: 'base' },
  { kpi: 'follow_up_rate_mature', denominator: 'mature' },
  { kpi: 'completion_rate', denominator: 'base' },
  { kpi: 'completion_rate_mature', denominator: 'mature' },
  { kpi: 'completion_rate_all', denominator: 'all' },
  { kpi: 'completion_rate_system', denominator: 'base' },
  { kpi: 'completion_rate_admin', denominator: 'base' },
  { kpi: 'completion_rate_reporter', denominator: 'base' },
  { kpi: 'confirmed_share', denominator: 'completed' },
]

export const MEANING_KPIS = READINGS.map(({ kpi }) => kpi)

/** Every reading side by side, of a row that holds MEANING_KPIS as they are registered. */
export const meanings = (row: Record<string, Figure>): Meaning[] =>
  READINGS.map(({ kpi, denominator }) => ({
    label: findKpi(kpi).label,
    figure: figureIn(row, kpi),
    denominator: denominatorOf(denominator),
    leads: kpi === 'completion_rate',
  }))

/** The same, where the row was asked in a sense that the reader chose: that one leads, and none of these. */
export async function askMeanings(
  edition: Edition,
  question: Question,
  row: Record<string, Figure>,
): Promise<Meaning[]> {
  if (!question.sense) return meanings(row)
  const registered = await askOneRow(edition, MEANING_KPIS, withoutSense(question))
  return meanings(registered).map((meaning) => ({ ...meaning, leads: false }))
}

function denominatorOf(id: string): Meaning['denominator'] {
  const found = DENOMINATORS.find((each) => each.id === id)
  if (!found) throw new Error(`no such denominator: ${id}`)
  return { key: id, label: found.label, text: found.text }
}
