import { WhyDetails } from '#components/why'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'

/** Charts about parts of a whole, with the place on the method page that says more. */
const ANCHORS = {
  categories: 'volume',
  channels: 'keyed_in_share',
  classifications: 'unclassified_share',
  closedBy: 'auto_closed_share',
  statuses: 'completion_rate',
  ages: 'open_count',
  grid: 'volume',
  held: 'days_to_close_median',
  curves: 'days_to_close_median',
} as const

interface Props {
  about: keyof typeof ANCHORS
  /** Reports drawn. */
  n: number
  lang: Lang
}

/** Definition, formula, how many are counted and what is left out, for a chart of no single indicator. */
export function ChartWhy({ about, n, lang }: Props) {
  const t = translate(lang)
  return (
    <WhyDetails
      anchor={ANCHORS[about]}
      entries={[
        [t('figures.definition'), t(`why.${about}.definition`)],
        [t('figures.formula'), t(`why.${about}.formula`)],
        [t('figures.countedHere'), t('figures.reports', { n: format(lang).count(n) })],
        [t('why.excluded'), t(`why.${about}.excluded`)],
      ]}
      lang={lang}
    />
  )
}
