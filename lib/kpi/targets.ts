import type { TargetVerdict, Verdict } from '#lib/kpi/answer'
import type { Figures } from '#lib/kpi/answer-of'
import type { Catalog, CatalogTarget } from '#lib/kpi/catalog'
import { calendarYear } from '#lib/kpi/dates'
import type { Kpi } from '#lib/kpi/kpi'
import { periodOf } from '#lib/kpi/members'
import type { Question } from '#lib/kpi/question'
import type { EditionManifest } from '#lib/warehouse/schema'

/** What an answer is about, as far as targets care. null: targets do not speak of it. */
export interface TargetScope {
  /** null: the whole province. */
  region: string | null
  /** The year of its last day. */
  year: number
  /** It is exactly that calendar year. */
  whole: boolean
  /** The year was over at the cut-off. */
  over: boolean
}

/**
 * Targets are set for all reports of a province or region: an answer filtered or split by anything but region and
 * year has none.
 */
export function targetScope(
  question: Question,
  keys: readonly string[],
  { span, cutoff }: Pick<EditionManifest, 'span' | 'cutoff'>,
): TargetScope | null {
  if (question.by.some((id) => id !== 'region' && id !== 'year')) return null
  if (Object.keys(question.where).some((id) => id !== 'region' && id !== 'year')) return null
  const regions = keyOf('region', question, keys)
  const years = keyOf('year', question, keys)
  const period = periodOf(question, span)
  if (!period || regions === undefined || years === undefined) return null
  const year = years ? Number(years) : Number(lastDay(period.to).slice(0, 4))
  const whole = years ? isWithin(Number(years), question) : calendarYear(period) === year
  return { region: regions, year, whole, over: cutoff >= `${year}-12-31` }
}

/** The one key an answer is about: of the split, else of the filter; null when neither, undefined when there are several. */
function keyOf(dimension: 'region' | 'year', question: Question, keys: readonly string[]) {
  const at = question.by.indexOf(dimension)
  if (at >= 0) return keys[at]
  const filtered = question.where[dimension] ?? []
  return filtered.length > 1 ? undefined : (filtered[0] ?? null)
}

const isWithin = (year: number, { from, to }: Question) =>
  (from ?? '') <= `${year}-01-01` && (to ?? '9999') >= `${year + 1}-01-01`

function lastDay(to: string): string {
  return new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** Every target that applies to the answer, judged, the leading one first: verified, most specific, latest. */
export function judge(
  kpi: Kpi,
  figures: Figures,
  { catalog, scope }: { catalog: Catalog; scope: TargetScope | null },
): TargetVerdict[] {
  if (!scope || !(kpi.unit !== 'count' || scope.whole)) return []
  const isKnown = scope.region === null || catalog.isLoaded(scope.region)
  const fitting = catalog.targets.filter(
    (target) => target.indicator === kpi.id && target.unit === kpi.unit && speaksOf(target, scope, catalog),
  )
  return latestOfEach(fitting)
    .sort(
      (a, b) =>
        Number(b.verified) - Number(a.verified) ||
        specificity(b) - specificity(a) ||
        (b.year ?? 0) - (a.year ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
    .map((target) => toVerdict(target, isKnown ? verdictOf(target, figures, scope) : unknown(target)))
}

/** Nothing is loaded of the region, so its zero is no zero. */
const unknown = ({ verified }: CatalogTarget): Verdict => (verified ? 'unclear' : 'unverified')

/** Level `region` with a province code means every kab/kota of that province. */
function speaksOf(
  target: CatalogTarget,
  { region, year }: TargetScope,
  { regions, province }: Catalog,
): boolean {
  if (target.year !== null && target.year > year) return false
  if (target.level === 'national') return region === null || regions.has(region)
  if (target.level === 'province')
    return region === null && (target.region === '' || target.region === province)
  if (region === null || !regions.has(region)) return false
  return target.region === '' || target.region === region
    ? !(target.region === region && isProvince(region))
    : region.startsWith(`${target.region}.`)
}

const isProvince = (code: string) => !code.includes('.')

const specificity = ({ level, region }: CatalogTarget) =>
  level === 'national' ? 0 : region === '' ? 1 : isProvince(region) ? 2 : 3

/** Of the targets of one level and region, the latest year that applies. */
function latestOfEach(targets: CatalogTarget[]): CatalogTarget[] {
  const latest = new Map<string, CatalogTarget>()
  for (const target of targets) {
    const key = `${target.level} ${target.region} ${target.verified} ${target.direction}`
    const seen = latest.get(key)
    if (!seen || (target.year ?? 0) > (seen.year ?? 0)) latest.set(key, target)
  }
  return [...latest.values()]
}

/** By the interval, not by the point; a count of a whole year is exact, but until the year is over it may still rise. */
export function verdictOf(
  target: Pick<CatalogTarget, 'value' | 'direction' | 'verified'>,
  { value, interval }: Pick<Figures, 'value' | 'interval'>,
  scope: Pick<TargetScope, 'over'>,
): Verdict {
  if (!target.verified) return 'unverified'
  if (value === null) return 'unclear'
  const [lo, hi] = interval ?? [value, value]
  const isBeyond = target.direction === 'at_least' ? lo >= target.value : hi <= target.value
  const isShort = target.direction === 'at_least' ? hi < target.value : lo > target.value
  if (isBeyond) return interval || scope.over || target.direction === 'at_least' ? 'met' : 'unclear'
  if (isShort) return interval || scope.over || target.direction === 'at_most' ? 'not_met' : 'unclear'
  return 'unclear'
}

function toVerdict(target: CatalogTarget, verdict: Verdict): TargetVerdict {
  const { id, value, unit, direction, year, verified, citation } = target
  const citation_en = target.citation_en ?? ''
  return { id, value, unit, direction, year, verified, citation, citation_en, verdict }
}
