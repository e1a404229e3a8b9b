import { editionKey, readCatalog } from '#lib/kpi/catalog'
import { addDays, type Period } from '#lib/kpi/dates'
import type { Edition } from '#lib/kpi/edition'
import { createKeep } from '#lib/kpi/keep'
import { formatQuestion } from '#lib/kpi/parse'
import type { Question } from '#lib/kpi/question'
import { withoutSense } from '#lib/kpi/sense'
import { buildScope, labelled } from '#lib/reports/build-scope'
import type { ReportContext } from '#lib/reports/context'
import { readCoverage } from '#lib/reports/coverage'
import { compareCohorts, type Progress, type Restatement } from '#lib/reports/digest/cohort'
import { DEADLINE_KPIS, type Deadline, readDeadlines } from '#lib/reports/digest/deadlines'
import { type MonthSignal, readSignals, SIGNAL_KPIS } from '#lib/reports/digest/signals'
import type { KpiCards } from '#lib/reports/figure'
import { cardsOf } from '#lib/reports/figures'
import { type YearPace, yearPace } from '#lib/reports/paces'
import type { Labelled, Scope } from '#lib/reports/scope'
import type { Burst } from '#lib/reports/trend'
import { allBursts } from '#lib/reports/trends'

/** A region whose newest load is much older than the edition. */
export interface Stale extends Labelled {
  /** Nothing is known from this day on. */
  until: string
}

/** What is new since the edition before. */
export interface DigestReport {
  id: 'digest'
  scope: Scope
  kpis: KpiCards
  /** The edition it is compared with: the newest with an earlier cut-off. null for a first one. */
  previous: { id: string; cutoff: string } | null
  /** Nothing beyond chance, nothing restated, no batch entered. */
  quiet: boolean
  /** null without an edition before. */
  progress: Progress | null
  /** Months that are new and beyond their control limits. */
  signals: MonthSignal[]
  /** Entry bursts on the new days. */
  bursts: Burst[]
  /** Figures of days the edition before spoke of already. */
  restatements: Restatement[]
  /** Regions that no load of the edition before spoke of. */
  newly_loaded: Labelled[]
  stale: Stale[]
  deadlines: Deadline[]
  pace: YearPace | null
}

const KEPT_REPORTS = 100
const kept = createKeep<DigestReport>(KEPT_REPORTS)

/**
 * What changed since the edition before: beyond chance, restated, or about to fall due. Takes no period, and is made once for two
 * editions; it is shared: do not change it.
 */
export async function runDigest(
  { edition, previous }: ReportContext,
  question: Question,
): Promise<DigestReport> {
  const before = (await previous?.()) ?? null
  const asked: Question = { ...withoutSense(question), from: null, to: null }
  const key = `${editionKey(edition)} ${before && editionKey(before)} ${formatQuestion(asked)}`
  return kept.get(key) ?? kept.set(key, make({ edition, before }, asked))
}

async function make(
  { edition, before }: { edition: Edition; before: Edition | null },
  asked: Question,
): Promise<DigestReport> {
  const [scope, signals, change, deadlines, pace, stale] = await Promise.all([
    buildScope(edition, asked),
    readSignals({ edition, before }, asked),
    before && compareCohorts({ edition, before }, asked),
    readDeadlines(edition, asked),
    isWhole(asked) ? yearPace(edition, asked.where.region?.[0]) : null,
    readStale(edition, asked),
  ])
  const bursts = before ? await newBursts({ edition, before }, asked) : []
  const restatements = change?.restatements ?? []
  return {
    id: 'digest',
    scope,
    kpis: cardsOf([...SIGNAL_KPIS, ...DEADLINE_KPIS]),
    previous: before && { id: before.manifest.id, cutoff: before.manifest.cutoff },
    quiet: signals.length + restatements.length + bursts.length === 0,
    progress: change?.progress ?? null,
    signals,
    bursts,
    restatements,
    newly_loaded: change?.newly_loaded ?? [],
    stale,
    deadlines,
    pace,
  }
}

/** Targets are set for all reports of a region. */
const isWhole = ({ where }: Question) =>
  Object.keys(where).every((id) => id === 'region') && (where.region?.length ?? 0) <= 1

async function newBursts(
  { edition, before }: { edition: Edition; before: Edition },
  { where }: Question,
): Promise<Burst[]> {
  const [bursts, known] = await Promise.all([allBursts(edition), readCoverage(before)])
  const isNew = ({ region, day }: Burst) => day >= (known(region.key)?.to ?? '9999')
  return bursts.filter((burst) => isNew(burst) && (where.region?.includes(burst.region.key) ?? true))
}

/** A month without news is usual, more is not. */
const STALE_DAYS = 31

async function readStale(edition: Edition, { where }: Question): Promise<Stale[]> {
  const [catalog, coverage] = await Promise.all([readCatalog(edition), readCoverage(edition)])
  const codes = [...catalog.home, catalog.province].filter((code) => where.region?.includes(code) ?? true)
  const ends = codes.flatMap((code) => coverage(code)?.to ?? [])
  const newest: Period['to'] = ends.toSorted().at(-1) ?? ''
  return codes.flatMap((code) => {
    const until = coverage(code)?.to
    const isOld = until !== undefined && addDays(until, STALE_DAYS) < newest
    return isOld ? [{ ...labelled(catalog, 'region', code), until }] : []
  })
}
