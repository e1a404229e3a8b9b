import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import { LAST_YEAR, type Preset, periodPresets, YEAR_TO_DATE } from '#lib/kpi/presets'
import type { Dimension } from '#lib/kpi/question'
import type { Labelled, Scope } from '#lib/reports/scope'

export interface Option {
  key: string
  text: string
  /** How the address says it, where not by its key. */
  query?: string | undefined
}

/** Options under a heading of their own; '' stands first, without one. */
export interface OptionGroup {
  label: string
  options: Option[]
}

/** Every period the form offers, years first, quarters and months below. */
export function periodGroups(
  { edition, choices }: Scope,
  queries: Record<string, string>,
  lang: Lang,
): OptionGroup[] {
  const t = translate(lang)
  const presets = periodPresets(edition.cutoff, choices.years)
  const option = (key: string, text: string) => ({ key, text, query: queries[key] })
  const ofKind = (kind: Preset['kind']) =>
    presets.filter((one) => one.kind === kind).map((one) => option(one.key, presetText(one, lang)))
  const rest = [option('semua', t('dashboard.whole')), option('pilih', t('dashboard.custom'))]
  return [
    { label: '', options: [...ofKind('year'), ...ofKind('running'), ...rest] },
    { label: t('dashboard.quarters'), options: ofKind('quarter') },
    { label: t('dashboard.months'), options: ofKind('month') },
  ].filter(({ options }) => options.length > 0)
}

function presetText({ key, kind, from, to }: Preset, lang: Lang): string {
  const t = translate(lang)
  const period = format(lang).period({ from, to })
  if (kind === 'quarter') return t('dashboard.quarter', { n: key.slice(-1), year: key.slice(0, 4) })
  if (kind !== 'running') return period
  if (key === LAST_YEAR) return t('dashboard.lastYear')
  return t(key === YEAR_TO_DATE ? 'dashboard.yearToDate' : 'dashboard.sameLastYear', { period })
}

/** `where` takes `dimension=value`, so each option carries both. Several values at once are an option of their own. */
export function valuesOf(
  dimension: Dimension,
  choices: readonly Labelled[],
  { scope, lang }: { scope: Scope; lang: Lang },
): { options: Option[]; value: string } {
  const key = (value: string) => `${dimension}=${value}`
  const chosen = scope.question.where[dimension] ?? []
  const options = choices.map((choice) => ({ key: key(choice.key), text: choice.label[lang] }))
  const value = chosen.length > 0 ? key(chosen.join(',')) : ''
  const listed = value === '' || options.some((option) => option.key === value)
  const names = scope.filters.find((filter) => filter.dimension === dimension)?.values ?? []
  const own = { key: value, text: names.map(({ label }) => label[lang]).join(', ') }
  return { options: listed ? options : [...options, own], value }
}
