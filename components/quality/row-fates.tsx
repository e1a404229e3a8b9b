import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { QualityReport } from '#lib/reports/quality'
import css from './quality.module.css'

/** Rows in the files as the sum of their fates, then the reports that remain. */
export function RowFates({ totals, lang }: { totals: QualityReport['totals']; lang: Lang }) {
  const t = translate(lang)
  const f = format(lang)
  const fates = ['accepted', 'rejected', 'duplicates', 'blank'] as const
  return (
    <dl className={css.fates}>
      <div className={css.whole}>
        <dt>{t('quality.inFiles')}</dt>
        <dd>{f.count(totals.rows)}</dd>
      </div>
      {fates.map((fate) => (
        <div key={fate}>
          <dt>{t(`quality.${fate}`)}</dt>
          <dd>{f.count(totals[fate])}</dd>
        </div>
      ))}
      <div className={css.whole}>
        <dt>{t('quality.unique')}</dt>
        <dd>{f.count(totals.reports)}</dd>
        <dd className={css.small}>{t('quality.uniqueNote')}</dd>
      </div>
    </dl>
  )
}
