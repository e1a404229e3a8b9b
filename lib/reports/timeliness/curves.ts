import type { Row } from '#lib/db/rows'
import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { type Sums, selectSums } from '#lib/kpi/select-sums'
import { labelled } from '#lib/reports/build-scope'
import type { Labelled } from '#lib/reports/scope'
import { type Duration, daysUntil, kaplanMeier } from '#lib/stats/kaplan-meier'

/** Share of reports whose event has come by the end of each working day; Kaplan-Meier, open reports counted as long as watched. */
export interface EventCurve extends Labelled {
  reports: number
  /** Reports whose event has come. */
  events: number
  steps: { days: number; share: number; interval: [number, number] }[]
  /** Working days by which half (nine in ten) have; null where the curve never gets there. */
  half: number | null
  nine_tenths: number | null
}

export interface Curves {
  /** Followed up, and closed. */
  events: EventCurve[]
  /** Closed, by class; classes with enough reports only. */
  classes: EventCurve[]
}

/** A curve of fewer reports is mostly its band. */
const FEWEST = 30

interface Count extends Row {
  days: number
  ended: boolean
  n: number
}

interface ClassCount extends Count {
  classification: string
}

/** No date, no credit: an open report without the date counts as not there yet, a completed one is left out. */
const FOLLOW_UP: Sums = {
  id: 'watched until follow-up',
  of: `in_base AND has_dates
    AND (wd_follow_up IS NOT NULL OR (is_open AND followed_up IS NULL AND age_workdays IS NOT NULL))`,
  keys: { days: 'coalesce(wd_follow_up, age_workdays)', ended: 'wd_follow_up IS NOT NULL' },
}

const CLOSE: Sums = {
  id: 'watched until closing',
  of: 'in_base AND has_dates AND CASE WHEN is_open THEN age_workdays ELSE wd_close END IS NOT NULL',
  keys: { days: 'CASE WHEN is_open THEN age_workdays ELSE wd_close END', ended: 'NOT is_open' },
}

const EVENTS = {
  follow_up: { key: 'follow_up', label: { id: 'Ditindaklanjuti', en: 'Followed up' } },
  close: { key: 'close', label: { id: 'Ditutup', en: 'Closed' } },
}

/** null where no report has dates. */
export async function askCurves(edition: Edition, question: Question): Promise<Curves | null> {
  const [catalog, followed, closing] = await Promise.all([
    readCatalog(edition),
    selectSums<Count>(edition, { ...question, by: [] }, FOLLOW_UP),
    selectSums<ClassCount>(edition, { ...question, by: ['classification'] }, CLOSE),
  ])
  if (![...followed, ...closing].some(({ ended }) => ended)) return null
  const classes = [...(catalog.members.get('classification')?.keys() ?? [])].map((key) => {
    const own = closing.filter(({ classification }) => classification === key)
    return curveOf(labelled(catalog, 'classification', key), own)
  })
  const events = [curveOf(EVENTS.follow_up, followed), curveOf(EVENTS.close, closing)]
  return {
    events: events.filter((curve) => curve.events > 0),
    classes: classes.filter((curve) => curve.reports >= FEWEST && curve.events > 0),
  }
}

function curveOf(name: Labelled, counts: readonly Count[]): EventCurve {
  const durations: Duration[] = counts.map(({ days, ended, n }) => ({ days, ended, count: n }))
  const steps = kaplanMeier(durations)
  const total = (rows: readonly Count[]) => rows.reduce((sum, { n }) => sum + n, 0)
  return {
    ...name,
    reports: total(counts),
    events: total(counts.filter(({ ended }) => ended)),
    steps: steps.map(({ days, open, interval: [lo, hi] }) => ({
      days,
      share: 1 - open,
      interval: [1 - hi, 1 - lo],
    })),
    half: daysUntil(steps, 0.5),
    nine_tenths: daysUntil(steps, 0.9),
  }
}
