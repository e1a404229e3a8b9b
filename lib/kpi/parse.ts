import { UserError } from '#lib/errors'
import { isDate } from '#lib/kpi/dates'
import { DIMENSION_INFO, isDimension } from '#lib/kpi/dimensions'
import { DIMENSIONS, type Dimension, type Question } from '#lib/kpi/question'
import { parseSense, sensePairs } from '#lib/kpi/sense'

/** A question as flags of the command line; `region` is short for `where region=CODE`. */
export interface QuestionFlags {
  from?: string | undefined
  to?: string | undefined
  by?: string | readonly string[] | undefined
  where?: string | readonly string[] | undefined
  region?: string | undefined
  done?: string | undefined
  of?: string | undefined
  edition?: string | undefined
}

type Given = Record<string, string[]>

const PARAMETERS = ['from', 'to', 'by', 'where', 'region', 'done', 'of', 'edition']
const EARLIEST = '2010-01-01'
const LATEST = '2100-01-01'
const LONGEST_KEY = 200

/**
 * The one place where text becomes a question. Every fault is a UserError naming the parameter and what is allowed.
 * Empty parameters are as good as absent, so that plain GET forms work.
 */
export function parseQuestion(input: URLSearchParams | QuestionFlags): Question {
  const given = gather(input)
  const [from, to] = [parseDate('from', given), parseDate('to', given)]
  if (from && to && from >= to)
    throw new UserError(
      'bad_period',
      `from must be before to: ${from}, ${to}`,
      'to is the first day not counted',
    )
  const sense = parseSense(single('done', given), single('of', given))
  const asked = { from, to, by: parseBy(given), where: parseWhere(given) }
  return { ...asked, ...(sense && { sense }), edition: parseEdition(given) }
}

function gather(input: URLSearchParams | QuestionFlags): Given {
  const pairs =
    input instanceof URLSearchParams
      ? [...input]
      : Object.entries(input).flatMap(([name, value]) => [value ?? []].flat().map((text) => [name, text]))
  const given: Given = {}
  for (const [name, text] of pairs as [string, string][]) {
    if (!PARAMETERS.includes(name))
      throw new UserError(
        'unknown_parameter',
        `no such parameter: ${name}`,
        `one of ${PARAMETERS.join(', ')}`,
      )
    if (text.trim() !== '') given[name] = [...(given[name] ?? []), text.trim()]
  }
  return given
}

function single(name: string, given: Given): string | null {
  const [first, ...more] = given[name] ?? []
  if (more.length > 0)
    throw new UserError('repeated_parameter', `${name} may be given once: ${more.join(', ')}`)
  return first ?? null
}

function parseDate(name: 'from' | 'to', given: Given): string | null {
  const text = single(name, given)
  if (text === null) return null
  if (!isDate(text)) throw new UserError('bad_date', `${name} must be a date YYYY-MM-DD: ${text}`)
  if (text < EARLIEST || text > LATEST)
    throw new UserError('bad_date', `${name} must lie between ${EARLIEST} and ${LATEST}: ${text}`)
  return text
}

function parseBy(given: Given): Dimension[] {
  const names = split(given.by ?? [])
  const by = names.map((name) => asDimension('by', name))
  if (new Set(by).size < by.length)
    throw new UserError('bad_split', `by must not repeat a dimension: ${names.join(',')}`)
  if (by.length > 2) throw new UserError('bad_split', `by takes one or two dimensions: ${names.join(',')}`)
  return by
}

function asDimension(parameter: string, name: string): Dimension {
  if (isDimension(name)) return name
  throw new UserError(
    'unknown_dimension',
    `${parameter} knows no such dimension: ${name}`,
    `one of ${DIMENSIONS.join(', ')}`,
  )
}

function parseWhere(given: Given): Question['where'] {
  const filters = [...(given.where ?? []), ...(given.region ?? []).map((code) => `region=${code}`)]
  const where: Question['where'] = {}
  for (const filter of filters) {
    const [dimension, keys] = parseFilter(filter)
    where[dimension] = [...new Set([...(where[dimension] ?? []), ...keys])].sort()
  }
  return Object.fromEntries(DIMENSIONS.flatMap((id) => (where[id] ? [[id, where[id]]] : [])))
}

function parseFilter(filter: string): [Dimension, string[]] {
  const at = filter.indexOf('=')
  if (at < 0) throw new UserError('bad_filter', `where must be DIMENSION=VALUE: ${filter}`)
  const dimension = asDimension('where', filter.slice(0, at).trim())
  const keys = split([filter.slice(at + 1)])
  if (keys.length === 0) throw new UserError('bad_filter', `where needs a value after =: ${filter}`)
  for (const key of keys) checkKey(dimension, key)
  return [dimension, keys]
}

function checkKey(dimension: Dimension, key: string): void {
  const { pattern, allowed } = DIMENSION_INFO[dimension]
  const fits = pattern ? pattern.test(key) : key.length <= LONGEST_KEY && !/\p{Cc}/u.test(key)
  if (!fits) throw new UserError('bad_filter', `where ${dimension} takes no such value: ${key}`, allowed)
}

function parseEdition(given: Given): string | null {
  const id = single('edition', given)
  if (id !== null && !/^[\w-]{1,100}$/.test(id))
    throw new UserError('bad_edition', `edition must be the id of an edition: ${id}`)
  return id
}

const split = (texts: readonly string[]) =>
  texts
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '')

/** The canonical query string, without `?`: defaults are never written, filters stand in the order of DIMENSIONS. */
export function formatQuestion(question: Question): string {
  const pairs: [string, string][] = []
  if (question.from) pairs.push(['from', question.from])
  if (question.to) pairs.push(['to', question.to])
  if (question.by.length > 0) pairs.push(['by', question.by.join(',')])
  for (const id of DIMENSIONS) {
    const keys = question.where[id]
    if (keys && keys.length > 0) pairs.push(['where', `${id}=${[...keys].sort().join(',')}`])
  }
  pairs.push(...sensePairs(question.sense))
  if (question.edition) pairs.push(['edition', question.edition])
  return pairs.map(([name, value]) => `${name}=${written(value)}`).join('&')
}

/** As addresses have it, but that commas and equals signs stay readable. Nearly all is plain, and quicker left alone. */
const written = (value: string): string =>
  /^[\w.,=-]*$/.test(value)
    ? value
    : new URLSearchParams({ value })
        .toString()
        .slice('value='.length)
        .replaceAll('%2C', ',')
        .replaceAll('%3D', '=')
