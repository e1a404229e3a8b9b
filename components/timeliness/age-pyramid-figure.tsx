import { agePyramid } from '#charts/age-pyramid'
import { ChartFigure } from '#components/chart-figure'
import { ChartWhy } from '#components/chart-why'
import { DataTable } from '#components/data-table'
import { shortClass } from '#components/timeliness/class-section'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { AgePyramid, PyramidBand } from '#lib/reports/timeliness/ages'

/** Open reports by age, one pyramid for each class. */
export function AgePyramidFigure({ ages, lang }: { ages: AgePyramid[]; lang: Lang }) {
  const t = translate(lang)
  const f = format(lang)
  const panels = ages.map(({ key, label, open, overdue, bands }) => ({
    key,
    label: shortClass(key, label, lang),
    note: t('timeliness.agePanel', { open: f.count(open), overdue: f.count(overdue) }),
    bands: bands.map((band) => ({ key: String(band.from), label: bandName(band, lang), ...band })),
  }))
  const open = ages.reduce((sum, own) => sum + own.open, 0)
  const n = f.count(open)
  return (
    <ChartFigure
      id="umur-klasifikasi"
      size="full"
      lang={lang}
      title={ages.length > 0 ? t('timeliness.ages', { n }) : t('timeliness.agesNone')}
      description={t('timeliness.agesText')}
      draw={(frame) => agePyramid(panels, frame)}
      table={<AgeTable ages={ages} lang={lang} />}
      note={ages.length > 0 && t('timeliness.agesNote')}
      why={<ChartWhy about="ages" n={open} lang={lang} />}
    />
  )
}

function bandName({ from, to }: PyramidBand, lang: Lang): string {
  const t = translate(lang)
  return to === null
    ? t('timeliness.ageOver', { from: String(from - 1) })
    : t('timeliness.ageTo', { from: String(from), to: String(to) })
}

function AgeTable({ ages, lang }: { ages: AgePyramid[]; lang: Lang }) {
  const t = translate(lang)
  const f = format(lang)
  const bands = ages[0]?.bands ?? []
  return (
    <DataTable
      caption={t('timeliness.agesText')}
      columns={[
        { id: 'class', label: t('timeliness.class') },
        ...bands.map((band) => ({ id: String(band.from), label: bandName(band, lang), numeric: true })),
        { id: 'open', label: t('timeliness.open'), numeric: true },
        { id: 'overdue', label: t('timeliness.overdue'), numeric: true },
      ]}
      rows={ages.map(({ key, label, open, overdue, bands: own }) => ({
        key,
        cells: [
          { text: label[lang] },
          ...own.map((band) => ({ text: f.count(band.within + band.overdue) })),
          { text: f.count(open) },
          { text: f.count(overdue) },
        ],
      }))}
      empty={t('timeliness.agesNone')}
    />
  )
}
