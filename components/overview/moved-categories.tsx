import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { CategoryRow } from '#lib/reports/category-changes'
import css from '../page.module.css'

interface Props {
  moved: CategoryRow[]
  /** The period compared with, in words. */
  before: string
  lang: Lang
}

/** Which shares moved beyond chance, or that none did. */
export function MovedCategories({ moved, before, lang }: Props) {
  const t = translate(lang)
  if (moved.length === 0) return <p className={css.small}>{t('overview.unmoved', { before })}</p>
  return (
    <div className={css.small}>
      <p>{t('overview.moved', { before })}</p>
      <ul>
        {moved.map((row) => (
          <li key={row.key}>{words(row, lang)}</li>
        ))}
      </ul>
    </div>
  )
}

function words({ label, change, before, share }: CategoryRow, lang: Lang): string {
  const f = format(lang)
  return translate(lang)('overview.movedItem', {
    name: label[lang],
    points: f.points(change?.difference ?? 0),
    earlier: f.percent(before?.share ?? 0),
    now: f.percent(share ?? 0),
  })
}
