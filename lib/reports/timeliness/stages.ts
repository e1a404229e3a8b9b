import type { Row } from '#lib/db/rows'
import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { type Sums, selectSums } from '#lib/kpi/select-sums'
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

const CLOCKS = ['wd_verification', 'wd_disposition', 'wd_follow_up', 'wd_close']

const inOrder = (way: (typeof WAYS)[number]) =>
  way.map(([, clock], at) => `${at === 0 ? '0' : way[at - 1]?.[1]} <= ${clock}`).join(' AND ')

/** Reports by the ways they went, and the sum of each clock. */
const HELD: Sums = {
  id: 'ways from receipt to closing',
  of: "bucket = 'completed' AND has_dates AND wd_close IS NOT NULL",
  keys: Object.fromEntries(WAYS.map((way, i) => [`way${i}`, `coalesce(${inOrder(way)}, false)`])),
  sums: Object.fromEntries(CLOCKS.map((clock) => [`sum_${clock}`, clock])),
}

/** Who held the completed reports for how long; null where no dates tell. */
export async function askHeld(edition: Edition, question: Question): Promise<HeldTime | null> {
  const rows = await selectSums<Row & { n: number }>(edition, { ...question, by: [] }, HELD)
  const went = WAYS.map((way, i) => ({ way, own: rows.filter((row) => row[`way${i}`]) }))
  const found = went.find(({ own }) => own.length > 0)
  if (!found) return null
  const sum = (name: string) => found.own.reduce((total, row) => total + Number(row[name] ?? 0), 0)
  const upTo = found.way.map(([, clock]) => sum(`sum_${clock}`))
  const reports = sum('n')
  const parts = found.way.map(([holder], at) => ({
    holder,
    days: ((upTo[at] ?? 0) - (upTo[at - 1] ?? 0)) / reports,
  }))
  return { reports, parts }
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
