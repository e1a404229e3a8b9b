import type { Answer } from '#lib/kpi/answer'
import { ask, askOccurring } from '#lib/kpi/ask'
import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Kpi } from '#lib/kpi/kpi'
import type { Question, Sense } from '#lib/kpi/question'
import { findKpi } from '#lib/kpi/registry'
import { inSense } from '#lib/kpi/sense'
import { type Judge, judgeOf } from '#lib/kpi/targets'
import type { Text } from '#lib/kpi/text'
import type { Figure, KpiCards } from '#lib/reports/figure'

/** Figures by joined key ('' without a split), then by indicator. */
export type FigureGrid = Map<string, Record<string, Figure>>

/** Asks for indicators and gives each answer the name of its indicator and every target that applies. */
export async function askFigures(
  edition: Edition,
  kpis: readonly string[],
  question: Question,
): Promise<FigureGrid> {
  return toGrid(edition, question, await ask(edition, kpis, question))
}

/** The same only where there are reports. */
export async function askOccurringFigures(
  edition: Edition,
  kpis: readonly string[],
  question: Question,
): Promise<FigureGrid> {
  return toGrid(edition, question, await askOccurring(edition, kpis, question))
}

async function toGrid(
  edition: Edition,
  question: Question,
  answers: ReadonlyMap<string, readonly Answer[]>,
): Promise<FigureGrid> {
  const catalog = await readCatalog(edition)
  const grid: FigureGrid = new Map()
  for (const [kpi, list] of answers) {
    const judge = judgeOf(findKpi(kpi), { manifest: edition.manifest, catalog, question })
    for (const answer of list) {
      const key = answer.key ?? ''
      const row = grid.get(key)
      if (row) row[kpi] = toFigure(kpi, answer, judge)
      else grid.set(key, { [kpi]: toFigure(kpi, answer, judge) })
    }
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

/** Field by field: thousands are made for a page, and spreading takes four to ten times as long. */
function toFigure(kpi: string, answer: Answer, judge: Judge): Figure {
  const { key, numerator, denominator, value, interval, reason, coverage, target } = answer
  const targets = target ? judge(answer, key?.split('|') ?? []) : []
  return { kpi, numerator, denominator, value, interval, reason, coverage, target, targets }
}

/** The figure of an indicator in a row that asked for it. */
export function figureIn(row: Record<string, Figure> | undefined, kpi: string): Figure {
  const figure = row?.[kpi]
  if (!figure) throw new Error(`not asked for: ${kpi}`)
  return figure
}

/** What a rate leaves out, by its denominator. */
function excludedFrom({ measure }: Kpi): Text | null {
  if (measure.kind !== 'ratio') return null
  if (measure.denominator === 'true') return { id: 'Tidak ada.', en: 'Nothing.' }
  return LEFT_OUT.get(measure.denominator) ?? null
}

const LEFT_OUT = new Map<string, Text>([
  [
    'in_base',
    {
      id: 'Laporan tertunda dan arsip; keduanya disajikan terpisah.',
      en: 'Pending and archived reports, which are shown apart.',
    },
  ],
  [
    'in_base AND is_mature',
    {
      id: 'Laporan tertunda dan arsip, serta yang belum jatuh tempo pada tanggal data.',
      en: 'Pending and archived reports, and those not yet due at the cut-off.',
    },
  ],
  ["bucket = 'completed'", { id: 'Laporan yang belum selesai.', en: 'Reports not completed.' }],
])

/** What pages need to know of the indicators they print, as a chosen sense reads them. */
export function cardsOf(kpis: readonly string[], sense?: Sense): KpiCards {
  return Object.fromEntries(
    [...new Set(kpis)].map((id) => {
      const kpi = inSense(findKpi(id), sense)
      const { label, description, formula, interpretation, unit, better } = kpi
      const excluded = excludedFrom(kpi)
      return [
        id,
        { id, label, description, formula, interpretation, unit, better, ...(excluded && { excluded }) },
      ]
    }),
  )
}
