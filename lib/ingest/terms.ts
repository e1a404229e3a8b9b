import { UserError } from '#lib/errors'
import { namesSomebody } from '#lib/ingest/given-names'
import type { LoadManifest } from '#lib/ingest/load'
import type { Preamble } from '#lib/ingest/preamble'
import { readDate } from '#lib/ingest/values/date'
import { tidy } from '#lib/ingest/values/fold'

/** What the caller says about a file; each wins over the file's own preamble. */
export interface Flags {
  cutoff?: string
  agency?: string
  utcOffset?: number
}

/** Under which conditions the rows are judged. */
export type Terms = Pick<LoadManifest, 'cutoff' | 'agency' | 'period' | 'utc_offset'>

const EARLIEST = '2010-01-01'

/** Checks flags before anything is read; UserError `flag`. */
export function checkFlags({ cutoff, agency, utcOffset = 0 }: Flags): void {
  if (cutoff !== undefined && !isDay(cutoff))
    throw new UserError('flag', `--cutoff must be a date from ${EARLIEST} on, YYYY-MM-DD: ${cutoff}`)
  if (agency !== undefined && !mayBeInstitution(agency))
    throw new UserError('flag', '--agency must be the name of an institution, at most 120 characters')
  if (!Number.isFinite(utcOffset) || !Number.isInteger(utcOffset * 4) || Math.abs(utcOffset) > 14)
    throw new UserError('flag', `--utc-offset must be hours from -14 to 14: ${utcOffset}`)
}

const mayBeInstitution = (name: string) =>
  tidy(name) !== '' && name.length <= 120 && !/\d{6}|(\d\D?){8}|@/.test(name) && !namesSomebody(name)

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  text >= EARLIEST &&
  readDate(text, { order: 'dmy', utcOffset: 0 }) !== null

/**
 * Flags win over the preamble, with a warning where they disagree. Without any cut-off: UserError `cutoff_missing`.
 * `keepAgency` says which spelling of the preamble's agency may be stored.
 */
export function decideTerms(
  flags: Flags,
  preamble: Preamble,
  keepAgency: (raw: string) => string | null,
): { terms: Terms; warnings: string[] } {
  const own = preamble.agency === null ? null : keepAgency(preamble.agency)
  const agency = flags.agency === undefined ? own : tidy(flags.agency)
  const cutoff = flags.cutoff ?? preamble.cutoff
  if (cutoff === null)
    throw new UserError(
      'cutoff_missing',
      'the file does not say as of which day it was made',
      'give --cutoff YYYY-MM-DD',
    )
  const warnings = [
    ...preamble.unreadable.map((label) => `the preamble's ${label} cannot be read`),
    ...(preamble.agency !== null && own === null
      ? ["the preamble's Nama Instansi is no name of an institution: not used"]
      : []),
    ...disagreement('--cutoff', flags.cutoff, preamble.cutoff),
    ...disagreement('--agency', flags.agency, own),
  ]
  return { terms: { cutoff, agency, period: preamble.period, utc_offset: flags.utcOffset ?? 0 }, warnings }
}

const disagreement = (flag: string, given: string | undefined, own: string | null): string[] =>
  given !== undefined && own !== null && tidy(given).toLowerCase() !== own.toLowerCase()
    ? [`${flag} ${tidy(given)} counts, the preamble says ${own}`]
    : []

const FARTHEST_EAST_MS = 14 * 3_600_000

/** A day of the data that has begun nowhere yet: a slip of the pen, and the latest day wins over all others. */
export function foreseen({ cutoff }: Pick<Terms, 'cutoff'>, now: Date): string[] {
  const latest = new Date(now.getTime() + FARTHEST_EAST_MS).toISOString().slice(0, 10)
  return cutoff > latest ? [`the day of the data is still to come: ${cutoff}`] : []
}

/** A file already loaded may be named again, but not under other terms: UserError `already_loaded`. */
export function demandSameTerms(flags: Flags, existing: LoadManifest): void {
  const differs =
    (flags.cutoff !== undefined && flags.cutoff !== existing.cutoff) ||
    (flags.agency !== undefined && tidy(flags.agency) !== existing.agency) ||
    (flags.utcOffset !== undefined && flags.utcOffset !== existing.utc_offset)
  if (!differs) return
  throw new UserError(
    'already_loaded',
    `the file is already loaded with other flags, as load ${existing.load}`,
    `run rapor undo ${existing.load} first`,
  )
}
