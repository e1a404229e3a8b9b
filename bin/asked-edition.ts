import { translate } from '#lib/i18n/translate'
import type { Question } from '#lib/kpi/question'
import { type OpenEdition, openEdition } from '#lib/warehouse/current'
import type { Shell } from './command'

/** The edition a question asks; a line on stderr when an older one stands in for the published one, which is damaged. */
export async function askedEdition(shell: Shell, { edition: id }: Question): Promise<OpenEdition> {
  const edition = await openEdition(shell.config, id ?? undefined)
  const { fallbackFrom } = edition
  if (fallbackFrom) shell.warn(translate(shell.lang)('shell.fallback', { id: fallbackFrom }))
  return edition
}
