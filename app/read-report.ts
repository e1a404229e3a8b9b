import { redirect } from 'next/navigation'
import type { EditionMark, Place } from '#components/shell'
import { type Config, readConfig } from '#lib/config'
import { UserError } from '#lib/errors'
import type { Edition } from '#lib/kpi/edition'
import { parseQuestion } from '#lib/kpi/parse'
import type { Question } from '#lib/kpi/question'
import type { ReportContext } from '#lib/reports/context'
import { serveEdition, usableEditions } from '#lib/warehouse/current'
import { openPrevious } from '#lib/warehouse/previous'
import {
  address,
  type Chosen,
  canonicalSearch,
  chosenPeriod,
  periodQueries,
  questionSearch,
  viewPairs,
  wholeSearch,
} from './search'

export interface Read<R> {
  report: R
  edition: EditionMark
  chosen: Chosen & {
    queries: Record<string, string>
    editions: { id: string; cutoff: string }[]
    view: [string, string][]
  }
}

/** A page that cannot be shown as asked; `edition` where one could be opened. */
export interface Fault {
  fault: UserError
  edition: EditionMark | null
}

/** What a page asks for beside its address: one region; the whole of the data where no period is named. */
interface Wish {
  region?: string
  whole?: boolean
}

type Run<R> = (context: ReportContext, question: Question) => Promise<R>

/**
 * A report for a page: the current edition unless the address names one, the default period unless it names one.
 * What a form wrote in passing is redirected to the clean address. Faults of the reader's making come back as such.
 */
export async function readReport<R>(
  place: Place,
  run: Run<R>,
  { region, whole = false }: Wish = {},
): Promise<Read<R> | Fault> {
  const search = new URLSearchParams(place.query)
  const opened = await open(search.get('edition'))
  if ('fault' in opened) return opened
  const { manifest } = opened
  const clean = canonicalSearch(search, manifest).toString()
  if (!whole && clean !== search.toString()) redirect(address({ ...place, query: clean }))
  const asked = whole ? wholeSearch(search) : questionSearch(search, manifest)
  if (region) asked.append('where', `region=${region}`)
  const edition = markOf(opened)
  const config = readConfig()
  const previous = () => openPrevious(config, manifest)
  const answer = await orFault(async () => run({ edition: opened, config, previous }, parseQuestion(asked)))
  if ('fault' in answer) return { ...answer, edition }
  return { report: answer.value, edition, chosen: chosenIn(search, opened, config) }
}

const chosenIn = (search: URLSearchParams, { manifest }: Opened, config: Config) => ({
  ...chosenPeriod(search, manifest),
  queries: periodQueries(manifest),
  editions: editionsIn(config),
  view: viewPairs(search),
})

const MOST_EDITIONS = 24

/** What there is to look back at, the newest first. */
const editionsIn = ({ store }: Config) =>
  usableEditions(store)
    .slice(0, MOST_EDITIONS)
    .map(({ id, cutoff }) => ({ id, cutoff }))

type Opened = Edition & { fallbackFrom?: string }

async function open(id: string | null): Promise<Opened | Fault> {
  const outcome = await orFault(() => serveEdition(readConfig(), id || undefined))
  return 'fault' in outcome ? { ...outcome, edition: null } : outcome.value
}

async function orFault<T>(work: () => Promise<T>): Promise<{ value: T } | { fault: UserError }> {
  try {
    return { value: await work() }
  } catch (error) {
    if (error instanceof UserError) return { fault: error }
    throw error
  }
}

function markOf({ manifest, fallbackFrom }: Opened): EditionMark {
  const { id, cutoff, sample, counts } = manifest
  return { id, cutoff, sample, reports: counts.reports, fallbackFrom: fallbackFrom ?? null }
}
