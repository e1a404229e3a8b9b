import type { TargetVerdict, Verdict } from '#lib/kpi/answer'
import type { Figures } from '#lib/kpi/answer-of'
import type { Catalog, CatalogTarget } from '#lib/kpi/catalog'
import { addDays, calendarYear } from '#lib/kpi/dates'
import type { Kpi } from '#lib/kpi/kpi'
import { periodOf } from '#lib/kpi/members'
import type { Question } from '#lib/kpi/question'
import { isChanged } from '#lib/kpi/sense'
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

/** What a split into these keys is about; null where targets do not speak of it. */
type ScopeOf = (keys: readonly string[]) => TargetScope | null

/**
 * Targets are set for all reports of a province or region: an answer filtered or split by anything but region and
 * year has none. null where no answer to the question has any.
 */
function targetScopes(question: Question, { span, cutoff }: Manifest): ScopeOf | null {
  const dimensions = [...question.by, ...Object.keys(question.where)]
  const period = periodOf(question, span)
  if (!period || dimensions.some((id) => id !== 'region' && id !== 'year')) return null
  const last = Number(addDays(period.to, -1).slice(0, 4))
  const exactly = calendarYear(period)
  const [regionOf, yearOf] = [keyOf('region', question), keyOf('year', question)]
  return (keys) => {
    const [region, own] = [regionOf(keys), yearOf(keys)]
    if (region === undefined || own === undefined) return null
    const year = own ? Number(own) : last
    const whole = own ? isWithin(year, question) : exactly === year
    return { region, year, whole, over: cutoff >= `${year}-12-31` }
  }
}

type Manifest = Pick<EditionManifest, 'span' | 'cutoff'>
type Key = string | null | undefined

/** The one key an answer is about: of the split, else of the filter; null when neither, undefined when there are several. */
function keyOf(dimension: 'region' | 'year', { by, where }: Question): (keys: readonly string[]) => Key {
  const at = by.indexOf(dimension)
  if (at >= 0) return (keys) => keys[at]
  const [first = null, ...more] = where[dimension] ?? []
  return () => (more.length > 0 ? undefined : first)
}

const isWithin = (year: number, { from, to }: Question) =>
  (from ?? '') <= `${year}-01-01` && (to ?? '9999') >= `${year + 1}-01-01`

type Judged = Pick<Figures, 'value' | 'interval'>

/** Every target that applies to an answer with such keys, judged, the leading one first: verified, most specific, latest. */
export type Judge = (figures: Judged, keys: readonly string[]) => TargetVerdict[]

const NONE: TargetVerdict[] = []

/** The judge of one indicator's answers to a question. No target was set for an indicator read in another sense. */
export function judgeOf(
  kpi: Kpi,
  { manifest, catalog, question }: { manifest: Manifest; catalog: Catalog; question: Question },
): Judge {
  const targets = catalog.targets.filter(({ indicator, unit }) => indicator === kpi.id && unit === kpi.unit)
  const isJudged = targets.length > 0 && !isChanged(kpi.id, question.sense)
  const scopeOf = isJudged ? targetScopes(question, manifest) : null
  if (!scopeOf) return () => NONE
  return (figures, keys) => {
    const scope = scopeOf(keys)
    return scope && (kpi.unit !== 'count' || scope.whole) ? judge(targets, figures, { catalog, scope }) : NONE
  }
}

function judge(
  targets: readonly CatalogTarget[],
  figures: Judged,
  { catalog, scope }: { catalog: Catalog; scope: TargetScope },
): TargetVerdict[] {
  const isKnown = scope.region === null || catalog.isLoaded(scope.region)
  return latestOfEach(targets.filter((target) => speaksOf(target, scope, catalog)))
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
  { value, interval }: Judged,
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
