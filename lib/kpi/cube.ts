import { type Catalog, editionKey } from '#lib/kpi/catalog'
import { type Compiled, compileOver, type Source } from '#lib/kpi/compile'
import { scanFor } from '#lib/kpi/derived'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import type { Edition } from '#lib/kpi/edition'
import { createKeep } from '#lib/kpi/keep'
import type { Kpi } from '#lib/kpi/kpi'
import type { Dimension, Question } from '#lib/kpi/question'
import { KPIS } from '#lib/kpi/registry'
import { FACTS } from '#lib/warehouse/schema'

/** Columns of `facts` with few values each: what most indicators are about and most questions split by. */
const COLUMNS: readonly (keyof typeof FACTS)[] = [
  'year',
  'month',
  'region',
  'agency',
  'classification',
  'bucket',
  'closed_by',
  'keyed_in',
  'in_base',
  'is_open',
  'is_mature',
  'is_overdue',
  'ombudsman_eligible',
  'in_burst',
]

/** Columns that the cube has not, those that definitions derive from them too. */
const ELSEWHERE = new RegExp(
  `\\b(${Object.keys(FACTS)
    .filter((name) => !COLUMNS.some((column) => column === name))
    .join('|')}|\\w+_limit|\\w+_with_joint_leave)\\b`,
)

const EVERYTHING: Question = { from: null, to: null, by: [], where: {}, edition: null }

/** What registered indicators count by other columns, such as days: each is one bit of `told`, set where it holds. */
const CONDITIONS = conditionsOf(KPIS).filter((condition) => ELSEWHERE.test(condition))

function conditionsOf(kpis: readonly Kpi[]): string[] {
  const found = new Set<string>()
  compileOver(kpis, EVERYTHING, {
    tally: (where) => `${found.add(where).size}`,
    scan: () => '',
  })
  return [...found]
}

const bit = (i: number) => `${2n ** BigInt(i)}::BIGINT`

/** `received` is brought to the first of its month: good for questions about whole months. */
function cubeSql(limits: Catalog['limits']): string {
  const told = CONDITIONS.map((condition, i) => `if(${condition}, ${bit(i)}, 0)`).join('\n  | ')
  return `SELECT date_trunc('month', received)::DATE AS received, ${COLUMNS.join(', ')},
  ${told} AS told, count(*) AS n
FROM ${scanFor(told, limits)} GROUP BY ALL`
}

const inCube = (name: string): Source => ({
  tally: (where) => `CAST(coalesce(sum(n) FILTER (WHERE ${toldOf(where)}), 0) AS BIGINT)`,
  scan: () => name,
})

function toldOf(where: string): string {
  const i = CONDITIONS.indexOf(where)
  return i < 0 ? where : `told & ${bit(i)} > 0`
}

const KEPT = 100
const asked = createKeep<true>(KEPT)

/**
 * The name of the edition's reports counted once by month, by everything that has few values and by what indicators ask of
 * the rest; null while it is being made, where the question is not about whole months, or where the edition cannot hold a
 * table. Nobody waits for it: the reports themselves answer until then, and a lone question does not begin it.
 */
export async function readCube(
  edition: Edition,
  question: Question,
  { limits }: Catalog,
): Promise<string | null> {
  if (!edition.reader.derive || !isWholeMonths(question)) return null
  const key = editionKey(edition)
  if (asked.get(key)) return Promise.race([edition.reader.derive('cube', cubeSql(limits)), null])
  asked.set(key, Promise.resolve(true))
  return null
}

const isWholeMonths = ({ from, to }: Question) => [from, to].every((day) => !day || day.endsWith('-01'))

const COUNTED: readonly Kpi['measure']['kind'][] = ['count', 'ratio', 'per_population']

/** Can this be counted in the cube? Only when it, the split and the filters name nothing but its columns. */
export function isCounted(kpi: Kpi, question: Question): boolean {
  if (!COUNTED.includes(kpi.measure.kind)) return false
  const dimensions = [...question.by, ...Object.keys(question.where)] as Dimension[]
  if (dimensions.some((id) => ELSEWHERE.test(DIMENSION_INFO[id].column))) return false
  return !ELSEWHERE.test(compileOver([kpi], EVERYTHING, inCube('cube')).sql)
}

/** One SELECT over the cube `name`, for indicators that are counted in it. */
export const compileCube = (kpis: readonly Kpi[], question: Question, name: string): Compiled =>
  compileOver(kpis, question, inCube(name))
