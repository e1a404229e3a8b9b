import type { Row } from '#lib/db/rows'
import { editionKey, readCatalog } from '#lib/kpi/catalog'
import { addDays, type Period } from '#lib/kpi/dates'
import type { Edition } from '#lib/kpi/edition'
import { createKeep } from '#lib/kpi/keep'
import type { Question } from '#lib/kpi/question'
import { rowsOf } from '#lib/reports/edition-rows'

/** The days that the loads of a region speak of, half-open; `from` null: nobody says since when. */
export interface Coverage {
  from: string | null
  to: string
}

interface CoverageRow extends Row {
  region: string | null
  first: string | null
  last: string
}

/** An export asked for up to December says nothing of January, whenever it was made. */
const COVERED = `
WITH seen AS (SELECT load, min(received) AS first FROM facts GROUP BY load)
SELECT region, min(coalesce(period_from, first)) AS first, max(least(cutoff, coalesce(period_to, cutoff))) AS last
FROM loads LEFT JOIN seen USING (load) WHERE kind = 'reports' GROUP BY region`

type CoverageOf = (region: string) => Coverage | null

const kept = createKeep<CoverageOf>(8)

/** Coverage by region code; null where no load speaks of it. A load without a region may speak of every one. Read once an edition. */
export function readCoverage(edition: Edition): Promise<CoverageOf> {
  const key = editionKey(edition)
  return kept.get(key) ?? kept.set(key, load(edition))
}

async function load(edition: Edition): Promise<CoverageOf> {
  const rows = await rowsOf<CoverageRow>(edition, COVERED)
  const known = new Map<string, Coverage | null>()
  return (region) => {
    const own = known.get(region)
    if (own !== undefined) return own
    const found = widest(rows.filter((row) => row.region === region || row.region === null))
    known.set(region, found)
    return found
  }
}

function widest(rows: readonly CoverageRow[]): Coverage | null {
  const last = rows.map((row) => row.last).sort()
  const first = rows.flatMap((row) => row.first ?? []).sort()
  const end = last.at(-1)
  return end ? { from: first[0] ?? null, to: addDays(end, 1) } : null
}

/** Does any export speak of some day of the month? If not, a count of zero is unknown, not zero. */
export const isSpokenOf = (coverage: Coverage | null, month: string): boolean =>
  coverage !== null && coverage.to > `${month}-01` && (coverage.from ?? '').slice(0, 7) <= month

/** Coverage of the one region that a question is about; undefined when it is about more. */
export async function coverageAsked(
  edition: Edition,
  { where }: Question,
): Promise<Coverage | null | undefined> {
  const [code, ...more] = where.region ?? []
  const isRegion = code !== undefined && /^\d/.test(code) && more.length === 0
  return isRegion ? (await readCoverage(edition))(code) : undefined
}

/** Does any export of the regions asked about speak of the period? If none does, its zeros are unknown, and nothing is held against them. */
export async function readSpoken(
  edition: Edition,
  { where }: Question,
): Promise<(period: Period) => boolean> {
  const [{ home, province }, coverage] = await Promise.all([readCatalog(edition), readCoverage(edition)])
  const asked = (where.region ?? [...home, province]).map(coverage).filter((own) => own !== null)
  return (period) => asked.length === 0 || asked.some((own) => coverageOf(own, period) !== 'none')
}

/** Of the loaded kab/kota that a question is about, how many no export of a month speaks of. */
export type Reach = (month: string) => { behind: number; of: number }

/** Kab/kota of which nothing at all is loaded are named elsewhere and not counted. */
export async function readReach(edition: Edition, { where }: Question): Promise<Reach> {
  const [{ home }, coverage] = await Promise.all([readCatalog(edition), readCoverage(edition)])
  const loaded = (where.region ?? home).map(coverage).filter((own) => own !== null)
  return (month) => ({ behind: loaded.filter((own) => !isSpokenOf(own, month)).length, of: loaded.length })
}

/** How much of a period is covered: a month's grace at its start, since the first report may well come late. */
export function coverageOf(coverage: Coverage | null, { from, to }: Period): 'whole' | 'part' | 'none' {
  if (!coverage || coverage.to <= from || (coverage.from ?? '') >= to) return 'none'
  return coverage.to >= to && (coverage.from ?? '') <= addDays(from, 31) ? 'whole' : 'part'
}
