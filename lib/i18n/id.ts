import { agencies } from '#lib/i18n/id/agencies'
import { categories } from '#lib/i18n/id/categories'
import { charts } from '#lib/i18n/id/charts'
import { claims } from '#lib/i18n/id/claims'
import { cli } from '#lib/i18n/id/cli'
import { comparison } from '#lib/i18n/id/comparison'
import { dashboard } from '#lib/i18n/id/dashboard'
import { digest } from '#lib/i18n/id/digest'
import { figures } from '#lib/i18n/id/figures'
import { home } from '#lib/i18n/id/home'
import { method } from '#lib/i18n/id/method'
import { overview } from '#lib/i18n/id/overview'
import { pace } from '#lib/i18n/id/pace'
import { quality } from '#lib/i18n/id/quality'
import { region } from '#lib/i18n/id/region'
import { shell } from '#lib/i18n/id/shell'
import { states } from '#lib/i18n/id/states'
import { timeliness } from '#lib/i18n/id/timeliness'
import { why } from '#lib/i18n/id/why'
import { words } from '#lib/i18n/id/words'
import { years } from '#lib/i18n/id/years'

/** Everything the pages say, in Indonesian. `en.ts` follows it key by key. */
export const id = {
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
} as const
