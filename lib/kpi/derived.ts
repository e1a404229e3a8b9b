import type { Limit } from '#lib/kpi/catalog'

/** Columns that definitions may use beside those of `facts`: the stage whose limit in working days they hold. */
const STAGES = { first_response_limit: 'first_response', verification_limit: 'verification' } as const

/** The same clocks with joint leave counted as worked, as the national calendar has it; by the day that stops them. */
const JOINT_LEAVE = {
  age_with_joint_leave: ['age_workdays', 'cutoff'],
  first_response_with_joint_leave: ['wd_first_response', 'first_response'],
  follow_up_with_joint_leave: ['wd_follow_up', 'followed_up'],
} as const

/** What to scan for definitions that say `text`: `facts`, with the limit in force on `received` where one is named. */
export function scanFor(text: string, limits: readonly Limit[]): string {
  const columns = Object.entries(STAGES)
    .filter(([column]) => text.includes(column))
    .map(([column, stage]) => `${inForce(limits.filter((limit) => limit.stage === stage))} AS ${column}`)
  const reports = text.includes('_with_joint_leave') ? withJointLeave(text) : 'facts'
  return columns.length === 0 ? reports : `(SELECT *, ${columns.join(', ')} FROM ${reports})`
}

function withJointLeave(text: string): string {
  const needed = Object.entries(JOINT_LEAVE).filter(([column]) => text.includes(column))
  const columns = needed.map(([column, [clock]], i) => `${clock} + j${i}.n - start.n AS ${column}`)
  const days = "(SELECT day, workdays_with_joint_leave - workdays AS n FROM calendar WHERE region = '')"
  const joins = needed.map(([, [, stop]], i) => `LEFT JOIN ${days} j${i} ON j${i}.day = f.${stop}`)
  return `(SELECT f.*, ${columns.join(', ')} FROM facts f LEFT JOIN ${days} start ON start.day = f.received ${joins.join(' ')})`
}

function inForce(limits: readonly Limit[]): string {
  const cases = limits.map(
    ({ limit_days, valid_from, valid_to }) =>
      `WHEN ${since(valid_from)} AND ${until(valid_to)} THEN ${Number(limit_days)}`,
  )
  return cases.length === 0 ? 'CAST(NULL AS INTEGER)' : `CASE ${cases.join(' ')} END`
}

const since = (date: string | null) => (date ? `received >= DATE '${date}'` : 'true')
const until = (date: string | null) => (date ? `received < DATE '${date}'` : 'true')
