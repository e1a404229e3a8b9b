import { shortName } from '#components/region-cells'
import { figureWords } from '#lib/i18n/figure'
import { type Format, format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { ComparisonReport } from '#lib/reports/comparison'
import type { MonthSignal } from '#lib/reports/comparison-series'
import css from './comparison.module.css'

interface Props {
  report: ComparisonReport
  lang: Lang
}

export const isRise = ({ kind }: Pick<MonthSignal, 'kind'>): boolean => kind === 'high' || kind === 'run_high'

/** What rose or fell beyond chance, region by region, in words. */
export function SignalList({ report, lang }: Props) {
  const t = translate(lang)
  const { rows, series } = report
  if (series.every(({ signals }) => signals === null)) return <p>{t('comparison.signalsFew')}</p>
  const lines = rows.regions.flatMap((row, i) =>
    (series[i]?.signals ?? []).map((signal) => signalWords(signal, shortName(row, lang), { report, lang })),
  )
  if (lines.length === 0) return <p>{t('comparison.signalsNone')}</p>
  return (
    <ul className={css.signals}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** A rate of fewer than ten reports is no percentage. */
const rateWords = (value: number, parts: NonNullable<MonthSignal['parts']>, f: Format): string =>
  figureWords({ value, ...parts, interval: null, reason: null }, 'fraction', f).text

function signalWords(signal: MonthSignal, name: string, { report, lang }: Props): string {
  const t = translate(lang)
  const f = format(lang)
  const kpi = report.kpis[report.compared]?.label[lang] ?? report.compared
  const write = (value: number) => (signal.of === 'rate' ? f.percent(value) : f.decimal(value))
  const value = signal.parts ? rateWords(signal.value, signal.parts, f) : write(signal.value)
  const said = {
    name,
    month: f.month(signal.month),
    direction: t(`comparison.${isRise(signal) ? 'up' : 'down'}`),
  }
  if (signal.kind.startsWith('run')) {
    const what = signal.of === 'rate' ? kpi : t('comparison.reportsWord')
    return t('comparison.signalRun', { ...said, what })
  }
  const [low, high] = signal.limits
  const numbers = { value, low: write(low), high: write(high) }
  return signal.of === 'rate'
    ? t('comparison.signalRate', { ...said, ...numbers, kpi })
    : t('comparison.signalVolume', { ...said, ...numbers })
}
