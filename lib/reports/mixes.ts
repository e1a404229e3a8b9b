import type { Answer } from '#lib/kpi/answer'
import { ask } from '#lib/kpi/ask'
import { type Catalog, readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Dimension, Question } from '#lib/kpi/question'
import { shareOf } from '#lib/kpi/share'
import { labelled } from '#lib/reports/build-scope'
import type { Mix, MixPart } from '#lib/reports/mix'

/** Keys that stand for something missing: never ranked, never hidden in the rest. */
const MISSING = ['none', 'unmapped', 'unknown']

interface MixRequest {
  dimension: Dimension
  /** The question of the previous period, or null. */
  previous: Question | null
  /** How many members are listed by name. */
  top?: number
  /** List these keys in this order, at zero too; else the largest first. */
  keys?: readonly string[]
}

/** How many reports fall on each member of a dimension. */
export async function askMix(edition: Edition, question: Question, request: MixRequest): Promise<Mix> {
  const { dimension, previous } = request
  const [catalog, now, before] = await Promise.all([
    readCatalog(edition),
    countsBy(edition, question, dimension),
    previous ? countsBy(edition, previous, dimension) : null,
  ])
  return toMix(catalog, { now, before }, request)
}

async function countsBy(edition: Edition, question: Question, dimension: Dimension) {
  const answers = (await ask(edition, ['volume'], { ...question, by: [dimension] })).get('volume') ?? []
  return new Map(answers.map(({ key, value }: Answer) => [key ?? '', value ?? 0]))
}

type Counts = Map<string, number>

function toMix(
  catalog: Catalog,
  { now, before }: { now: Counts; before: Counts | null },
  { dimension, top = Number.POSITIVE_INFINITY, keys }: MixRequest,
): Mix {
  const total = sum(now.values())
  const previous_total = before && sum(before.values())
  const part = (members: readonly string[]): Omit<MixPart, 'key' | 'label'> => {
    const then = before && sum(members.map((key) => before.get(key) ?? 0))
    return {
      ...shareOf(sum(members.map((key) => now.get(key) ?? 0)), total),
      previous: then === null ? null : { count: then, share: shareOf(then, previous_total ?? 0).share },
    }
  }
  const ranked = keys ?? [...now.keys()].sort(largestFirst(now))
  const named = keys ? [...keys] : ranked.filter((key) => !MISSING.includes(key)).slice(0, top)
  const listed = keys ? named : [...named, ...ranked.filter((key) => MISSING.includes(key))]
  const left = [...new Set([...now.keys(), ...(before?.keys() ?? [])])].filter((key) => !listed.includes(key))
  return {
    total,
    previous_total,
    parts: listed.map((key) => ({
      ...labelled(catalog, dimension, key),
      ...part(listed.filter((k) => k === key)),
    })),
    rest: left.length === 0 ? null : { ...REST, ...part(left), members: left.length },
  }
}

const REST = { key: 'rest', label: { id: 'Lainnya', en: 'Others' } }

const largestFirst = (counts: Counts) => (a: string, b: string) =>
  (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1)

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, n) => total + n, 0)
