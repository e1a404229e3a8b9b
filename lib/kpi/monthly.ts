import { type Catalog, editionKey } from '#lib/kpi/catalog'
import { type Compiled, compileOver, type Measured, type Statistic } from '#lib/kpi/compile'
import { angleOf, countsSql, extentOf, tallySource } from '#lib/kpi/counts'
import type { Edition } from '#lib/kpi/edition'
import { createKeep } from '#lib/kpi/keep'
import type { Kpi } from '#lib/kpi/kpi'
import { type Needs, nameOf, needsOf, needsOfAll } from '#lib/kpi/needs'
import type { Question } from '#lib/kpi/question'
import { compileSpread, type Picked, SPREAD_ROWS, spreadOf, spreadSql } from '#lib/kpi/spread'
import { tableOf } from '#lib/kpi/tables'
import { partsOf } from '#lib/kpi/whole-months'

/** More rows than this are no summary. */
const COUNT_ROWS = 200_000

const KEPT = 100
const asked = createKeep<true>(KEPT)

/** How indicators are answered from what was counted once by month; null for those that have to be put to the reports. */
export type Monthly = (kpis: readonly Kpi[]) => { counted: Kpi[]; compiled: Compiled } | null

/**
 * From tables of an edition by month, as far as these are there. The second question that could be answered from them begins
 * them; a lone one does not.
 */
export function readMonthly(edition: Edition, question: Question, catalog: Catalog): Promise<Monthly | null> {
  const key = editionKey(edition)
  if (edition.reader.derive && asked.get(key)) return open(edition, question, catalog)
  asked.set(key, Promise.resolve(true))
  return Promise.resolve(null)
}

async function open(edition: Edition, question: Question, catalog: Catalog): Promise<Monthly | null> {
  const angle = angleOf(question)
  const parts = partsOf(question)
  if (!angle || !parts) return null
  const needs = needsOfAll(catalog, extentOf(angle))
  const keys = spreadOf(angle, question)
  const [counts, spread] = await Promise.all([
    tableOf(edition, {
      name: `counts by ${angle.join(' ')}`,
      sql: () => countsSql(angle, needs, catalog.limits),
      most: COUNT_ROWS,
    }),
    keys && tableOf(edition, spreadTable(keys, needs, catalog)),
  ])
  if (!counts) return null
  return (kpis) => {
    const counted = kpis.filter((kpi) => isCounted(kpi, needs, !!spread))
    if (counted.length === 0) return null
    const [picked, pick] = picking(needs.measured)
    const source = tallySource({ name: counts, angle, parts, needs, limits: catalog.limits })
    const compiled = compileOver(counted, question, { ...source, elsewhere: pick })
    if (picked.length === 0 || !spread || !keys) return { counted, compiled }
    const beside = compileSpread(picked, question, { name: spread, keys, parts, limits: catalog.limits })
    return { counted, compiled: { ...compiled, beside } }
  }
}

const spreadTable = (keys: readonly string[], needs: Needs, { limits }: Catalog) => ({
  name: `spread by ${keys.at(-1)}`,
  sql: () => spreadSql(keys, needs, limits),
  most: SPREAD_ROWS,
})

const needed = new WeakMap<Kpi, ReturnType<typeof needsOf>>()

function isCounted(kpi: Kpi, all: ReturnType<typeof needsOf>, hasSpread: boolean): boolean {
  const own = needed.get(kpi) ?? needsOf([kpi])
  needed.set(kpi, own)
  const names = all.measured.map(nameOf)
  return (
    own.conditions.every((condition) => all.conditions.includes(condition)) &&
    own.measured.every((measured) => hasSpread && names.includes(nameOf(measured)))
  )
}

/** Collects what is picked from the spread, each column once. */
function picking(all: readonly Measured[]): [Picked[], (measured: Measured, statistic: Statistic) => string] {
  const picked: Picked[] = []
  const pick = (measured: Measured, statistic: Statistic) => {
    const at = all.findIndex((one) => nameOf(one) === nameOf(measured))
    const name = `s${at}_${String(statistic).replace('.', '_')}`
    if (!picked.some((one) => one.name === name)) picked.push({ name, at, measured, statistic })
    return name
  }
  return [picked, pick]
}
