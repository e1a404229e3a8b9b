import { type StatusPart, statusBars } from '#charts/status-bars'
import type { Bucket } from '#charts/tokens'
import { ChartFigure } from '#components/chart-figure'
import { ChartWhy } from '#components/chart-why'
import { MixTable } from '#components/figures/mix-table'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Mix } from '#lib/reports/mix'

const BUCKETS: readonly Bucket[] = [
  'completed',
  'in_process',
  'not_followed_up',
  'unverified',
  'unknown',
  'pending',
  'archived',
]

/** Every accepted report by the state of its handling, as one bar. */
export function StatusFigure({ mix, lang }: { mix: Mix; lang: Lang }) {
  const t = translate(lang)
  const f = format(lang)
  const done = mix.parts.find(({ key }) => key === 'completed')?.count ?? 0
  const row = { key: 'all', label: '', parts: partsOf(mix, lang) }
  const description = t('charts.statusesText', { n: f.count(mix.total) })
  return (
    <ChartFigure
      id="status"
      lang={lang}
      title={t('charts.statusesTitle', { n: f.count(mix.total), done: f.count(done) })}
      description={description}
      draw={(frame) => statusBars([row], frame)}
      table={<MixTable head={t('figures.status')} mix={mix} lang={lang} />}
      note={t('charts.statusesNote')}
      why={<ChartWhy about="statuses" n={mix.total} lang={lang} />}
    />
  )
}

function partsOf(mix: Mix, lang: Lang): StatusPart[] {
  return BUCKETS.flatMap((bucket) => {
    const part = mix.parts.find(({ key }) => key === bucket)
    return part && part.count > 0 ? [{ bucket, label: part.label[lang], count: part.count }] : []
  })
}
