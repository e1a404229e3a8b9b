import type { Row } from '#lib/db/rows'
import { type Catalog, editionKey } from '#lib/kpi/catalog'
import { type Columns, columnsOf, type Measured, type Naming, type Statistic } from '#lib/kpi/compile'
import { angleOf, countsSql, extentOf } from '#lib/kpi/counts'
import type { Edition } from '#lib/kpi/edition'
import { groupRows, splitOf, sumRows } from '#lib/kpi/grouped'
import { createKeep } from '#lib/kpi/keep'
import type { Kpi } from '#lib/kpi/kpi'
import { type Needs, nameOf, needsOf, needsOfAll } from '#lib/kpi/needs'
import type { Question } from '#lib/kpi/question'
import { type Picked, SPREAD_ROWS, spreadOf, spreadRows, spreadSql } from '#lib/kpi/spread'
import { type Found, findIn, type Monthly, slicesOf, tableOf } from '#lib/kpi/tables'
import { type Parts, partsOf } from '#lib/kpi/whole-months'

/** More rows than this are no summary. */
const COUNT_ROWS = 200_000

const KEPT = 100
const asked = createKeep<true>(KEPT)

/** What indicators are answered from: the columns of each, and rows with the keys of the question as `k0`, `k1`. */
export interface Scan {
  kpis: readonly Kpi[]
  columns: ReadonlyMap<string, Columns>
  rows(): Promise<Row[]>
}

/** A scan of what was counted once by month, for those indicators that need no more; null where there is none. */
export type ScanMonths = (kpis: readonly Kpi[]) => Scan | null

/**
 * From tables of an edition by month, as far as these are there. The second question that could be answered from them begins
 * them; a lone one does not.
 */
export function readMonthly(
  edition: Edition,
  question: Question,
  catalog: Catalog,
): Promise<ScanMonths | null> {
  const key = editionKey(edition)
  if (edition.reader.derive && asked.get(key)) return open(edition, question, catalog)
  asked.set(key, Promise.resolve(true))
  return Promise.resolve(null)
}

async function open(edition: Edition, question: Question, catalog: Catalog): Promise<ScanMonths | null> {
  const angle = angleOf(question)
  const parts = partsOf(question, edition.manifest.span)
  if (!angle || !parts) return null
  const needs = needsOfAll(catalog, extentOf(angle))
  const side = spreadOf(angle, question)
  const asked = [countsTable(angle, needs, catalog), ...(side ? [spreadTable(side, needs, catalog)] : [])]
  const [counts, spread] = await Promise.all(asked.map((monthly) => ready(edition, monthly, parts)))
  return counts ? (kpis) => scan(kpis, { question, needs, counts, spread: spread ?? null }) : null
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

type Find = () => Promise<Found>

async function ready(edition: Edition, monthly: Monthly, parts: Parts): Promise<Find | null> {
  const table = await tableOf(edition, monthly)
  return table && (() => findIn(table, { edition, monthly, parts }))
}

interface Tables {
  question: Question
  needs: Needs
  counts: Find
  spread: Find | null
}

function scan(kpis: readonly Kpi[], { question, needs, counts, spread }: Tables): Scan | null {
  const own = kpis.filter((kpi) => isCounted(kpi, needs, !!spread))
  if (own.length === 0) return null
  const naming = new Places(needs)
  const columns = new Map(own.map((kpi) => [kpi.id, columnsOf(kpi, naming)]))
  const rows = async () => {
    const picked = [...naming.picked.values()]
    const [counted, values] = await Promise.all([counts(), picked.length > 0 ? spread?.() : null])
    const sums = sumRows(groupRows(slicesOf(counted), splitOf(question)), [...naming.counted])
    return [...sums, ...(values ? spreadRows(picked, values, question) : [])]
  }
  return { kpis: own, columns, rows }
}

const needed = new WeakMap<Kpi, Needs>()

function isCounted(kpi: Kpi, all: Needs, hasSpread: boolean): boolean {
  const own = needed.get(kpi) ?? needsOf([kpi])
  needed.set(kpi, own)
  const names = all.measured.map(nameOf)
  return (
    own.conditions.every((condition) => all.conditions.includes(condition)) &&
    own.measured.every((measured) => hasSpread && names.includes(nameOf(measured)))
  )
}

/** Names what is asked for by its place among all that is counted, and notes it. */
class Places implements Naming {
  readonly counted = new Set<string>()
  readonly picked = new Map<string, Picked>()
  constructor(private readonly needs: Needs) {}

  count(where: string): string {
    const name = `n${this.needs.conditions.indexOf(where)}`
    this.counted.add(name)
    return name
  }

  of(measured: Measured, statistic: Statistic): string {
    const at = this.needs.measured.findIndex((one) => nameOf(one) === nameOf(measured))
    const name = `s${at}_${statistic}`
    this.picked.set(name, { name, at, statistic })
    return name
  }
}
