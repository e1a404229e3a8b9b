import { shell } from '#lib/i18n/en/shell'
import { words } from '#lib/i18n/en/words'
import type { id } from '#lib/i18n/id'
import type { Same } from '#lib/i18n/shape'

/** Everything the pages say, in English. */
export const en: Same<typeof id> = { shell, words }
