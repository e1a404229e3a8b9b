import type { ReactNode } from 'react'
import { shortName } from '#components/region-cells'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { RegionRow } from '#lib/reports/region-row'
import css from './attention.module.css'

interface Props {
  rows: RegionRow[]
  lang: Lang
  /** What stands out, as items, before the rest. */
  children?: ReactNode
}

const MOST_NAMES = 6

/** Where the difference is real: what stands out and what the clock says, region by region, in words. */
export function Attention(props: Props) {
  const lines = [overdueLine(props), quietLine(props)].filter((line) => line !== null)
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

function overdueLine({ rows, lang }: Props): string | null {
  const t = translate(lang)
  const overdue = rows
    .map((row) => ({ name: shortName(row, lang), n: row.figures.open_overdue?.value ?? 0 }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .map(({ name, n }) => t('dashboard.named', { name, n: format(lang).count(n) }))
  return overdue.length > 0 ? t('dashboard.overdue', { names: list(overdue, lang) }) : null
}

/** Few reports are a matter of inviting them, and must not be read as good or bad service. */
function quietLine({ rows, lang }: Props): string | null {
  const isQuiet = rows.some(({ figures }) => figures.volume?.target?.verdict === 'not_met')
  return isQuiet ? translate(lang)('dashboard.quiet') : null
}

/** The first few by name, the rest by number. */
function list(names: string[], lang: Lang): string {
  const shown = names.slice(0, MOST_NAMES).join(', ')
  const more = names.length - MOST_NAMES
  return more > 0 ? translate(lang)('dashboard.andMore', { names: shown, n: String(more) }) : shown
}
