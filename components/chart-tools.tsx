import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import css from './chart-tools.module.css'

const KINDS = ['svg', 'png', 'csv'] as const

/** What scripts add to a figure: values under pointer and arrow keys, and its drawing and numbers as files. */
export function ChartTools({ lang }: { lang: Lang }) {
  const t = translate(lang)
  return (
    <div className={css.tools} data-tools>
      <button type="button" className={css.explore} data-explore>
        {t('charts.explore')}
      </button>
      <span>{t('charts.download')}</span>
      {KINDS.map((kind) => (
        <button key={kind} type="button" data-download={kind}>
          {kind.toUpperCase()}
        </button>
      ))}
      <output className={css.reading} data-reading hidden />
    </div>
  )
}
