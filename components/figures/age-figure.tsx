import { rankedBars } from '#charts/ranked-bars'
import { ChartFigure } from '#components/chart-figure'
import { ChartWhy } from '#components/chart-why'
import { DataTable } from '#components/data-table'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { AgeBand } from '#lib/reports/open-ages'

interface Props {
  bands: AgeBand[]
  /** Open reports in all. */
  open: number
  lang: Lang
}

/** Reports still open, by the working days they have waited. */
export function AgeFigure({ bands, open, lang }: Props) {
  const t = translate(lang)
  const f = format(lang)
  const rows = bands.map((band) => ({
    key: String(band.from),
    label: bandName(band, lang),
    count: band.count ?? 0,
    share: null,
  }))
  return (
    <ChartFigure
      id="umur"
      lang={lang}
      title={open > 0 ? t('charts.ages', { n: f.count(open) }) : t('charts.agesNone')}
      description={t('charts.agesText')}
      why={<ChartWhy about="ages" n={open} lang={lang} />}
      draw={(frame) => (open > 0 ? rankedBars(rows, frame) : null)}
      table={
        <DataTable
          caption={t('region.age')}
          columns={[
            { id: 'age', label: t('region.age') },
            { id: 'count', label: t('figures.count'), numeric: true },
          ]}
          rows={rows.map(({ key, label, count }) => ({
            key,
            cells: [{ text: label }, { text: f.count(count) }],
          }))}
          empty={t('figures.noRows')}
        />
      }
    />
  )
}

function bandName({ from, to }: AgeBand, lang: Lang): string {
  const t = translate(lang)
  return to === null
    ? t('figures.ageOver', { from: String(from - 1) })
    : t('figures.ageBand', { from: String(from), to: String(to) })
}
