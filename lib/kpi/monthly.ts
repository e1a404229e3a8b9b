import type { Table } from '#lib/db/table'
import { type Catalog, editionKey } from '#lib/kpi/catalog'
import type { Part } from '#lib/kpi/cells'
import { type Columns, columnsOf, type Measured, type Naming, type Statistic } from '#lib/kpi/compile'
import { angleOf, countsSql, extentOf } from '#lib/kpi/counts'
import { daysIn, eachReport } from '#lib/kpi/each-report'
import type { Edition } from '#lib/kpi/edition'
import { groupRows, splitOf, summed } from '#lib/kpi/grouped'
import { createKeep } from '#lib/kpi/keep'
import type { Kpi } from '#lib/kpi/kpi'
import { type Needs, nameOf, needsOf, needsOfAll } from '#lib/kpi/needs'
import type { Question } from '#lib/kpi/question'
import { type Picked, SPREAD_ROWS, slicesAt, spreadOf, spreadParts, spreadSql } from '#lib/kpi/spread'
import { type Found, findIn, type Monthly, type Slice, slicesOf, tableOf } from '#lib/kpi/tables'
import { type Parts, partsOf } from '#lib/kpi/whole-months'

/** More rows than this are no summary. */
const COUNT_ROWS = 200_000

const KEPT = 100
const asked = createKeep<true>(KEPT)

/** What indicators are answered from: the names of the columns of each, and these. */
export interface Scan {
  kpis: readonly Kpi[]
  columns: ReadonlyMap<string, Columns>
  parts(): Promise<Part[]>
}

/** Scans of what is in memory, and what has to be put to the reports in the database. */
export interface Scans {
  scans: Scan[]
  rest: readonly Kpi[]
}

interface Context {
  edition: Edition
  question: Question
  catalog: Catalog
}

/**
 * From tables of an edition in memory, as far as these are there. The second question that could be answered from them begins
 * them; a lone one does not. The reports one by one are begun once a table by month has answered, or when only they can.
 */
export async function scanMemory(kpis: readonly Kpi[], context: Context): Promise<Scans> {
  const key = editionKey(context.edition)
  if (!context.edition.reader.derive || !asked.get(key)) {
    asked.set(key, Promise.resolve(true))
    return { scans: [], rest: kpis }
  }
  const months = await scanMonths(kpis, context)
  const rest = kpis.filter((kpi) => !months?.kpis.includes(kpi))
  const each = months || rest.length > 0 ? await eachReport(context.edition, context.catalog) : null
  const reports = each && rest.length > 0 ? scanEach(rest, each, context) : null
  return {
    scans: [months, reports].filter((scan) => scan !== null),
    rest: rest.filter((kpi) => !reports?.kpis.includes(kpi)),
  }
}

async function scanMonths(
  kpis: readonly Kpi[],
  { edition, question, catalog }: Context,
): Promise<Scan | null> {
  const [angle, parts] = [angleOf(question), partsOf(question, edition.manifest.span)]
  if (!angle || !parts) return null
  const needs = needsOfAll(catalog, extentOf(angle))
  const side = spreadOf(angle, question)
  const asked = [countsTable(angle, needs, catalog), ...(side ? [spreadTable(side, needs, catalog)] : [])]
  const each = parts.beside.length > 0 ? await eachReport(edition, catalog) : null
  const find = { edition, parts, each }
  const [counts, spread] = await Promise.all(asked.map((monthly) => ready(monthly, find)))
  if (!counts) return null
  return scan(kpis, {
    question,
    needs,
    counted: async () => slicesOf(await counts()),
    measured: spread ? async () => slicesAt(await spread()) : null,
  })
}

function scanEach(kpis: readonly Kpi[], each: Table, { question, catalog }: Context): Scan | null {
  const slices = [daysIn(each, [question.from, question.to])]
  return scan(kpis, {
    question,
    needs: needsOfAll(catalog, 'all'),
    counted: async () => slices,
    measured: async () => () => slices,
  })
}

const countsTable = (angle: readonly string[], needs: Needs, { limits }: Catalog): Monthly => ({
  name: `counts by ${angle.join(' ')}`,
  sql: (days) => countsSql(angle, needs, { limits, days }),
  most: COUNT_ROWS,
})

const spreadTable = (keys: readonly string[], needs: Needs, { limits }: Catalog): Monthly => ({
  name: `spread by ${keys.at(-1)}`,
  sql: (days) => spreadSql(keys, needs, { limits, days }),
  most: SPREAD_ROWS,
})

interface Find {
  edition: Edition
  parts: Parts
  each: Table | null
}

/** How to find what a question is about in a table, once that is there. */
async function ready(
  monthly: Monthly,
  { edition, parts, each }: Find,
): Promise<(() => Promise<Found>) | null> {
  const whole = await tableOf(edition, monthly)
  if (!whole) return null
  if (!each) return () => findIn(whole, { edition, monthly, parts })
  const beside = parts.beside.map((days) => daysIn(each, days))
  return async () => ({ whole, months: [parts.from, parts.to], beside })
}

interface Sources {
  question: Question
  needs: Needs
  counted(): Promise<Slice[]>
  /** For the place of what is measured; null where no values are kept. */
  measured: (() => Promise<(at: number) => Slice[]>) | null
}

function scan(kpis: readonly Kpi[], { question, needs, counted, measured }: Sources): Scan | null {
  const own = kpis.flatMap((kpi) => {
    const plan = planOf(kpi, needs)
    return plan && (measured || plan.picked.length === 0) ? [{ kpi, plan }] : []
  })
  if (own.length === 0) return null
  const names = new Set(own.flatMap(({ plan }) => plan.counted))
  const picked = new Map(own.flatMap(({ plan }) => plan.picked.map((one) => [one.name, one])))
  const parts = async () => {
    const [slices, slicesAt] = await Promise.all([counted(), picked.size > 0 ? measured?.() : null])
    const sums = summed(groupRows(slices, splitOf(question)), [...names])
    return [sums, ...(slicesAt ? spreadParts([...picked.values()], slicesAt, question) : [])]
  }
  const columns = new Map(own.map(({ kpi, plan }) => [kpi.id, plan.columns]))
  return { kpis: own.map(({ kpi }) => kpi), columns, parts }
}

/** What one indicator is answered from, by names of places among all that is counted. */
interface Plan {
  columns: Columns
  counted: readonly string[]
  picked: readonly Picked[]
}

const plans = new WeakMap<Needs, WeakMap<Kpi, Plan | null>>()

/** null where something of it is not counted. */
function planOf(kpi: Kpi, needs: Needs): Plan | null {
  const known = plans.get(needs) ?? new WeakMap<Kpi, Plan | null>()
  plans.set(needs, known)
  const found = known.get(kpi)
  if (found !== undefined) return found
  const plan = isCounted(kpi, needs) ? makePlan(kpi, needs) : null
  known.set(kpi, plan)
  return plan
}

function isCounted(kpi: Kpi, all: Needs): boolean {
  const own = needsOf([kpi])
  return (
    [...own.conditions.keys()].every((condition) => all.conditions.has(condition)) &&
    [...own.measured.keys()].every((name) => all.measured.has(name))
  )
}

function makePlan(kpi: Kpi, needs: Needs): Plan {
  const naming = new Places(needs)
  const columns = columnsOf(kpi, naming)
  return { columns, counted: [...naming.counted], picked: [...naming.picked.values()] }
}

/** Names what is asked for by its place among all that is counted, and notes it. */
class Places implements Naming {
  readonly counted = new Set<string>()
  readonly picked = new Map<string, Picked>()
  constructor(private readonly needs: Needs) {}

  count(where: string): string {
    const name = `n${this.needs.conditions.get(where)}`
    this.counted.add(name)
    return name
  }

  of(measured: Measured, statistic: Statistic): string {
    const at = this.needs.measured.get(nameOf(measured))?.at ?? -1
    const name = `s${at}_${statistic}`
    this.picked.set(name, { name, at, statistic })
    return name
  }
}
