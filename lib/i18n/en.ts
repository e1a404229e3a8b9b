import { categories } from '#lib/i18n/en/categories'
import { charts } from '#lib/i18n/en/charts'
import { comparison } from '#lib/i18n/en/comparison'
import { dashboard } from '#lib/i18n/en/dashboard'
import { figures } from '#lib/i18n/en/figures'
import { home } from '#lib/i18n/en/home'
import { method } from '#lib/i18n/en/method'
import { quality } from '#lib/i18n/en/quality'
import { region } from '#lib/i18n/en/region'
import { shell } from '#lib/i18n/en/shell'
import { states } from '#lib/i18n/en/states'
import { timeliness } from '#lib/i18n/en/timeliness'
import { words } from '#lib/i18n/en/words'
import type { id } from '#lib/i18n/id'
import type { Same } from '#lib/i18n/shape'

/** Everything the pages say, in English. */
export const en: Same<typeof id> = {
  categories,
  charts,
  comparison,
  dashboard,
  figures,
  home,
  method,
  quality,
  region,
  shell,
  states,
  timeliness,
  words,
}
