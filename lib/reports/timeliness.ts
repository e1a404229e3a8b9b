import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { withoutSense } from '#lib/kpi/sense'
import { buildScope } from '#lib/reports/build-scope'
import type { ReportContext } from '#lib/reports/context'
import type { Figure, KpiCards } from '#lib/reports/figure'
import { askFigures, askOneRow, cardsOf, figureIn } from '#lib/reports/figures'
import type { RegionRows } from '#lib/reports/region-row'
import { regionRows } from '#lib/reports/region-rows'
import type { Scope } from '#lib/reports/scope'
import { type AgePyramid, askAges } from '#lib/reports/timeliness/ages'
import { askBounds, BOUND_KPIS, type ExportBounds } from '#lib/reports/timeliness/bounds'
import { askCalendar, type CalendarFacts } from '#lib/reports/timeliness/calendar'
import { askClasses, CLASS_KPIS, type ClassRow } from '#lib/reports/timeliness/classes'
import { askCurves, type Curves } from '#lib/reports/timeliness/curves'
import { askHorizon, HORIZON_KPIS, type Horizon } from '#lib/reports/timeliness/horizon'
import {
  askJointLeave,
  askReadings,
  type JointLeaveReading,
  READ_KPIS,
  type ReadingGroup,
} from '#lib/reports/timeliness/readings'
import {
  askHeld,
  askHolders,
  type HeldTime,
  HOLDER_KPIS,
  type HolderRow,
  STAGE_KPIS,
  type StageRow,
  stagesOf,
} from '#lib/reports/timeliness/stages'

/** How long things take. Without a dates file most of it is blank and says so; ages, horizon and bounds remain. */
export interface TimelinessReport {
  id: 'timeliness'
  scope: Scope
  kpis: KpiCards
  /** Whether any report of the scope can be timed by dates. */
  dated: boolean
  /** Reports in scope. */
  volume: Figure
  /** LEAD_KPIS, in order. */
  headline: Figure[]
  /** The same measures from both starts of the clock. */
  starts: StartRow[]
  classes: ClassRow[]
  stages: StageRow[]
  held: HeldTime | null
  holders: HolderRow[]
  curves: Curves | null
  /** Figures: REGION_KPIS. */
  rows: RegionRows
  /** About the days after the cut-off, so of all reports whatever period is asked. */
  horizon: Horizon
  ages: AgePyramid[]
  bounds: ExportBounds
  readings: ReadingGroup[]
  joint_leave: JointLeaveReading[]
  calendar: CalendarFacts | null
}

/** From submission, or from the assignment to the agency. */
export interface StartRow {
  start: 'submission' | 'disposition'
  on_time: Figure
  within_5: Figure
  median: Figure
  p90: Figure
}

const LEAD_KPIS = [
  'follow_up_on_time',
  'within_5_workdays',
  'first_response_on_time',
  'follow_up_median',
  'follow_up_p90',
  'days_to_close_median',
]

const MORE_KPIS = [
  'volume',
  'first_response_median',
  'first_response_p90',
  'days_to_close_p90',
  'verification_on_time',
  'follow_up_on_time_from_disposition',
  'within_5_workdays_from_disposition',
  'follow_up_median_from_disposition',
  'follow_up_p90_from_disposition',
]

const REGION_KPIS = [
  'volume',
  'first_response_on_time',
  'follow_up_on_time',
  'within_5_workdays',
  'follow_up_median',
  'days_to_close_median',
  'open_age_median',
  'open_overdue',
]

const ROW_KPIS = [...LEAD_KPIS, ...MORE_KPIS, ...STAGE_KPIS, ...BOUND_KPIS]

/** Timeliness and the rulebook behind it, for everything in scope. */
export async function runTimeliness(
  { edition }: ReportContext,
  question: Question,
): Promise<TimelinessReport> {
  const ahead = Promise.all([buildScope(edition, withoutSense(question)), askAhead(edition, question)])
  const [[scope, row], [held, holders, curves, rows, horizon, ages], after] = await Promise.all([
    ahead,
    askBeside(edition, question),
    ahead.then((known) => askAfter(edition, question, known)),
  ])
  const [classes, bounds, readings, joint_leave, calendar] = after
  const cards = [...ROW_KPIS, ...REGION_KPIS, ...CLASS_KPIS, ...HOLDER_KPIS, ...HORIZON_KPIS]
  return {
    id: 'timeliness',
    scope,
    kpis: cardsOf([...cards, ...joint_leave.map(({ figure }) => figure.kpi)]),
    dated: (row.follow_up_on_time?.coverage ?? 0) > 0 || (row.follow_up_median?.coverage ?? 0) > 0,
    volume: figureIn(row, 'volume'),
    headline: LEAD_KPIS.map((kpi) => figureIn(row, kpi)),
    starts: startsOf(row),
    stages: stagesOf(row),
    ...{ classes, held, holders, curves, rows, horizon, ages, bounds, readings, joint_leave, calendar },
  }
}

/** One scan for all that several parts ask for; what they then ask is kept. Gives the unsplit row. */
async function askAhead(edition: Edition, question: Question): Promise<Record<string, Figure>> {
  const [row] = await Promise.all([
    askOneRow(edition, [...ROW_KPIS, ...READ_KPIS], question),
    askFigures(edition, [...CLASS_KPIS, ...READ_KPIS], { ...question, by: ['classification'] }),
  ])
  return row
}

/** What needs nothing that was asked ahead. */
const askBeside = (edition: Edition, question: Question) =>
  Promise.all([
    askHeld(edition, question),
    askHolders(edition, question),
    askCurves(edition, question),
    regionRows(edition, REGION_KPIS, question),
    askHorizon(edition, { ...question, from: null, to: null }),
    askAges(edition, question),
  ])

/** What is kept once it was asked ahead, and what follows from it. */
const askAfter = (edition: Edition, question: Question, [scope, row]: [Scope, Record<string, Figure>]) =>
  Promise.all([
    askClasses(edition, question, scope.period?.to ?? null),
    askBounds(edition, question, row),
    askReadings(edition, question),
    askJointLeave(edition, question),
    askCalendar(edition, question, scope),
  ])

function startsOf(row: Record<string, Figure>): StartRow[] {
  const figure = (kpi: string) => figureIn(row, kpi)
  return [
    {
      start: 'submission',
      on_time: figure('follow_up_on_time'),
      within_5: figure('within_5_workdays'),
      median: figure('follow_up_median'),
      p90: figure('follow_up_p90'),
    },
    {
      start: 'disposition',
      on_time: figure('follow_up_on_time_from_disposition'),
      within_5: figure('within_5_workdays_from_disposition'),
      median: figure('follow_up_median_from_disposition'),
      p90: figure('follow_up_p90_from_disposition'),
    },
  ]
}
