import type { ReactNode } from 'react'
import { targetWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiCards } from '#lib/reports/figure'
import type { RegionRow } from '#lib/reports/region-row'
import css from './target-tally.module.css'

interface Props {
  rows: RegionRow[]
  kpis: KpiCards
  shown: readonly string[]
  lang: Lang
}

const bold = (chunks: ReactNode) => <strong>{chunks}</strong>

/** For each indicator with a verified target: how many of the regions certainly meet it. */
export function TargetTally({ rows, kpis, shown, lang }: Props) {
  const t = translate(lang)
  const lines = shown.flatMap((id) => {
    const targets = rows.flatMap((row) => row.figures[id]?.target ?? [])
    const target = targets.find(({ verified }) => verified)
    return target ? [{ id, target, met: targets.filter(({ verdict }) => verdict === 'met').length }] : []
  })
  if (lines.length === 0) return null
  return (
    <ul className={css.tally}>
      {lines.map(({ id, target, met }) => (
        <li key={id}>
          {t.rich('figures.tally', {
            kpi: kpis[id]?.label[lang] ?? id,
            met: String(met),
            n: String(rows.length),
            target: targetWords(target, format(lang)),
            b: bold,
          })}
        </li>
      ))}
    </ul>
  )
}
