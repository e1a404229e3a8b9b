import { appendFileSync, readFileSync } from 'node:fs'
import { operator } from '#lib/warehouse/operator'
import { storePaths } from '#lib/warehouse/paths'

/** An edition came to be the published one; null when the last load was taken out. Times are UTC. */
export interface Publication {
  edition: string | null
  published_by: string
  published_at: string
}

/** One line more in `published.jsonl`. The pointer alone decides what is published: a line that cannot be written is lost. */
export function notePublication(store: string, edition: string | null): void {
  const note = { edition, published_by: operator(), published_at: new Date().toISOString() }
  try {
    appendFileSync(storePaths(store).publications, `${JSON.stringify(note satisfies Publication)}\n`)
  } catch {
    // The disk may be full: the edition is published all the same.
  }
}

/** Every publication that was noted, oldest first. */
export function listPublications(store: string): Publication[] {
  try {
    return readFileSync(storePaths(store).publications, 'utf8').split('\n').flatMap(parse)
  } catch {
    return []
  }
}

/** A line that a kill cut off says nothing. */
function parse(line: string): Publication[] {
  try {
    return [JSON.parse(line)]
  } catch {
    return []
  }
}
