import type { ReactNode } from 'react'
import { shortName } from '#components/region-cells'
import { targetWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Verdict } from '#lib/kpi/answer'
import type { KpiCards } from '#lib/reports/figure'
import type { RegionRow } from '#lib/reports/region-row'
import type { Scope } from '#lib/reports/scope'
import css from './attention.module.css'

interface Props {
  rows: RegionRow[]
  kpis: KpiCards
  scope: Scope
  lang: Lang
  /** What stands out, as items, before the rest. */
  children?: ReactNode
}

const RATES = ['follow_up_rate', 'completion_rate', 'completion_rate_mature'] as const
const MOST_NAMES = 6

/** Where the difference is real: what the verdicts and the clock say, region by region, in words. */
export function Attention(props: Props) {
  const lines = [...RATES.map((id) => rateLine(props, id)), overdueLine(props), quietLine(props)].filter(
    (line) => line !== null,
  )
  const t = translate(props.lang)
  return (
    <ul className={css.list}>
      {props.children}
      {lines.length === 0 && <li>{t('dashboard.calm')}</li>}
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

const judged = (rows: RegionRow[], id: string, verdict: Verdict) =>
  rows.filter((row) => row.figures[id]?.target?.verdict === verdict && row.figures[id]?.value !== null)

function rateLine({ rows, kpis, lang }: Props, id: string): string | null {
  const below = judged(rows, id, 'not_met')
  const target = below[0]?.figures[id]?.target
  if (!target) return null
  const names = list(
    below.map((row) => shortName(row, lang)),
    lang,
  )
  const said = { kpi: kpis[id]?.label[lang] ?? id, names, target: targetWords(target, format(lang)) }
  return translate(lang)('dashboard.below', said)
}

function overdueLine({ rows, lang }: Props): string | null {
  const t = translate(lang)
  const overdue = rows
    .map((row) => ({ name: shortName(row, lang), n: row.figures.open_overdue?.value ?? 0 }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .map(({ name, n }) => t('dashboard.named', { name, n: format(lang).count(n) }))
  return overdue.length > 0 ? t('dashboard.overdue', { names: list(overdue, lang) }) : null
}

function quietLine({ rows, scope, lang }: Props): string | null {
  const quiet = judged(rows, 'volume', 'not_met')
  const target = quiet[0]?.figures.volume?.target
  if (!target || scope.calendar_year === null) return null
  const names = list(
    quiet.map((row) => shortName(row, lang)),
    lang,
  )
  const said = { names, target: targetWords(target, format(lang)), year: String(scope.calendar_year) }
  return translate(lang)('dashboard.quiet', said)
}

/** The first few by name, the rest by number. */
function list(names: string[], lang: Lang): string {
  const shown = names.slice(0, MOST_NAMES).join(', ')
  const more = names.length - MOST_NAMES
  return more > 0 ? translate(lang)('dashboard.andMore', { names: shown, n: String(more) }) : shown
}
