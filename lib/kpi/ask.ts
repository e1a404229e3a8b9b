import type { Answer, KpiResult } from '#lib/kpi/answer'
import { answerOf } from '#lib/kpi/answer-of'
import { type Catalog, editionKey, readCatalog } from '#lib/kpi/catalog'
import { arrange, cellsReader, join, partOfRows } from '#lib/kpi/cells'
import { compile } from '#lib/kpi/compile'
import type { Edition } from '#lib/kpi/edition'
import { createKeep } from '#lib/kpi/keep'
import type { Kpi } from '#lib/kpi/kpi'
import { checkWhere, compareKeys, listedKeys } from '#lib/kpi/members'
import { type Scan, scanMemory } from '#lib/kpi/monthly'
import { formatQuestion } from '#lib/kpi/parse'
import { populationFor } from '#lib/kpi/population'
import { presentationOf } from '#lib/kpi/presentation'
import type { Question } from '#lib/kpi/question'
import { findKpi } from '#lib/kpi/registry'
import { inSense } from '#lib/kpi/sense'
import { standingOf } from '#lib/kpi/state'
import { judgeOf } from '#lib/kpi/targets'

const KEPT_ANSWERS = 300_000
const kept = createKeep<Answer[]>(KEPT_ANSWERS, (answers) => answers.length)

/**
 * Answers of several indicators to one question, by indicator id, in the order of the keys. One scan for all that are not
 * kept yet; kept answers are shared: do not change them. UserError for an unknown indicator or filter value.
 */
export async function ask(
  edition: Edition,
  kpiIds: readonly string[],
  question: Question,
): Promise<Map<string, Answer[]>> {
  return askKpis(edition, [...new Set(kpiIds)].map(findKpi), question)
}

/** The same for indicators that may not be in the registry; an id stands for one definition within an edition. */
export const askKpis = (edition: Edition, kpis: readonly Kpi[], question: Question) =>
  askKeys(edition, { kpis, question, keys: 'listed' })

/** The same only where there are reports: of units in regions most pairs are none, and nobody asks for their zeros. */
export const askOccurring = (edition: Edition, kpiIds: readonly string[], question: Question) =>
  askKeys(edition, { kpis: [...new Set(kpiIds)].map(findKpi), question, keys: 'occurring' })

interface Asked {
  kpis: readonly Kpi[]
  question: Question
  /** `listed`: also those that a split lists at zero. */
  keys: 'listed' | 'occurring'
}

async function askKeys(edition: Edition, asked: Asked): Promise<Map<string, Answer[]>> {
  const { kpis, question, keys } = asked
  const scope = `${editionKey(edition)} ${formatQuestion({ ...question, edition: null })} ${keys}`
  const keyOf = (kpi: Kpi) => `${scope} ${kpi.id}`
  const read = kpis
    .map((kpi) => inSense(kpi, question.sense))
    .map((kpi) => ({ kpi, found: kept.get(keyOf(kpi)) }))
  const missing = read.filter(({ found }) => !found).map(({ kpi }) => kpi)
  const fresh = missing.length > 0 ? run(edition, { ...asked, kpis: missing }) : null
  const answers = read.map(async ({ kpi, found }): Promise<[string, Answer[]]> => {
    return [kpi.id, await (found ?? kept.set(keyOf(kpi), pick(fresh, kpi)))]
  })
  return new Map(await Promise.all(answers))
}

/** One indicator, as the API and the command line print it. */
export async function askOne(edition: Edition, kpiId: string, question: Question): Promise<KpiResult> {
  const answers = (await ask(edition, [kpiId], question)).get(kpiId) ?? []
  const kpi = findKpi(kpiId)
  const presented = answers.map((answer) => ({
    ...answer,
    presentation: presentationOf(kpiId, answer),
    ...standingOf(kpi, answer),
  }))
  return { edition: edition.manifest.id, kpi: kpiId, question, answers: presented }
}

const pick = async (fresh: Promise<Map<string, Answer[]>> | null, kpi: Kpi) =>
  (await fresh)?.get(kpi.id) ?? []

async function run(edition: Edition, { kpis, question, keys }: Asked): Promise<Map<string, Answer[]>> {
  const catalog = await readCatalog(edition)
  checkWhere(catalog, question)
  const context = { edition, question, catalog }
  const { scans, rest } = await scanMemory(kpis, context)
  const others = portions(rest).map((some) => scanReports(some, context))
  const answers = await Promise.all(
    [...scans, ...others].map((scan) => answersOf(scan, { ...context, keys })),
  )
  return new Map(answers.flat())
}

/** A scan of the reports themselves. */
function scanReports(kpis: readonly Kpi[], { edition, question, catalog }: Context): Scan {
  const { sql, params, columns } = compile(kpis, question, catalog.limits)
  return { kpis, columns, parts: async () => [partOfRows(await edition.reader.all(sql, params), question)] }
}

/** So many in one scan: all indicators at once over millions of reports would meet the time limit of a question. */
const PORTION = 16

const portions = (kpis: readonly Kpi[]): Kpi[][] =>
  Array.from({ length: Math.ceil(kpis.length / PORTION) }, (_, i) =>
    kpis.slice(i * PORTION, (i + 1) * PORTION),
  )

interface Context {
  edition: Edition
  question: Question
  catalog: Catalog
}

async function answersOf(
  { kpis, columns, parts: read }: Scan,
  context: Context & Pick<Asked, 'keys'>,
): Promise<[string, Answer[]][]> {
  const parts = await read()
  const grid = arrange(parts, context.question)
  const places = keysOf(grid, context).map((keys): Place => {
    const key = join(keys)
    return { keys, key: keys.length === 0 ? null : key, rows: grid.get(key) ?? NOWHERE }
  })
  return kpis.map((kpi) => {
    const own = columns.get(kpi.id)
    if (!own) throw new Error(`not compiled: ${kpi.id}`)
    return [kpi.id, answersAt(places, kpi, { ...context, read: cellsReader(parts, own) })]
  })
}

/** The keys to answer, in order: what occurs, and when a dimension lists its members at zero, every combination. */
function keysOf(
  grid: ReadonlyMap<string, unknown>,
  { edition, catalog, question, keys }: Context & Pick<Asked, 'keys'>,
): string[][] {
  if (question.by.length === 0) return [[]]
  const orders = question.by.map((id) => compareKeys(catalog, id))
  const seen = [...grid.keys()].map((key) => key.split('|'))
  const { span } = edition.manifest
  const listed = question.by.map((id) => listedKeys(id, question, { catalog, span }))
  if (keys === 'occurring' || listed.every((keys) => keys === null)) return seen.sort(byEach(orders))
  const columns = orders.map((order, i) => {
    const keys = new Set([...(listed[i] ?? []), ...seen.map((key) => key[i] as string)])
    return [...keys].sort(order)
  })
  return columns.reduce<string[][]>(
    (keys, column) => keys.flatMap((key) => column.map((next) => [...key, next])),
    [[]],
  )
}

type Order = (a: string, b: string) => number

const byEach = (orders: readonly Order[]) => (a: string[], b: string[]) => {
  for (const [i, order] of orders.entries()) {
    const sign = order(a[i] as string, b[i] as string)
    if (sign !== 0) return sign
  }
  return 0
}

/** What one answer is about, and in which row of each part it stands. */
interface Place {
  keys: string[]
  /** Joined; null without a split. */
  key: string | null
  rows: readonly number[]
}

const NOWHERE: readonly number[] = []

function answersAt(
  places: readonly Place[],
  kpi: Kpi,
  { edition, catalog, question, read }: Context & { read: ReturnType<typeof cellsReader> },
): Answer[] {
  const { dated } = catalog
  const judge = judgeOf(kpi, { manifest: edition.manifest, catalog, question })
  return places.map(({ keys, key, rows }) => {
    const population = kpi.needs === 'population' ? populationFor(catalog, question, keys) : null
    const figures = answerOf(kpi, read(rows), { population, dated })
    const { numerator, denominator, value, interval, reason, coverage } = figures
    const [target = null] = judge(figures, keys)
    return { key, numerator, denominator, value, interval, reason, coverage, target }
  })
}
