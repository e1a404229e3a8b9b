import type { Row } from '#lib/db/rows'
import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { type Sums, selectSums } from '#lib/kpi/select-sums'
import { labelled } from '#lib/reports/build-scope'
import type { Labelled } from '#lib/reports/scope'

/** Open reports of an age in working days, within the limit of their class and past it. `to` null: no upper end. */
export interface PyramidBand {
  from: number
  to: number | null
  within: number
  overdue: number
}

/** Open reports of one class; bands and `unknown` (age not known) sum to `open`. */
export interface AgePyramid extends Labelled {
  open: number
  overdue: number
  unknown: number
  bands: PyramidBand[]
}

/** Youngest first. The limits of 5, 14 and 60 working days are ends of bands. */
const BANDS: readonly [from: number, to: number | null][] = [
  [0, 5],
  [6, 14],
  [15, 30],
  [31, 60],
  [61, 120],
  [121, 250],
  [251, null],
]

interface Count extends Row {
  classification: string
  band: number | null
  overdue: boolean | null
  n: number
}

const OPEN: Sums = {
  id: 'ages of open reports',
  of: 'is_open',
  keys: {
    band: `CASE ${BANDS.map(([from], i) => `WHEN age_workdays >= ${from} THEN ${i}`)
      .reverse()
      .join(' ')} END`,
    overdue: 'is_overdue',
  },
}

/** Every class of the vocabulary, and others that have open reports. */
export async function askAges(edition: Edition, question: Question): Promise<AgePyramid[]> {
  const [catalog, counts] = await Promise.all([
    readCatalog(edition),
    selectSums<Count>(edition, { ...question, by: ['classification'] }, OPEN),
  ])
  const known = [...(catalog.members.get('classification')?.keys() ?? [])]
  const keys = [...new Set([...known, ...counts.map(({ classification }) => classification)])]
  return keys
    .map((key) => pyramid(labelled(catalog, 'classification', key), counts))
    .filter(({ open }) => open > 0)
}

function pyramid(name: Labelled, counts: readonly Count[]): AgePyramid {
  const own = counts.filter(({ classification }) => classification === name.key)
  const sum = (rows: readonly Count[]) => rows.reduce((total, { n }) => total + n, 0)
  return {
    ...name,
    open: sum(own),
    overdue: sum(own.filter(({ overdue }) => overdue)),
    unknown: sum(own.filter(({ band }) => band === null)),
    bands: BANDS.map(([from, to], i) => {
      const inBand = own.filter(({ band }) => band === i)
      return {
        from,
        to,
        within: sum(inBand.filter(({ overdue }) => !overdue)),
        overdue: sum(inBand.filter(({ overdue }) => overdue)),
      }
    }),
  }
}
