import type { Limit } from '#lib/kpi/catalog'

/** Columns that definitions may use beside those of `facts`: the stage whose limit in working days they hold. */
const STAGES = { first_response_limit: 'first_response', verification_limit: 'verification' } as const

/** What to scan for definitions that say `text`: `facts`, with the limit in force on `received` where one is named. */
export function scanFor(text: string, limits: readonly Limit[]): string {
  const columns = Object.entries(STAGES)
    .filter(([column]) => text.includes(column))
    .map(([column, stage]) => `${inForce(limits.filter((limit) => limit.stage === stage))} AS ${column}`)
  return columns.length === 0 ? 'facts' : `(SELECT *, ${columns.join(', ')} FROM facts)`
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
