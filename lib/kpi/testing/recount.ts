import type { Fact } from '#lib/kpi/testing/fact'

/** What a recount gives: the same four numbers as an answer, made row by row without SQL. */
export interface Recount {
  numerator: number | null
  denominator: number | null
  value: number | null
  coverage: number | null
  /** Only of what is bounded. */
  bounds?: (number | null)[]
}

type Test = (fact: Fact) => boolean

const FIRST_RESPONSE_LIMIT = 3
const VERIFICATION_LIMIT = 3
const base: Test = ({ bucket }) => !['pending', 'archived'].includes(bucket)
const open: Test = (fact) => base(fact) && fact.bucket !== 'completed'
const completed: Test = ({ bucket }) => bucket === 'completed'
const followedUp: Test = ({ bucket }) => bucket === 'completed' || bucket === 'in_process'
const mature: Test = ({ is_mature }) => is_mature
const silent: Test = ({ bucket }) => bucket === 'not_followed_up' || bucket === 'unverified'
const all: Test = () => true

/** Counts that need nothing but the export. */
const COUNTS: Record<string, Test> = {
  volume: all,
  volume_without_bursts: ({ in_burst }) => !in_burst,
  open_count: open,
  open_overdue: (fact) => open(fact) && fact.age_workdays > fact.limit_workdays,
  ombudsman_eligible: (fact) => silent(fact) && fact.age_workdays > 14,
  ombudsman_soon_14: (fact) => silent(fact) && fact.age_workdays <= 14 && fact.age_workdays + 10 > 14,
  ombudsman_soon_60: (fact) => silent(fact) && fact.age_workdays <= 60 && fact.age_workdays + 10 > 60,
  ombudsman_over_60: (fact) => silent(fact) && fact.age_workdays > 60,
  open_age_0_5: (fact) => open(fact) && fact.age_workdays <= 5,
  open_age_6_14: (fact) => open(fact) && fact.age_workdays > 5 && fact.age_workdays <= 14,
  open_age_15_60: (fact) => open(fact) && fact.age_workdays > 14 && fact.age_workdays <= 60,
  open_age_over_60: (fact) => open(fact) && fact.age_workdays > 60,
}

/** Numerator within denominator. */
const RATES: Record<string, [Test, Test]> = {
  follow_up_rate: [followedUp, base],
  completion_rate: [completed, base],
  in_process_rate: [({ bucket }) => bucket === 'in_process', base],
  completion_rate_all: [completed, all],
  completion_rate_mature: [completed, (fact) => base(fact) && mature(fact)],
  follow_up_rate_mature: [followedUp, (fact) => base(fact) && mature(fact)],
  not_yet_due_share: [({ is_mature }) => !is_mature, base],
  completion_rate_system: [(fact) => completed(fact) && fact.closed_by === 'system', base],
  completion_rate_admin: [(fact) => completed(fact) && fact.closed_by === 'admin', base],
  completion_rate_reporter: [(fact) => completed(fact) && fact.closed_by === 'reporter', base],
  confirmed_share: [({ closed_by }) => closed_by === 'reporter', completed],
  auto_closed_share: [({ closed_by }) => closed_by === 'system', completed],
  archived_share: [({ bucket }) => bucket === 'archived', all],
  pending_share: [({ bucket }) => bucket === 'pending', all],
  keyed_in_share: [({ keyed_in }) => keyed_in, all],
  unclassified_share: [({ classification }) => classification === 'none', all],
  uncategorised_share: [({ category }) => category === 'none', all],
  unmapped_category_share: [({ category }) => category === 'unmapped', all],
  unmapped_region_share: [({ region }) => region === 'unmapped', all],
  by_location_share: [({ region_by }) => region_by === 'location', all],
  unknown_status_share: [({ bucket }) => bucket === 'unknown', all],
  burst_share: [({ in_burst }) => in_burst, all],
}

interface Clock {
  event: 'first_response' | 'followed_up' | 'verified'
  took: (fact: Fact) => number | null
  running: (fact: Fact) => number | null
  limit: (fact: Fact) => number
  waiting?: Test
}

const age = ({ age_workdays }: Fact) => age_workdays
const sinceDisposition = ({ age_workdays, wd_disposition }: Fact) =>
  wd_disposition === null ? null : age_workdays - wd_disposition
const followUp = { event: 'followed_up', took: (fact: Fact) => fact.wd_follow_up, running: age } as const
const fromDisposition = {
  event: 'followed_up',
  took: (fact: Fact) => fact.wd_follow_up_disposed,
  running: sinceDisposition,
} as const
const ofClass = ({ limit_workdays }: Fact) => limit_workdays

const CLOCKS: Record<string, Clock> = {
  first_response_on_time: {
    event: 'first_response',
    took: (fact) => fact.wd_first_response,
    running: age,
    limit: () => FIRST_RESPONSE_LIMIT,
  },
  follow_up_on_time: { ...followUp, limit: ofClass },
  follow_up_on_time_from_disposition: { ...fromDisposition, limit: ofClass },
  within_5_workdays: { ...followUp, limit: () => 5 },
  within_5_workdays_from_disposition: { ...fromDisposition, limit: () => 5 },
  verification_on_time: {
    event: 'verified',
    took: (fact) => fact.wd_verification,
    running: age,
    limit: () => VERIFICATION_LIMIT,
    waiting: ({ bucket }) => bucket === 'unverified',
  },
}

interface Statistic {
  read: (fact: Fact) => number | null
  over: Test
  at: number | 'mean'
}

const median = (read: Statistic['read'], over: Test = base): Statistic => ({ read, over, at: 0.5 })

/** One clock less another; no length where it would run backwards. */
const less = (stop: Statistic['read'], start: Statistic['read']) => (fact: Fact) => {
  const [from, to] = [start(fact), stop(fact)]
  return from === null || to === null || to < from ? null : to - from
}

const verified: Statistic['read'] = (fact) => fact.wd_verification
const disposed: Statistic['read'] = (fact) => fact.wd_disposition
const responded: Statistic['read'] = (fact) => fact.wd_first_response
const handled: Statistic['read'] = (fact) => fact.wd_follow_up
const shut: Statistic['read'] = (fact) => fact.wd_close

const STATISTICS: Record<string, Statistic> = {
  first_response_median: median(responded),
  first_response_p90: { read: responded, over: base, at: 0.9 },
  follow_up_p90: { read: handled, over: base, at: 0.9 },
  follow_up_p90_from_disposition: { read: (fact) => fact.wd_follow_up_disposed, over: base, at: 0.9 },
  stage_verification_median: median(verified),
  stage_disposition_median: median(less(disposed, verified)),
  stage_response_median: median(less(responded, disposed)),
  stage_follow_up_median: median(less(handled, responded)),
  stage_closing_median: median(less(shut, handled), completed),
  disposition_median: median((fact) => fact.wd_disposition),
  follow_up_median: median((fact) => fact.wd_follow_up),
  follow_up_mean: { read: (fact) => fact.wd_follow_up, over: base, at: 'mean' },
  follow_up_median_from_disposition: median((fact) => fact.wd_follow_up_disposed),
  days_to_close_median: median((fact) => fact.wd_close, completed),
  days_to_close_p90: { read: (fact) => fact.wd_close, over: completed, at: 0.9 },
}

const BOUNDS: Record<string, [least: Statistic['read'], most: Statistic['read'], over: Test]> = {
  follow_up_bounds: [(fact) => fact.wd_follow_up_least, (fact) => fact.wd_follow_up_most, followedUp],
  close_bounds: [(fact) => fact.wd_close_least, (fact) => fact.wd_close_most, completed],
}

const BLANK = { numerator: null, denominator: null, value: null }

/** The indicator over these facts; `edition` holds all facts of the edition, `people` the population of the scope. */
export function recount(
  id: string,
  facts: readonly Fact[],
  { edition, people }: { edition: readonly Fact[]; people: number | null },
): Recount {
  if (id === 'volume_per_10k') return perPeople(facts.length, people)
  if (id === 'open_age_median') return ages(facts.filter(open))
  if (id === 'rating_mean') return ratings(facts)
  const { [id]: count } = COUNTS
  if (count) return exactly(facts.filter(count).length)
  const { [id]: rate } = RATES
  if (rate) return share(facts.filter(rate[1]), rate[0])
  const { [id]: clock } = CLOCKS
  if (clock) return onTime(facts, clock, edition)
  const { [id]: statistic } = STATISTICS
  if (statistic) return duration(facts, statistic)
  const { [id]: ends } = BOUNDS
  if (ends) return between(facts, ends)
  throw new Error(`nobody recounts ${id}`)
}

const exactly = (n: number): Recount => ({ numerator: n, denominator: null, value: n, coverage: null })

function perPeople(n: number, people: number | null): Recount {
  return { numerator: n, denominator: people, value: people ? (n * 10_000) / people : null, coverage: null }
}

function share(of: readonly Fact[], is: Test): Recount {
  const numerator = of.filter(is).length
  return { ...divide(numerator, of.length), coverage: null }
}

const divide = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
})

function ages(waiting: readonly Fact[]): Recount {
  const value = quantile(
    waiting.map(({ age_workdays }) => age_workdays),
    0.5,
  )
  return { numerator: waiting.length, denominator: null, value, coverage: null }
}

function ratings(facts: readonly Fact[]): Recount {
  const given = facts.map(({ rating }) => rating).filter((rating) => rating !== null)
  if (facts.length > 0 && given.length === 0) return { ...BLANK, coverage: 0 }
  const coverage = given.length === facts.length ? null : given.length / facts.length
  return { ...divide(sum(given), given.length), coverage }
}

function onTime(facts: readonly Fact[], clock: Clock, edition: readonly Fact[]): Recount {
  const { event, took, running, limit, waiting = open } = clock
  const scope = facts.filter(base)
  const undone: Test = (fact) => fact.has_dates && waiting(fact) && fact[event] === null
  const done = scope.filter((fact) => fact.has_dates && took(fact) !== null)
  const late = scope.filter(
    (fact) => took(fact) === null && undone(fact) && (running(fact) ?? -1) > limit(fact),
  )
  const read = scope.filter((fact) => done.includes(fact) || (undone(fact) && running(fact) !== null))
  const isKnown = edition.some((fact) => fact[event] !== null)
  const coverage = scope.length === 0 ? null : isKnown ? read.length / scope.length : 0
  if (coverage === 0) return { ...BLANK, coverage }
  const inTime = done.filter((fact) => (took(fact) ?? Number.NaN) <= limit(fact))
  return { ...divide(inTime.length, done.length + late.length), coverage }
}

function duration(facts: readonly Fact[], { read, over, at }: Statistic): Recount {
  const scope = facts.filter(over)
  const days = scope.map((fact) => (fact.has_dates ? read(fact) : null)).filter((n) => n !== null)
  const coverage = scope.length === 0 ? null : days.length / scope.length
  if (coverage === 0) return { ...BLANK, coverage }
  if (at === 'mean') return { ...divide(sum(days), days.length), coverage }
  return { numerator: days.length, denominator: null, value: quantile(days, at), coverage }
}

function between(facts: readonly Fact[], [least, most, over]: (typeof BOUNDS)[string]): Recount {
  const scope = facts.filter(over)
  const ends = (read: Statistic['read']) => scope.map(read).filter((n) => n !== null)
  const [lower, upper] = [ends(least), ends(most)]
  const bounds = [quantile(lower, 0.5), quantile(upper, 0.5)]
  return { numerator: upper.length, denominator: null, value: null, coverage: null, bounds }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

/** Linear interpolation between the two nearest. */
function quantile(numbers: readonly number[], at: number): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  const place = (sorted.length - 1) * at
  const [lo, hi] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return lo === undefined || hi === undefined ? null : lo + (hi - lo) * (place - Math.floor(place))
}
