import { shell } from '#lib/i18n/id/shell'
import { words } from '#lib/i18n/id/words'

/** Everything the pages say, in Indonesian. `en.ts` follows it key by key. */
export const id = { shell, words } as const
