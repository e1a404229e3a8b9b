import type { Row } from '#lib/db/rows'
import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { selectFacts } from '#lib/kpi/select-facts'
import type { Text } from '#lib/kpi/text'
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
  event: string
  classification: string
  days: number
  ended: boolean
  n: number
}

/** No date, no credit: an open report without the date counts as not there yet, a completed one is left out. */
const COUNTS = `WITH dated AS (
  SELECT classification, wd_follow_up, wd_close, age_workdays, is_open, bucket, followed_up
  FROM {facts} f WHERE in_base AND has_dates
)
SELECT 'follow_up' AS event, classification::VARCHAR AS classification, coalesce(wd_follow_up, age_workdays) AS days,
  wd_follow_up IS NOT NULL AS ended, count(*) AS n
FROM dated WHERE wd_follow_up IS NOT NULL OR (is_open AND followed_up IS NULL AND age_workdays IS NOT NULL) GROUP BY ALL
UNION ALL
SELECT 'close', classification::VARCHAR, CASE WHEN is_open THEN age_workdays ELSE wd_close END AS days, NOT is_open, count(*)
FROM dated WHERE CASE WHEN is_open THEN age_workdays ELSE wd_close END IS NOT NULL GROUP BY ALL`

const EVENTS: readonly { key: string; label: Text }[] = [
  { key: 'follow_up', label: { id: 'Ditindaklanjuti', en: 'Followed up' } },
  { key: 'close', label: { id: 'Ditutup', en: 'Closed' } },
]

/** null where no report has dates. */
export async function askCurves(edition: Edition, question: Question): Promise<Curves | null> {
  const [catalog, counts] = await Promise.all([
    readCatalog(edition),
    selectFacts<Count>(edition, question, COUNTS),
  ])
  if (!counts.some(({ ended }) => ended)) return null
  const closing = counts.filter(({ event }) => event === 'close')
  const classes = [...(catalog.members.get('classification')?.keys() ?? [])].map((key) => {
    const own = closing.filter(({ classification }) => classification === key)
    return curveOf(labelled(catalog, 'classification', key), own)
  })
  return {
    events: EVENTS.map((name) =>
      curveOf(
        name,
        counts.filter(({ event }) => event === name.key),
      ),
    ).filter(({ events }) => events > 0),
    classes: classes.filter(({ reports, events }) => reports >= FEWEST && events > 0),
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
