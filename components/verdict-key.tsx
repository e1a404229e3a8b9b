import { Citation } from '#components/citation'
import { VerdictChip } from '#components/verdict-chip'
import { targetWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiCards } from '#lib/reports/figure'
import type { RegionRow } from '#lib/reports/region-row'
import css from './verdict-key.module.css'

interface Props {
  rows: RegionRow[]
  kpis: KpiCards
  shown: readonly string[]
  lang: Lang
}

/** What the signs in a table mean, and by which targets they stand. */
export function VerdictKey({ rows, kpis, shown, lang }: Props) {
  const targets = shown.flatMap((id) => {
    const target = rows.find((row) => row.figures[id]?.target)?.figures[id]?.target
    return target ? [{ id, target }] : []
  })
  if (targets.length === 0) return null
  return (
    <div className={css.key}>
      <p>
        <VerdictChip verdict="met" lang={lang} />
        <VerdictChip verdict="not_met" lang={lang} />
        <VerdictChip verdict="unclear" lang={lang} />
      </p>
      <ul className={css.targets}>
        {targets.map(({ id, target }) => (
          <li key={id}>
            {kpis[id]?.label[lang]}:{' '}
            {translate(lang)(target.verified ? 'figures.keyTarget' : 'figures.keyUnverified', {
              value: targetWords(target, format(lang)),
            })}
            . <Citation target={target} lang={lang} />
          </li>
        ))}
      </ul>
    </div>
  )
}
