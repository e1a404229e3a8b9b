import type { Config } from '#lib/config'
import { UserError } from '#lib/errors'
import { type OpenEdition, openEdition, usableEditions } from '#lib/warehouse/current'
import type { EditionManifest } from '#lib/warehouse/schema'

/**
 * The edition before: the newest with an earlier cut-off, else one of the same cut-off built earlier. One that cannot be read,
 * or was made by another version of the program, is passed over; null when there is none.
 */
export async function openPrevious(config: Config, of: EditionManifest): Promise<OpenEdition | null> {
  for (const { id } of candidates(usableEditions(config.store), of)) {
    const edition = await openOrNull(config, id)
    if (edition) return edition
  }
  return null
}

/** `editions` come newest first. */
function candidates(editions: EditionManifest[], of: EditionManifest): EditionManifest[] {
  const others = editions.filter(({ id, province }) => id !== of.id && province === of.province)
  const earlier = others.filter(({ cutoff }) => cutoff < of.cutoff)
  const rebuilt = others.filter(
    ({ cutoff, created_at }) => cutoff === of.cutoff && created_at < of.created_at,
  )
  return [...earlier.sort((a, b) => b.cutoff.localeCompare(a.cutoff)), ...rebuilt]
}

async function openOrNull(config: Config, id: string): Promise<OpenEdition | null> {
  try {
    return await openEdition(config, id)
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}
