import type { Bucket, CategoryId, Reference } from '#lib/reference/tables'
import { slug } from '#lib/warehouse/slug'

/** Interprets raw spellings once each; `''` is an empty cell. Case, spaces and punctuation are ignored. */
export interface Vocabulary {
  status(raw: string): { status: string; bucket: Bucket; closed_by: string | null }
  channel(raw: string): { channel: string; keyed_in: boolean }
  classification(raw: string): string
  category(id: string, raw: string): { category: string; leaf: string }
}

/** Unknown terms become `unknown` (statuses, channels, classifications) or `unmapped` (categories), empty ones `none`. */
export function createVocabulary(reference: Reference): Vocabulary {
  return {
    status: statuses(reference),
    channel: channels(reference),
    classification: classifications(reference),
    category: categories(reference),
  }
}

function statuses(reference: Reference): Vocabulary['status'] {
  const known = new Map(reference.statuses.map((status) => [slug(status.raw), status]))
  return (raw) => {
    const status = known.get(slug(raw))
    if (status) return { status: status.key, bucket: status.bucket, closed_by: status.closed_by || null }
    return { status: raw === '' ? 'none' : 'unknown', bucket: 'unknown', closed_by: null }
  }
}

function channels(reference: Reference): Vocabulary['channel'] {
  const known = new Map(reference.channels.map((channel) => [slug(channel.raw), channel]))
  return (raw) => {
    const channel = known.get(slug(raw)) ?? known.get(slug(raw.replace(/\s+-\s.*$/s, '')))
    if (channel) return { channel: channel.key, keyed_in: channel.keyed_in }
    return { channel: raw === '' ? 'none' : 'unknown', keyed_in: false }
  }
}

function classifications(reference: Reference): Vocabulary['classification'] {
  const known = new Map(reference.classifications.map(({ raw, key }) => [slug(raw), key]))
  return (raw) => known.get(slug(raw)) ?? (raw === '' ? 'none' : 'unknown')
}

const UNMAPPED = { category: 'unmapped', leaf: 'unmapped' }

/** By id; by name only when the id is empty or unknown. */
function categories(reference: Reference): Vocabulary['category'] {
  const ids = new Map(reference.categoryIds.map((row) => [row.id, row]))
  const tops = topsByName(reference)
  return (id, raw) => {
    if (id === '' && raw === '') return { category: 'none', leaf: 'none' }
    const known = ids.get(id)
    if (known) return { category: topOf(known), leaf: slug(known.category) }
    const found = tops.get(slug(raw))
    if (!found) return UNMAPPED
    return { category: found.size === 1 ? slug([...found][0] as string) : 'unmapped', leaf: slug(raw) }
  }
}

function topOf({ candidates, decided }: CategoryId): string {
  if (decided) return slug(decided)
  return candidates.length === 1 ? slug(candidates[0] as string) : 'unmapped'
}

/** Top categories that have a category of that name; a top category is its own, whatever else bears its name. */
function topsByName(reference: Reference): Map<string, Set<string>> {
  const tops = new Map<string, Set<string>>()
  for (const { top, category } of reference.categoryTree) {
    const name = slug(category || top)
    tops.set(name, (tops.get(name) ?? new Set()).add(top))
  }
  for (const { top } of reference.categoryTree) tops.set(slug(top), new Set([top]))
  return tops
}
