import { agencies } from '#lib/i18n/en/agencies'
import { categories } from '#lib/i18n/en/categories'
import { charts } from '#lib/i18n/en/charts'
import { claims } from '#lib/i18n/en/claims'
import { cli } from '#lib/i18n/en/cli'
import { comparison } from '#lib/i18n/en/comparison'
import { dashboard } from '#lib/i18n/en/dashboard'
import { digest } from '#lib/i18n/en/digest'
import { figures } from '#lib/i18n/en/figures'
import { home } from '#lib/i18n/en/home'
import { method } from '#lib/i18n/en/method'
import { overview } from '#lib/i18n/en/overview'
import { pace } from '#lib/i18n/en/pace'
import { quality } from '#lib/i18n/en/quality'
import { region } from '#lib/i18n/en/region'
import { shell } from '#lib/i18n/en/shell'
import { states } from '#lib/i18n/en/states'
import { timeliness } from '#lib/i18n/en/timeliness'
import { why } from '#lib/i18n/en/why'
import { words } from '#lib/i18n/en/words'
import { years } from '#lib/i18n/en/years'
import type { id } from '#lib/i18n/id'
import type { Same } from '#lib/i18n/shape'

/** Everything the pages say, in English. */
export const en: Same<typeof id> = {
  agencies,
  categories,
  charts,
  claims,
  cli,
  comparison,
  dashboard,
  digest,
  figures,
  home,
  method,
  overview,
  pace,
  quality,
  region,
  shell,
  states,
  timeliness,
  why,
  words,
  years,
}
