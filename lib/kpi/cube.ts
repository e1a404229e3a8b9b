import { editionKey } from '#lib/kpi/catalog'
import { type Compiled, compileOver, type Source } from '#lib/kpi/compile'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import type { Edition } from '#lib/kpi/edition'
import { createKeep } from '#lib/kpi/keep'
import type { Kpi } from '#lib/kpi/kpi'
import type { Dimension, Question } from '#lib/kpi/question'
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

/** `received` is brought to the first of its month: good for questions about whole months. */
const CUBE = `
SELECT date_trunc('month', received)::DATE AS received, ${COLUMNS.join(', ')},
  age_workdays IS NOT NULL AS has_age, count(*) AS n
FROM facts GROUP BY ALL`

const KEPT = 100
const asked = createKeep<true>(KEPT)

/**
 * The name of the edition's reports counted once by month and by everything that has few values, or null where the question
 * is not about whole months or the edition cannot hold a table. One question is quicker put to the reports themselves, so it
 * is made for the second.
 */
export async function readCube(edition: Edition, question: Question): Promise<string | null> {
  if (!edition.reader.derive || !isWholeMonths(question)) return null
  const key = editionKey(edition)
  if (!asked.get(key)) {
    asked.set(key, Promise.resolve(true))
    return null
  }
  return edition.reader.derive('cube', CUBE)
}

const isWholeMonths = ({ from, to }: Question) => [from, to].every((day) => !day || day.endsWith('-01'))

/** Every column that the cube has not, those that definitions derive from them too. */
const ELSEWHERE = new RegExp(
  `\\b(${Object.keys(FACTS)
    .filter((name) => name !== 'received' && !COLUMNS.some((column) => column === name))
    .join('|')}|\\w+_limit|\\w+_with_joint_leave)\\b`,
)

const COUNTED: readonly Kpi['measure']['kind'][] = ['count', 'ratio', 'per_population']

/** Can this be counted in the cube? Only when it, the split and the filters name nothing but its columns. */
export function isCounted(kpi: Kpi, question: Question): boolean {
  const dimensions = [...question.by, ...Object.keys(question.where)] as Dimension[]
  const columns = dimensions.map((id) => DIMENSION_INFO[id].column)
  return (
    COUNTED.includes(kpi.measure.kind) &&
    !columns.some((column) => ELSEWHERE.test(column)) &&
    !ELSEWHERE.test(compileOver([kpi], { ...question, where: {} }, inCube('')).sql) &&
    !/\breceived\b/.test(JSON.stringify([kpi.measure, kpi.coverage, kpi.notDue]))
  )
}

const inCube = (name: string): Source => ({
  tally: (filter) =>
    `CAST(coalesce(sum(n)${filter.replaceAll('age_workdays IS NOT NULL', 'has_age')}, 0) AS BIGINT)`,
  scan: () => name,
})

/** One SELECT over the cube `name`, for indicators that are counted in it. */
export const compileCube = (kpis: readonly Kpi[], question: Question, name: string): Compiled =>
  compileOver(kpis, question, inCube(name))
