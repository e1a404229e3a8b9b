import type { Reading } from '#lib/kpi/catalog'
import type { Kpi } from '#lib/kpi/kpi'
import { findKpi } from '#lib/kpi/registry'
import { type Clock, FIRST_RESPONSE, FOLLOW_UP, readable, within } from '#lib/kpi/registry/on-time'

/** The indicator of each stage whose readings are compared. */
const MEASURED = new Map([
  ['first_response', 'first_response_on_time'],
  ['follow_up', 'follow_up_on_time'],
  ['ombudsman', 'ombudsman_eligible'],
])

const CLOCKS = new Map<string, Clock>([
  ['first_response', FIRST_RESPONSE],
  ['follow_up', FOLLOW_UP],
])

/** The registered indicator that a limit is a reading of, or null. */
export const readIndicator = ({ stage }: Reading): string | null => MEASURED.get(stage) ?? null

/**
 * The indicator of a stage judged by another reading of its limit: other days, calendar days in place of working days,
 * one class only. null where no date can tell, such as minutes.
 */
export function readingOf(rule: Reading): Kpi | null {
  const indicator = readIndicator(rule)
  const counted = rule.unit === 'workdays' || rule.unit === 'calendar_days'
  if (!indicator || !counted || !/^[a-z-]*$/.test(rule.classification)) return null
  const kpi = findKpi(indicator)
  const clock = CLOCKS.get(rule.stage)
  return { ...kpi, id: `rule:${rule.id}`, ...(clock ? timed(clock, rule) : silent(rule)) }
}

/** Days from one local date to another, counted like working days: (start, end]. */
const calendarClock = (clock: Clock): Clock => ({
  ...clock,
  took: `CASE WHEN ${clock.took} IS NOT NULL THEN ${clock.event} - received END`,
  running: 'cutoff - received',
})

function timed(clock: Clock, { unit, limit, classification }: Reading): Pick<Kpi, 'measure' | 'coverage'> {
  const own = unit === 'workdays' ? clock : calendarClock(clock)
  const measure = within(own, String(Number(limit)))
  const { of, has } = readable(own)
  if (measure.kind !== 'ratio' || classification === '') return { measure, coverage: { of, has } }
  const only = ` AND classification = '${classification}'`
  return {
    measure: { ...measure, denominator: measure.denominator + only },
    coverage: { of: of + only, has },
  }
}

function silent({ unit, limit }: Reading): Pick<Kpi, 'measure' | 'coverage'> {
  const of = "bucket IN ('not_followed_up', 'unverified')"
  const age = unit === 'workdays' ? 'age_workdays' : 'cutoff - received'
  const past = `${of} AND ${age} > ${Number(limit)}`
  return { measure: { kind: 'count', of: past }, coverage: { of, has: `${age} IS NOT NULL` } }
}

const worked = (clock: Clock, took: string): Clock => ({ ...clock, took, running: 'age_with_joint_leave' })

/** Indicators that count working days, with joint leave (cuti bersama) counted as worked; by the id of the indicator. */
export function jointLeaveReadings(): Map<string, Kpi> {
  const followUp = worked(FOLLOW_UP, 'follow_up_with_joint_leave')
  const response = worked(FIRST_RESPONSE, 'first_response_with_joint_leave')
  const measures: [string, Kpi['measure']][] = [
    ['first_response_on_time', within(response, 'first_response_limit')],
    ['follow_up_on_time', within(followUp, 'limit_workdays')],
    ['within_5_workdays', within(followUp, '5')],
    ['open_overdue', { kind: 'count', of: 'is_open AND age_with_joint_leave > limit_workdays' }],
    [
      'ombudsman_eligible',
      { kind: 'count', of: "bucket IN ('not_followed_up', 'unverified') AND age_with_joint_leave > 14" },
    ],
  ]
  return new Map(measures.map(([id, measure]) => [id, { ...findKpi(id), id: `joint_leave:${id}`, measure }]))
}
