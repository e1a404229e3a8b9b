import { readCatalog } from '#lib/kpi/catalog'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import type { Edition } from '#lib/kpi/edition'
import type { Dimension, Question } from '#lib/kpi/question'
import type { Text } from '#lib/kpi/text'
import { askSilentUnits, type SilentUnit } from '#lib/reports/agencies/silent'
import { buildScope, labelled } from '#lib/reports/build-scope'
import type { ReportContext } from '#lib/reports/context'
import type { Figure, KpiCards } from '#lib/reports/figure'
import { askFigures, askOneRow, cardsOf } from '#lib/reports/figures'
import type { Labelled, Scope } from '#lib/reports/scope'

/** The way down: each step splits what the one before has chosen. */
export const DRILL = ['region', 'unit', 'category', 'leaf_category'] as const satisfies readonly Dimension[]
export type DrillStep = (typeof DRILL)[number]

const AGENCY_KPIS = [
  'volume',
  'follow_up_rate',
  'completion_rate',
  'open_count',
  'open_overdue',
  'open_age_median',
]

/** Figures: AGENCY_KPIS. */
export interface DrillRow extends Labelled {
  figures: Record<string, Figure>
  /** A kab/kota that no load speaks of: nothing is known of it, which is not the same as zero. */
  not_loaded: boolean
}

/** From the province through kab/kota and OPD down to categories; each split sums to its parent. */
export interface AgenciesReport {
  id: 'agencies'
  scope: Scope
  kpis: KpiCards
  /** Steps taken, in the order of DRILL: dimensions with exactly one value chosen. */
  trail: { dimension: DrillStep; chosen: Labelled }[]
  /** Everything in scope. Figures: AGENCY_KPIS. */
  total: Record<string, Figure>
  /** The next step down, regions in code order, all else by most reports; null at the bottom. */
  children: { dimension: DrillStep; label: Text; rows: DrillRow[] } | null
  /** Units of which no report in the denominator was followed up, most overdue first. */
  silent: SilentUnit[]
}

/** The report of agencies and units at the step that the question's filters have reached. */
export async function runAgencies({ edition }: ReportContext, question: Question): Promise<AgenciesReport> {
  const scope = await buildScope(edition, question)
  const next = nextStep(question)
  const [total, children, silent, catalog] = await Promise.all([
    askOneRow(edition, AGENCY_KPIS, question),
    next && askChildren(edition, question, next),
    askSilentUnits(edition, question),
    readCatalog(edition),
  ])
  return {
    id: 'agencies',
    scope,
    kpis: cardsOf(AGENCY_KPIS, question.sense),
    trail: DRILL.flatMap((dimension) => {
      const key = chosenKey(question, dimension)
      return key === null ? [] : [{ dimension, chosen: labelled(catalog, dimension, key) }]
    }),
    total,
    children: next && children && { dimension: next, label: DIMENSION_INFO[next].label, rows: children },
    silent,
  }
}

function chosenKey({ where }: Question, dimension: Dimension): string | null {
  const [key, ...more] = where[dimension] ?? []
  return key === undefined || more.length > 0 ? null : key
}

/** The first dimension that is not narrowed down to one value yet. */
const nextStep = (question: Question): DrillStep | null =>
  DRILL.find((dimension) => chosenKey(question, dimension) === null) ?? null

async function askChildren(edition: Edition, question: Question, dimension: DrillStep): Promise<DrillRow[]> {
  const [catalog, grid] = await Promise.all([
    readCatalog(edition),
    askFigures(edition, AGENCY_KPIS, { ...question, by: [dimension] }),
  ])
  const rows = [...grid].map(([key, figures]) => ({
    ...labelled(catalog, dimension, key),
    figures,
    not_loaded: dimension === 'region' && !catalog.isLoaded(key),
  }))
  return dimension === 'region' ? rows : rows.sort(largestFirst)
}

const volume = ({ figures }: DrillRow) => figures.volume?.value ?? 0

const largestFirst = (a: DrillRow, b: DrillRow) => volume(b) - volume(a) || (a.key < b.key ? -1 : 1)
