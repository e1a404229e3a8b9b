import type { ReactNode } from 'react'
import { type Format, format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiCards } from '#lib/reports/figure'
import type { YearChange as Change, RateChange, VolumeSignal } from '#lib/reports/overview/year-change'
import css from '../page.module.css'

interface Props {
  change: Change
  kpis: KpiCards
  lang: Lang
}

const bold = (chunks: ReactNode) => <strong>{chunks}</strong>

/** What moved, in words: a rise or a fall is only said beyond chance. */
export function YearChange({ change, kpis, lang }: Props) {
  const before = change.before && format(lang).period(change.before)
  const moved = change.rates.filter((rate) => rate.change?.beyondChance)
  return (
    <div className={css.words}>
      {before && moved.map((rate) => <Moved key={rate.kpi} {...{ rate, before, kpis, lang }} />)}
      {before && moved.length === 0 && <p>{unmoved(change, before, lang)}</p>}
      <p>{volumeWords(change.volume, lang)}</p>
    </div>
  )
}

function unmoved({ rates, not_due }: Change, before: string, lang: Lang): string {
  if (not_due)
    return translate(lang)('overview.tooYoung', {
      before,
      parts: format(lang).outOf(not_due.numerator ?? 0, not_due.denominator ?? 0),
    })
  const known = rates.some(({ change }) => change !== null)
  return translate(lang)(known ? 'overview.same' : 'overview.tooFew', { before })
}

interface MovedProps {
  rate: RateChange
  before: string
  kpis: KpiCards
  lang: Lang
}

function Moved({ rate: { kpi, change }, before, kpis, lang }: MovedProps) {
  if (!change) return null
  const f = format(lang)
  const [lo, hi] = change.interval
  const said = { before, kpi: (kpis[kpi]?.label[lang] ?? kpi).toLowerCase(), b: bold }
  const size = f.pointsApart(change.difference)
  const t = translate(lang)
  return (
    <p>
      {t.rich(change.difference > 0 ? 'overview.up' : 'overview.down', {
        ...{ ...said, points: size, lo: f.points(lo), hi: f.points(hi) },
      })}
    </p>
  )
}

function volumeWords(signals: Change['volume'], lang: Lang): string {
  const t = translate(lang)
  if (signals === null) return t('overview.volumeFew')
  if (signals.length === 0) return t('overview.volumeCalm')
  const months = signals.map((signal) => signalWords(signal, format(lang))).join('; ')
  return t('overview.volumeSignals', { months })
}

function signalWords({ kind, month, count, limits: [lo, hi] }: VolumeSignal, f: Format): string {
  const limits = { lo: f.count(Math.ceil(lo)), hi: f.count(Math.floor(hi)) }
  return translate(f.lang)(`overview.signal.${kind}`, { month: f.month(month), n: f.count(count), ...limits })
}
