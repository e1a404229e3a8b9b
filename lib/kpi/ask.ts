import type { Row } from '#lib/db/rows'
import type { Answer, KpiResult, TargetVerdict } from '#lib/kpi/answer'
import { answerOf, type Figures } from '#lib/kpi/answer-of'
import { type Catalog, editionKey, readCatalog } from '#lib/kpi/catalog'
import { type Columns, compile } from '#lib/kpi/compile'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
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
import { inSense, isChanged } from '#lib/kpi/sense'
import { standingOf } from '#lib/kpi/state'
import { judge, targetScope } from '#lib/kpi/targets'

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
  const read = kpis.map((kpi) => inSense(kpi, question.sense))
  const missing = read.filter((kpi) => !kept.get(keyOf(kpi)))
  const fresh = missing.length > 0 ? run(edition, { ...asked, kpis: missing }) : null
  const answers = read.map(async (kpi): Promise<[string, Answer[]]> => {
    const found = kept.get(keyOf(kpi)) ?? kept.set(keyOf(kpi), pick(fresh, kpi))
    return [kpi.id, await found]
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
  return { kpis, columns, rows: () => edition.reader.all(sql, params) }
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
  { kpis, columns, rows }: Scan,
  context: Context & Pick<Asked, 'keys'>,
): Promise<[string, Answer[]][]> {
  const grid = arrange(await rows(), context.question)
  const cells = keysOf(grid, context).map((keys): Cell => {
    const key = join(keys)
    return { keys, key: keys.length === 0 ? null : key, row: grid.get(key) ?? null }
  })
  return kpis.map((kpi) => [kpi.id, answersIn(cells, kpi, { ...context, columns: columns.get(kpi.id) })])
}

const join = (key: readonly string[]) => key.join('|')

/** Rows by joined key; those of one key become one. */
function arrange(rows: readonly Row[], { by }: Question): Map<string, Row> {
  const grid = new Map<string, Row>()
  const keys = by.map((id, i) => ({ name: `k${i}`, toKey: DIMENSION_INFO[id].toKey }))
  for (const row of rows) {
    const key = join(keys.map(({ name, toKey }) => toKey(row[name] ?? null)))
    const found = grid.get(key)
    grid.set(key, found ? { ...found, ...row } : row)
  }
  return grid
}

/** The keys to answer, in order: what occurs, and when a dimension lists its members at zero, every combination. */
function keysOf(
  grid: Map<string, Row>,
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

const byEach = (orders: readonly Order[]) => (a: string[], b: string[]) =>
  orders.map((order, i) => order(a[i] as string, b[i] as string)).find((sign) => sign !== 0) ?? 0

interface Cell {
  keys: string[]
  /** Joined; null without a split. */
  key: string | null
  row: Row | null
}

function answersIn(
  cells: readonly Cell[],
  kpi: Kpi,
  { columns, ...context }: Context & { columns: Columns | undefined },
): Answer[] {
  if (!columns) throw new Error(`not compiled: ${kpi.id}`)
  const { catalog, question } = context
  const { dated } = catalog
  const isJudged = hasTargets(kpi, context)
  return cells.map(({ keys, key, row }) => {
    const population = kpi.needs === 'population' ? populationFor(catalog, question, keys) : null
    const figures = answerOf(kpi, { columns, row }, { population, dated })
    const [target = null] = isJudged ? verdicts(kpi, figures, { ...context, key: keys }) : []
    return told(key, figures, target)
  })
}

/** Field by field: thousands are made for a page, and spreading takes four to ten times as long. */
function told(key: string | null, figures: Figures, target: TargetVerdict | null): Answer {
  const { numerator, denominator, value, interval, reason, coverage } = figures
  return { key, numerator, denominator, value, interval, reason, coverage, target }
}

/** None was set for an indicator read in another sense. */
const hasTargets = (kpi: Kpi, { catalog, question }: Pick<Context, 'catalog' | 'question'>) =>
  catalog.targets.some(({ indicator }) => indicator === kpi.id) && !isChanged(kpi.id, question.sense)

/** Every target that applies to an answer; the first leads. */
export function verdicts(
  kpi: Kpi,
  figures: Figures,
  { edition, catalog, question, key }: Context & { key: string[] },
): TargetVerdict[] {
  if (!hasTargets(kpi, { catalog, question })) return []
  const scope = targetScope(question, key, edition.manifest)
  return judge(kpi, figures, { catalog, scope })
}
