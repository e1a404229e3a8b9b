import type { Answer } from '#lib/kpi/answer'
import { ask, verdicts } from '#lib/kpi/ask'
import { type Catalog, readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question, Sense } from '#lib/kpi/question'
import { findKpi } from '#lib/kpi/registry'
import { inSense } from '#lib/kpi/sense'
import type { Figure, KpiCards } from '#lib/reports/figure'

/** Figures by joined key ('' without a split), then by indicator. */
export type FigureGrid = Map<string, Record<string, Figure>>

/** Asks for indicators and gives each answer the name of its indicator and every target that applies. */
export async function askFigures(
  edition: Edition,
  kpis: readonly string[],
  question: Question,
): Promise<FigureGrid> {
  const [catalog, answers] = await Promise.all([readCatalog(edition), ask(edition, kpis, question)])
  const grid: FigureGrid = new Map()
  for (const [kpi, list] of answers)
    for (const answer of list) {
      const key = answer.key ?? ''
      const row = grid.get(key) ?? {}
      row[kpi] = toFigure(kpi, answer, { edition, catalog, question })
      grid.set(key, row)
    }
  return grid
}

/** Figures of an unsplit question, by indicator. */
export async function askOneRow(
  edition: Edition,
  kpis: readonly string[],
  question: Question,
): Promise<Record<string, Figure>> {
  return (await askFigures(edition, kpis, { ...question, by: [] })).get('') ?? {}
}

function toFigure(
  kpi: string,
  { key, ...figures }: Answer,
  context: { edition: Edition; catalog: Catalog; question: Question },
): Figure {
  const targets = figures.target
    ? verdicts(findKpi(kpi), figures, { ...context, key: key?.split('|') ?? [] })
    : []
  return { kpi, ...figures, targets }
}

/** The figure of an indicator in a row that asked for it. */
export function figureIn(row: Record<string, Figure> | undefined, kpi: string): Figure {
  const figure = row?.[kpi]
  if (!figure) throw new Error(`not asked for: ${kpi}`)
  return figure
}

/** What pages need to know of the indicators they print, as a chosen sense reads them. */
export function cardsOf(kpis: readonly string[], sense?: Sense): KpiCards {
  return Object.fromEntries(
    [...new Set(kpis)].map((id) => {
      const { label, description, formula, interpretation, unit, better } = inSense(findKpi(id), sense)
      return [id, { id, label, description, formula, interpretation, unit, better }]
    }),
  )
}
