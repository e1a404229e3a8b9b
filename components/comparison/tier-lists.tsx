import { regionHref, shortName } from '#components/region-cells'
import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { ComparisonReport } from '#lib/reports/comparison'
import type { RegionRow } from '#lib/reports/region-row'
import css from './comparison.module.css'

interface Props {
  report: ComparisonReport
  query: string
  lang: Lang
}

const TIERS = ['below', 'same', 'above'] as const
export type TierKey = (typeof TIERS)[number] | 'none'

/** Regions by tier, in order of name; those without reports are a group of their own. */
export function byTier({ rows, comparison }: ComparisonReport): Map<TierKey, RegionRow[]> {
  const groups = new Map<TierKey, RegionRow[]>([...TIERS, 'none' as const].map((tier) => [tier, []]))
  for (const [i, row] of rows.regions.entries())
    groups.get(comparison.standings[i]?.tier ?? 'none')?.push(row)
  return groups
}

/** Three tiers in place of a league table. */
export function TierLists({ report, query, lang }: Props) {
  const t = translate(lang)
  return (
    <dl className={css.tiers}>
      {[...byTier(report)]
        .filter(([tier, rows]) => tier !== 'none' || rows.length > 0)
        .map(([tier, rows]) => (
          <div key={tier}>
            <dt>
              <strong>{format(lang).count(rows.length)}</strong>
              {t(`comparison.tier.${tier}`)}
            </dt>
            <dd>
              {rows.length > 0 ? <Names {...{ rows, report, query, lang }} /> : t('comparison.tierEmpty')}
            </dd>
          </div>
        ))}
    </dl>
  )
}

function Names({ rows, report, query, lang }: Props & { rows: RegionRow[] }) {
  const { compared, kpis } = report
  const words = (row: RegionRow) => {
    const figure = row.figures[compared]
    if (!figure) return ''
    const { text, interval } = figureWords(figure, kpis[compared]?.unit ?? 'fraction', format(lang))
    return interval ? `${text} (${interval})` : text
  }
  return (
    <ul className="list">
      {rows.map((row) => (
        <li key={row.code}>
          <a href={regionHref(row, lang, query)}>{shortName(row, lang)}</a> <small>{words(row)}</small>
        </li>
      ))}
    </ul>
  )
}
