import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { CategoriesReport } from '#lib/reports/categories'
import type { CategoryRow } from '#lib/reports/category-changes'
import { knownYearBefore } from '#lib/reports/known-period'
import { FEWEST } from '#lib/stats/fewest'
import css from './categories.module.css'

interface Props {
  report: CategoriesReport
  lang: Lang
}

/** Which shares have grown or shrunk beyond chance; else why nothing can be said. */
export function CategoryChanges({ report, lang }: Props) {
  const t = translate(lang)
  const silence = reasonForSilence(report, lang)
  if (silence) return <p>{silence}</p>
  const sure = report.rows.filter(({ change }) => change?.beyondChance)
  if (sure.length === 0) return <p>{t('categories.changedNone')}</p>
  const [grew, shrank] = [sure.filter(isGrowth), sure.filter((row) => !isGrowth(row))]
  return (
    <div className={css.changes}>
      <ChangeList title={t('categories.grew')} rows={grew} lang={lang} />
      <ChangeList title={t('categories.shrank')} rows={shrank} lang={lang} />
    </div>
  )
}

const isGrowth = ({ change }: CategoryRow) => (change?.difference ?? 0) > 0

function reasonForSilence({ scope, compared_with, totals }: CategoriesReport, lang: Lang): string | null {
  const t = translate(lang)
  if (!compared_with || totals.before === null)
    return t(knownYearBefore(scope) ? 'categories.notLoadedPrevious' : 'categories.noPrevious')
  if (totals.before === 0)
    return t('categories.emptyPrevious', { previous: format(lang).period(compared_with) })
  return Math.min(totals.before, totals.now) < FEWEST ? t('categories.fewReports') : null
}

function ChangeList({ title, rows, lang }: { title: string; rows: CategoryRow[]; lang: Lang }) {
  if (rows.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul className={css.list}>
        {rows.map((row) => (
          <li key={row.key}>{changeWords(row, lang)}</li>
        ))}
      </ul>
    </div>
  )
}

function changeWords({ label, share, before, change }: CategoryRow, lang: Lang): string {
  const f = format(lang)
  const [low, high] = change?.interval ?? [0, 0]
  return translate(lang)('categories.changed', {
    name: label[lang],
    before: f.percent(before?.share ?? 0),
    after: f.percent(share ?? 0),
    points: f.points(change?.difference ?? 0),
    low: f.points(low),
    high: f.points(high),
  })
}
