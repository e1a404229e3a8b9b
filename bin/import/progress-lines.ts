import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'

/** How far the reading of a file has come, for people. */
export const readingLine = (file: string, share: number, lang: Lang): string =>
  translate(lang)('cli.reading', { file, percent: format(lang).percent(share, 0) })

/** What is being done for the edition, for people. */
export const buildingLine = (step: string, lang: Lang): string => translate(lang)('cli.building', { step })
