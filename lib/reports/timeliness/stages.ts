import type { Row } from '#lib/db/rows'
import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { selectFacts } from '#lib/kpi/select-facts'
import { labelled } from '#lib/reports/build-scope'
import type { Figure } from '#lib/reports/figure'
import { askFigures, figureIn } from '#lib/reports/figures'
import type { Labelled } from '#lib/reports/scope'

/** Who has to act on a report; `admins`: the national one and the agency's, where no date tells them apart. */
export type Holder = 'national_admin' | 'agency_admin' | 'admins' | 'unit' | 'reporter' | 'unstated'

/** The median time at a stage, and who held the report meanwhile. */
export interface StageRow {
  holder: Holder
  figure: Figure
}

/** Mean working days of completed reports by holder; they add up to the whole way from receipt to closing. */
export interface HeldTime {
  /** Reports with every date of the way, in order. */
  reports: number
  parts: { holder: Holder; days: number }[]
}

/** Open reports by status at the cut-off: whose turn it is now. Figures: HOLDER_KPIS. */
export interface HolderRow extends Labelled {
  holder: Holder
  figures: Record<string, Figure>
}

const STAGES: readonly [holder: Holder, kpi: string][] = [
  ['national_admin', 'stage_verification_median'],
  ['agency_admin', 'stage_disposition_median'],
  ['unit', 'stage_response_median'],
  ['unit', 'stage_follow_up_median'],
  ['reporter', 'stage_closing_median'],
]

export const STAGE_KPIS = STAGES.map(([, kpi]) => kpi)
export const HOLDER_KPIS = ['open_count', 'open_age_median', 'open_overdue']

/** The stages of a row that holds STAGE_KPIS. */
export const stagesOf = (row: Record<string, Figure>): StageRow[] =>
  STAGES.map(([holder, kpi]) => ({ holder, figure: figureIn(row, kpi) }))

/** Ways from receipt to closing, the one with most stages first; each step is a clock from the receipt. */
const WAYS: readonly (readonly [holder: Holder, clock: string][])[] = [
  [
    ['national_admin', 'wd_verification'],
    ['agency_admin', 'wd_disposition'],
    ['unit', 'wd_follow_up'],
    ['reporter', 'wd_close'],
  ],
  [
    ['admins', 'wd_disposition'],
    ['unit', 'wd_follow_up'],
    ['reporter', 'wd_close'],
  ],
]

/** One row for each way: its number of reports and the mean working days of each step. */
const HELD = `WITH dated AS (SELECT * FROM {facts} f WHERE bucket = 'completed' AND has_dates AND wd_close IS NOT NULL)
${WAYS.map(wayQuery).join('\nUNION ALL BY NAME ')} ORDER BY way`

function wayQuery(way: (typeof WAYS)[number], i: number): string {
  const clocks = ['0', ...way.map(([, clock]) => clock)]
  const steps = way.map((_, at) => `avg(${clocks[at + 1]} - ${clocks[at]}) AS d${at}`)
  const inOrder = way.map((_, at) => `${clocks[at]} <= ${clocks[at + 1]}`)
  return `SELECT ${i} AS way, count(*) AS n, ${steps.join(', ')} FROM dated WHERE ${inOrder.join(' AND ')}`
}

/** Who held the completed reports for how long; null where no dates tell. */
export async function askHeld(edition: Edition, question: Question): Promise<HeldTime | null> {
  const rows = await selectFacts<Row & { way: number; n: number }>(edition, question, HELD)
  const found = rows.find(({ n }) => n > 0)
  if (!found) return null
  const way = WAYS[found.way] ?? []
  return {
    reports: found.n,
    parts: way.map(([holder], i) => ({ holder, days: Number(found[`d${i}`] ?? 0) })),
  }
}

const TURNS = new Map<string, Holder>([
  ['belum-terverifikasi', 'national_admin'],
  ['terverifikasi', 'agency_admin'],
  ['terdisposisi-belum-ditindaklanjuti', 'unit'],
  ['ditanggapi-oleh-pelapor', 'unit'],
  ['ditindaklanjuti-oleh-instansi', 'reporter'],
])

/** Statuses that open reports have, in the order of the vocabulary. */
export async function askHolders(edition: Edition, question: Question): Promise<HolderRow[]> {
  const [catalog, grid] = await Promise.all([
    readCatalog(edition),
    askFigures(edition, HOLDER_KPIS, { ...question, by: ['status'] }),
  ])
  return [...grid]
    .filter(([, figures]) => figures.open_count?.value)
    .map(([key, figures]) => ({
      ...labelled(catalog, 'status', key),
      holder: TURNS.get(key) ?? 'unstated',
      figures,
    }))
    .sort((a, b) => ORDER.indexOf(a.holder) - ORDER.indexOf(b.holder))
}

const ORDER: readonly Holder[] = ['national_admin', 'agency_admin', 'admins', 'unit', 'reporter', 'unstated']
