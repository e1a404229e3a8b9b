import type { Row, Value } from '#lib/db/rows'
import type { Answer, KpiResult, TargetVerdict } from '#lib/kpi/answer'
import { answerOf, type Figures } from '#lib/kpi/answer-of'
import { type Catalog, editionKey, readCatalog } from '#lib/kpi/catalog'
import { type Compiled, compile, type Scan } from '#lib/kpi/compile'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import type { Edition } from '#lib/kpi/edition'
import { createKeep } from '#lib/kpi/keep'
import type { Kpi } from '#lib/kpi/kpi'
import { checkWhere, compareKeys, listedKeys } from '#lib/kpi/members'
import { readMonthly } from '#lib/kpi/monthly'
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
  const monthly = (await readMonthly(edition, question, catalog))?.(kpis)
  const scans: [readonly Kpi[], Compiled][] = monthly ? [[monthly.counted, monthly.compiled]] : []
  const rest = kpis.filter((kpi) => !monthly?.counted.includes(kpi))
  for (const some of portions(rest)) scans.push([some, compile(some, question, catalog.limits)])
  const answers = await Promise.all(
    scans.map(([ids, compiled]) => answersOf(ids, { edition, catalog, question, compiled, keys })),
  )
  return new Map(answers.flat())
}

/** So many in one scan: all indicators at once over millions of reports would meet the time limit of a question. */
const PORTION = 16

const portions = (kpis: readonly Kpi[]): Kpi[][] =>
  Array.from({ length: Math.ceil(kpis.length / PORTION) }, (_, i) =>
    kpis.slice(i * PORTION, (i + 1) * PORTION),
  )

async function answersOf(
  kpis: readonly Kpi[],
  scan: Omit<Cell, 'row'> & Pick<Asked, 'keys'>,
): Promise<[string, Answer[]][]> {
  const { edition, catalog, question, compiled } = scan
  const parts = compiled.beside ? [compiled, compiled.beside] : [compiled]
  const rows = await Promise.all(parts.map((part) => read(edition, part)))
  const grid = arrange(rows.flat(), compiled, question)
  const keys = keysOf(grid, question, { catalog, span: edition.manifest.span, keys: scan.keys })
  const answer = (kpi: Kpi) => keys.map((key) => toAnswer(kpi, key, { ...scan, row: grid.get(join(key)) }))
  return kpis.map((kpi) => [kpi.id, answer(kpi)])
}

async function read({ reader }: Edition, { sql, params, toRow }: Scan): Promise<Row[]> {
  const rows = await reader.all(sql, params)
  return toRow ? rows.map(toRow) : rows
}

const join = (key: readonly string[]) => key.join('|')

/** Rows by joined key; those of one key become one. */
function arrange(rows: readonly Row[], { keys }: Compiled, { by }: Question): Map<string, Row> {
  const toKey = (value: Value, i: number) => DIMENSION_INFO[by[i] as Question['by'][number]].toKey(value)
  const grid = new Map<string, Row>()
  for (const row of rows) {
    const key = join(keys.map((name, i) => toKey(row[name] ?? null, i)))
    grid.set(key, { ...grid.get(key), ...row })
  }
  return grid
}

/** The keys to answer, in order: what occurs, and when a dimension lists its members at zero, every combination. */
function keysOf(
  grid: Map<string, Row>,
  question: Question,
  context: { catalog: Catalog; span: Edition['manifest']['span'] } & Pick<Asked, 'keys'>,
): string[][] {
  if (question.by.length === 0) return [[]]
  const orders = question.by.map((id) => compareKeys(context.catalog, id))
  const seen = [...grid.keys()].map((key) => key.split('|'))
  const listed = question.by.map((id) => listedKeys(id, question, context))
  if (context.keys === 'occurring' || listed.every((keys) => keys === null)) return seen.sort(byEach(orders))
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
  edition: Edition
  catalog: Catalog
  question: Question
  compiled: Compiled
  row: Row | undefined
}

function toAnswer(kpi: Kpi, key: string[], { edition, catalog, question, compiled, row }: Cell): Answer {
  const columns = compiled.columns.get(kpi.id)
  if (!columns) throw new Error(`not compiled: ${kpi.id}`)
  const population = kpi.needs === 'population' ? populationFor(catalog, question, key) : null
  const figures = answerOf(kpi, { columns, row: row ?? null }, { population, dated: catalog.dated })
  const [target = null] = verdicts(kpi, figures, { edition, catalog, question, key })
  return { key: key.length === 0 ? null : join(key), ...figures, target }
}

/** Every target that applies to an answer; the first leads. None was set for an indicator read in another sense. */
export function verdicts(
  kpi: Kpi,
  figures: Figures,
  {
    edition,
    catalog,
    question,
    key,
  }: { edition: Edition; catalog: Catalog; question: Question; key: string[] },
): TargetVerdict[] {
  const isSet = catalog.targets.some(({ indicator }) => indicator === kpi.id)
  if (!isSet || isChanged(kpi.id, question.sense)) return []
  const scope = targetScope(question, key, edition.manifest)
  return judge(kpi, figures, { catalog, scope })
}
