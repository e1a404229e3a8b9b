import type { TargetVerdict } from '#lib/kpi/answer'
import { ask } from '#lib/kpi/ask'
import { editionKey, readCatalog } from '#lib/kpi/catalog'
import { yearsOf } from '#lib/kpi/dates'
import type { Edition } from '#lib/kpi/edition'
import { createKeep } from '#lib/kpi/keep'
import { parseQuestion } from '#lib/kpi/parse'
import { labelled } from '#lib/reports/build-scope'
import { readCoverage } from '#lib/reports/coverage'
import type { Labelled } from '#lib/reports/scope'
import { FEWEST } from '#lib/stats/fewest'
import { type EarlierYear, type Pace, type PaceSignal, pace, paceSignal } from '#lib/stats/pace'

/** `no_basis`: no earlier year to go by. `unverified`: nobody can cite the target, so nobody is measured by it. */
export type PaceState = PaceSignal | 'no_basis' | 'unverified'

/** One region on its way to a year's volume. */
export interface PaceRow extends Labelled {
  /** The count so far is of the reports received before this day. */
  until: string
  so_far: number
  /** Of these, in entry bursts: they count, but no season repeats them. */
  in_burst: number
  /** Where it is heading; null below 10 reports outside bursts or without an earlier year. */
  expected: number | null
  /** Totals that would look like today more often than one time in twenty. */
  range: [number, number] | null
  target: TargetVerdict
  state: PaceState
}

export interface YearPace {
  year: number
  /** Earlier years whose seasons it goes by, newest last. */
  earlier: number[]
  rows: PaceRow[]
}

/** Seasons older than this may be another time. */
const MOST_YEARS = 5

const KEPT = 500
const kept = createKeep<YearPace | null>(KEPT)

/**
 * Volume of each kab/kota against its target for the running year, by the seasonal share of the whole province in earlier years.
 * null once the year is over for all, and where no region has such a target. Made once; shared: do not change it.
 */
export function yearPace(edition: Edition, region?: string): Promise<YearPace | null> {
  const key = `${editionKey(edition)} ${region ?? ''}`
  return kept.get(key) ?? kept.set(key, make(edition, region))
}

async function make(edition: Edition, region?: string): Promise<YearPace | null> {
  const [catalog, coverage] = await Promise.all([readCatalog(edition), readCoverage(edition)])
  const ends = catalog.home.map((code) => coverage(code)?.to ?? '').toSorted()
  const year = Number(ends.at(-1)?.slice(0, 4))
  if (!year) return null
  const [targets, earlier] = [await volumeTargets(edition, year), earlierYears(edition, year)]
  const going = catalog.home.flatMap((key): Going[] => {
    const [target, until] = [targets.get(key), coverage(key)?.to ?? '']
    if (!target || until <= `${year}-01-01` || (region && region !== key)) return []
    return [{ ...labelled(catalog, 'region', key), until, target, earlier, year }]
  })
  const rows = await Promise.all(going.map((one) => paceRow(edition, one)))
  return rows.length > 0 ? { year, earlier, rows } : null
}

/** Years the data holds from their beginning. */
function earlierYears({ manifest: { span } }: Edition, year: number): number[] {
  if (!span || span.from >= `${year}-01-01`) return []
  const years = yearsOf({ from: span.from, to: `${year}-01-01` }).map(Number)
  return years.filter((each) => span.from <= `${each}-01-31`).slice(-MOST_YEARS)
}

/** The leading target of each region for a whole year. */
async function volumeTargets(edition: Edition, year: number): Promise<Map<string, TargetVerdict>> {
  const question = parseQuestion({ from: `${year}-01-01`, to: `${year + 1}-01-01`, by: 'region' })
  const answers = (await ask(edition, ['volume'], question)).get('volume') ?? []
  return new Map(answers.flatMap(({ key, target }) => (key && target ? [[key, target]] : [])))
}

interface Going extends Labelled {
  until: string
  target: TargetVerdict
  earlier: readonly number[]
  year: number
}

async function paceRow(edition: Edition, going: Going): Promise<PaceRow> {
  const { key, label, until, target, year } = going
  const [{ all: so_far, steady }, earlier] = await Promise.all([
    volumes(edition, { from: `${year}-01-01`, to: until, region: key }),
    Promise.all(going.earlier.map((each) => earlierYear(edition, each, until))),
  ])
  const in_burst = so_far - steady
  const found = pace(steady, earlier)
  const shown = steady < FEWEST ? null : found
  return {
    ...{ key, label, until, so_far, in_burst, target },
    expected: shown && shown.expected + in_burst,
    range: shown && [shown.range[0] + in_burst, shown.range[1] + in_burst],
    state: stateOf({ steady, in_burst }, target, found),
  }
}

/** What was entered in bursts is there already; the rest of the target is to come the usual way. */
function stateOf(
  { steady, in_burst }: { steady: number; in_burst: number },
  { verified, value }: TargetVerdict,
  found: Pace | null,
): PaceState {
  if (!verified) return 'unverified'
  if (steady + in_burst >= value) return 'reached'
  return found ? paceSignal(steady, value - in_burst, found.shares) : 'no_basis'
}

/** Of the whole province, without entry bursts: one region's own seasons would be mostly chance. */
async function earlierYear(edition: Edition, year: number, until: string): Promise<EarlierYear> {
  const from = `${year}-01-01`
  const [byThen, whole] = await Promise.all([
    volumes(edition, { from, to: sameDay(until, year) }),
    volumes(edition, { from, to: `${year + 1}-01-01` }),
  ])
  return { byThen: byThen.steady, whole: whole.steady }
}

/** The leap day of a year that has none is the first of March: both are the day after 28 February. */
const sameDay = (date: string, year: number) => `${year}${date.slice(4).replace('-02-29', '-03-01')}`

/** Reports, and those outside entry bursts. */
async function volumes(
  edition: Edition,
  flags: { from: string; to: string; region?: string },
): Promise<{ all: number; steady: number }> {
  const answers = await ask(edition, ['volume', 'volume_without_bursts'], parseQuestion(flags))
  const value = (kpi: string) => answers.get(kpi)?.[0]?.value ?? 0
  return { all: value('volume'), steady: value('volume_without_bursts') }
}
