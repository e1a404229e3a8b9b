import type { Place } from '#components/shell'
import { addDays, isDate, yearsOf } from '#lib/kpi/dates'
import { type Preset, periodPresets } from '#lib/kpi/presets'
import type { EditionManifest } from '#lib/warehouse/schema'

/** Half-open, ISO dates; null is open. */
interface Range {
  from: string | null
  to: string | null
}

type Data = Pick<EditionManifest, 'cutoff' | 'span'>

/** Fields of the filter form that never stay in an address: the server turns them into `from` and `to`. */
const FORM_ONLY = ['dari', 'sampai']
/** How a page shows its figures, which is no part of the question. */
const VIEW_ONLY = ['indikator', 'urut', 'patokan', 'banding', 'cari', 'tanpa', 'susun', 'halaman']
/** What messengers and advertisers add to an address that is passed on. */
const ADDED = /^(utm_\w+|fbclid|gclid|igshid|mc_cid|mc_eid)$/i
/** What a form may write although it is the default. */
const DEFAULTS = ['done=closed', 'of=base']
const WHOLE: Range = { from: null, to: null }

export const ALL = 'semua'
const CUSTOM = 'pilih'

const yearRange = (year: number): Range => ({ from: `${year}-01-01`, to: `${year + 1}-01-01` })

const presetsOf = ({ cutoff, span }: Data): Preset[] =>
  periodPresets(cutoff, span ? yearsOf({ from: span.from, to: addDays(span.to, 1) }).map(Number) : [])

/**
 * What a page shows when nothing is asked: the latest calendar year that the data covers to its end, because targets are
 * set by the year; else everything.
 */
export function defaultRange({ cutoff, span }: Data): Range {
  const cutoffYear = Number(cutoff.slice(0, 4))
  const year = cutoff.endsWith('-12-31') ? cutoffYear : cutoffYear - 1
  const covered = span && Number(span.from.slice(0, 4)) <= year && Number(span.to.slice(0, 4)) >= year
  return covered ? yearRange(year) : WHOLE
}

function customRange(search: URLSearchParams): Range {
  const [from, until] = [search.get('dari') || null, search.get('sampai') || null]
  return { from, to: until && isDate(until) ? addDays(until, 1) : until }
}

/** The period that an address or a submitted form asks for. */
function askedRange(search: URLSearchParams, data: Data): Range {
  const preset = search.get('periode') ?? ''
  if (/^\d{4}$/.test(preset)) return yearRange(Number(preset))
  if (preset === ALL) return WHOLE
  const named = presetsOf(data).find(({ key }) => key === preset)
  if (named) return { from: named.from, to: named.to }
  if (preset === CUSTOM) return customRange(search)
  const range = { from: search.get('from') || null, to: search.get('to') || null }
  return range.from || range.to ? range : defaultRange(data)
}

const same = (a: Range, b: Range) => a.from === b.from && a.to === b.to

function others(search: URLSearchParams): [string, string][] {
  const own = ['periode', 'from', 'to', ...FORM_ONLY]
  return [...search].filter(
    ([name, value]) =>
      !own.includes(name) && !ADDED.test(name) && value !== '' && !DEFAULTS.includes(`${name}=${value}`),
  )
}

/** A period as an address says it; the default says nothing. */
function periodSearch(range: Range, data: Data): URLSearchParams {
  const out = new URLSearchParams()
  if (same(range, defaultRange(data))) return out
  if (same(range, WHOLE)) out.set('periode', ALL)
  if (range.from) out.set('from', range.from)
  if (range.to) out.set('to', range.to)
  return out
}

/** The address of the same view with every default left out. */
export function canonicalSearch(search: URLSearchParams, data: Data): URLSearchParams {
  const out = periodSearch(askedRange(search, data), data)
  for (const [name, value] of others(search)) out.append(name, value)
  return out
}

/** What a form may write in place of each period it offers, so that it need not be sent on to the canonical address. */
export function periodQueries(data: Data): Record<string, string> {
  const offered = [...presetsOf(data), { key: ALL, ...WHOLE }]
  return Object.fromEntries(
    offered.map(({ key, from, to }) => [key, periodSearch({ from, to }, data).toString()]),
  )
}

/** The question of a page about all of the data: it may be reached from one about a year. */
export const wholeSearch = (search: URLSearchParams): URLSearchParams =>
  new URLSearchParams(others(search).filter(([name]) => !VIEW_ONLY.includes(name)))

/** The same view as a question, its period written out. */
export function questionSearch(search: URLSearchParams, data: Data): URLSearchParams {
  const { from, to } = askedRange(search, data)
  const out = wholeSearch(search)
  if (from) out.set('from', from)
  if (to) out.set('to', to)
  return out
}

/** How the page shows its figures, and what it may not follow itself: what its filter form must not lose. */
export const viewPairs = (search: URLSearchParams): [string, string][] =>
  [...search].filter(([name, value]) => [...VIEW_ONLY, 'done', 'of'].includes(name) && value !== '')

/** What the filter form shows as chosen. */
export interface Chosen {
  /** The key of a preset, ALL or CUSTOM. */
  period: string
  /** Both inclusive, for the date fields; '' when open. */
  from: string
  until: string
}

export function chosenPeriod(search: URLSearchParams, data: Data): Chosen {
  const range = askedRange(search, data)
  const { from, to } = range
  const dates = { from: from ?? '', until: to && isDate(to) ? addDays(to, -1) : '' }
  if (same(range, WHOLE)) return { period: ALL, ...dates }
  const preset = presetsOf(data).find((one) => same(range, one))
  return { period: preset?.key ?? CUSTOM, ...dates }
}

/** Where a page is, as an address. */
export const address = ({ lang, path, query }: Pick<Place, 'lang' | 'path' | 'query'>): string =>
  `/${lang}${path}${query && `?${query}`}`
