import { UserError } from '#lib/errors'
import { type Catalog, labelOf, readCatalog } from '#lib/kpi/catalog'
import { BUCKETS } from '#lib/kpi/dimensions'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { buildScope } from '#lib/reports/build-scope'
import { CLOSED_BY_KPIS, closedBy } from '#lib/reports/closed-by'
import type { ReportContext } from '#lib/reports/context'
import { dataNotes } from '#lib/reports/data-notes'
import type { Figure, KpiCards } from '#lib/reports/figure'
import { askOneRow, cardsOf, figureIn } from '#lib/reports/figures'
import { askHeadline, HEADLINE_KPIS, type HeadlineTile, previousQuestion } from '#lib/reports/headline'
import { askMeanings, MEANING_KPIS, type Meaning } from '#lib/reports/meanings'
import type { Mix } from '#lib/reports/mix'
import { askMix } from '#lib/reports/mixes'
import type { DataNote } from '#lib/reports/notes'
import { AGE_KPIS, type AgeBand, openAges } from '#lib/reports/open-ages'
import { ROW_KPIS, TOP_CATEGORIES } from '#lib/reports/overview'
import { type YearPace, yearPace } from '#lib/reports/paces'
import type { RegionRow } from '#lib/reports/region-row'
import { regionRow } from '#lib/reports/region-rows'
import type { Scope } from '#lib/reports/scope'
import type { Trend } from '#lib/reports/trend'
import { buildTrend } from '#lib/reports/trends'
import { askUnits, UNIT_KPIS, type UnitRow } from '#lib/reports/units'
import { askYears, type YearRow } from '#lib/reports/years'

export type Neighbour = Pick<RegionRow, 'code' | 'name' | 'label_en'>

/** One code: a kab/kota, or the provincial government. */
export interface RegionReport {
  id: 'region'
  scope: Scope
  kpis: KpiCards
  region: RegionRow
  /** Some load speaks of this code; if not, nothing is known of it, which is not the same as zero. */
  loaded: boolean
  /** Neighbours in code order among the kab/kota of the province, going round; null for any other code. */
  previous: Neighbour | null
  next: Neighbour | null
  months: string[]
  headline: HeadlineTile[]
  /** The headline indicators of the whole province, to compare with. */
  province: Figure[]
  trend: Trend
  categories: Mix
  /** By bucket. */
  statuses: Mix
  channels: Mix
  classifications: Mix
  /** Who closed the completed reports: system, admin, reporter, unstated (old `Selesai`). */
  closed_by: Mix
  /** Completed by every meaning and denominator. */
  meanings: Meaning[]
  /** Units (OPD) with most reports first. */
  units: UnitRow[]
  /** 0-5, 6-14, 15-60, over 60 working days; sums to the figure `open_count`, but for reports whose age is unknown. */
  open_ages: AgeBand[]
  /** The same filters year by year. */
  years: YearRow[]
  /** The running year; null when it is over, or when more than the region is filtered. */
  pace: YearPace | null
  notes: DataNote[]
}

const MORE = [...ROW_KPIS, ...AGE_KPIS, ...CLOSED_BY_KPIS, ...MEANING_KPIS]

/** The report card of one region: the question must filter exactly one. UserError `region_needed`. */
export async function runRegion({ edition }: ReportContext, question: Question): Promise<RegionReport> {
  const code = regionOf(question)
  const [scope, catalog] = await Promise.all([buildScope(edition, question), readCatalog(edition)])
  const province = { ...question, where: { ...question.where } }
  delete province.where.region
  const [headline, whole, mixes, units, years] = await Promise.all([
    askHeadline(edition, scope, MORE),
    askOneRow(edition, HEADLINE_KPIS, province),
    askMixes(edition, scope),
    askUnits(edition, question),
    askYears(edition, question),
  ])
  const { months, byMonth, row } = headline
  const trend = await buildTrend(edition, { question, period: scope.period, byMonth })
  return {
    id: 'region',
    scope,
    kpis: cardsOf([...HEADLINE_KPIS, ...MORE, ...UNIT_KPIS], question.sense),
    region: {
      ...regionRow(catalog, code, only(row, ROW_KPIS)),
      sparkline: trend.points.map(({ volume }) => volume),
      in_burst: trend.points.map(({ in_burst }) => in_burst),
    },
    loaded: catalog.isLoaded(code),
    ...neighbours(catalog, code),
    months,
    headline: headline.tiles,
    province: HEADLINE_KPIS.map((kpi) => figureIn(whole, kpi)),
    trend,
    ...mixes,
    closed_by: closedBy(row),
    meanings: await askMeanings(edition, question, row),
    units,
    years,
    pace: Object.keys(question.where).length === 1 ? await yearPace(edition, code) : null,
    open_ages: openAges(row),
    notes: await dataNotes(edition, row),
  }
}

function regionOf({ where }: Question): string {
  const [code, ...more] = where.region ?? []
  if (code && more.length === 0) return code
  throw new UserError('region_needed', 'this report takes exactly one region', 'such as where=region=63.08')
}

async function askMixes(edition: Edition, scope: Scope) {
  const { question } = scope
  const previous = previousQuestion(scope)
  const [categories, statuses, channels, classifications] = await Promise.all([
    askMix(edition, question, { dimension: 'category', previous, top: TOP_CATEGORIES }),
    askMix(edition, question, { dimension: 'bucket', previous, keys: BUCKETS }),
    askMix(edition, question, { dimension: 'channel', previous }),
    askMix(edition, question, { dimension: 'classification', previous }),
  ])
  return { categories, statuses, channels, classifications }
}

const only = (row: Record<string, Figure>, kpis: readonly string[]) =>
  Object.fromEntries(kpis.map((kpi) => [kpi, figureIn(row, kpi)]))

function neighbours(catalog: Catalog, code: string) {
  const { home, regions } = catalog
  const at = home.indexOf(code)
  const neighbour = (step: number): Neighbour | null => {
    const found = regions.get(home[(at + step + home.length) % home.length] ?? '')
    if (at < 0 || !found || found.code === code) return null
    return { code: found.code, name: found.name, label_en: labelOf(catalog, 'region', found.code).en }
  }
  return { previous: neighbour(-1), next: neighbour(1) }
}
