import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { labelled } from '#lib/reports/build-scope'
import type { Figure } from '#lib/reports/figure'
import { askFigures, type FigureGrid } from '#lib/reports/figures'
import type { Labelled } from '#lib/reports/scope'

/** A figure of one region that the two editions give differently. */
export interface Restated {
  region: Labelled
  kpi: string
  /** null where an edition does not know the region. */
  before: Figure | null
  after: Figure | null
}

/** Two editions of the same question, and what set them apart. */
export interface EditionComparison {
  before: { id: string; cutoff: string }
  after: { id: string; cutoff: string }
  /** What may have moved a figure; with neither new loads nor a new cut-off it is a restatement pure and simple. */
  causes: { loads: boolean; cutoff: boolean; reference: boolean; builder: boolean }
  /** Figures compared. */
  compared: number
  changed: Restated[]
}

/** Indicators that rules, calendar or alias tables can restate. */
const COMPARED = ['volume', 'follow_up_rate', 'completion_rate', 'open_overdue']

/** Every figure by region that differs between two editions, in the order of the regions. */
export async function compareEditions(
  before: Edition,
  after: Edition,
  question: Question,
): Promise<EditionComparison> {
  const asked: Question = { ...question, by: ['region'], edition: null }
  const [catalog, then, now] = await Promise.all([
    readCatalog(after),
    askFigures(before, COMPARED, asked),
    askFigures(after, COMPARED, asked),
  ])
  const regions = [...new Set([...now.keys(), ...then.keys()])]
  const pairs = regions.flatMap((key) =>
    COMPARED.map((kpi) => ({ region: labelled(catalog, 'region', key), ...pairOf(then, now, { key, kpi }) })),
  )
  return {
    before: markOf(before),
    after: markOf(after),
    causes: causesOf(before, after),
    compared: pairs.length,
    changed: pairs.filter((pair) => !isSame(pair.before, pair.after)),
  }
}

function pairOf(then: FigureGrid, now: FigureGrid, { key, kpi }: { key: string; kpi: string }) {
  return { kpi, before: then.get(key)?.[kpi] ?? null, after: now.get(key)?.[kpi] ?? null }
}

const isSame = (a: Figure | null, b: Figure | null): boolean =>
  a?.numerator === b?.numerator && a?.denominator === b?.denominator && a?.value === b?.value

const markOf = ({ manifest: { id, cutoff } }: Edition) => ({ id, cutoff })

function causesOf({ manifest: a }: Edition, { manifest: b }: Edition): EditionComparison['causes'] {
  const loads = (list: readonly string[]) => [...list].sort().join()
  return {
    loads: loads(a.loads) !== loads(b.loads),
    cutoff: a.cutoff !== b.cutoff,
    reference: a.reference !== b.reference,
    builder: a.builder !== b.builder,
  }
}
