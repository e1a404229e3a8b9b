import { VerdictChip } from '#components/verdict-chip'
import { figureWords, targetWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { TargetVerdict } from '#lib/kpi/answer'
import type { Figure, KpiCard } from '#lib/reports/figure'
import css from './figure-text.module.css'

interface FigureProps {
  figure: Figure
  card: KpiCard
  lang: Lang
}

/** The number itself, or in words why there is none. */
export function FigureValue({ figure, card, lang }: FigureProps) {
  const words = figureWords(figure, card.unit, format(lang))
  return <span className={words.kind === 'value' ? css.value : css.words}>{words.text}</span>
}

/** What stands behind a figure: its parts, its interval, its coverage, and whether that is enough. */
export function FigureEvidence({ figure, card, lang }: FigureProps) {
  return (
    <ul className={css.evidence}>
      {evidence(figure, card.unit, lang).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function evidence(figure: Figure, unit: KpiCard['unit'], lang: Lang): string[] {
  const t = translate(lang)
  const words = figureWords(figure, unit, format(lang))
  const { coverage } = figure
  return [
    unit === 'workdays' && timed(figure, lang),
    words.of && t('figures.ofReports', { of: words.of }),
    words.interval && t('figures.interval', { interval: words.interval }),
    words.kind === 'counted' ? t('figures.counted') : words.thin && t('figures.thin'),
    coverage !== null &&
      coverage > 0 &&
      coverage < 1 &&
      t('figures.coverage', { share: format(lang).percent(coverage) }),
  ].filter((line) => typeof line === 'string')
}

/** A duration says how many reports it was taken over. */
function timed({ numerator, value }: Figure, lang: Lang): string | null {
  if (numerator === null || value === null) return null
  return translate(lang)('figures.reports', { n: format(lang).count(numerator) })
}

/** The verdict and the target it is by. An unverified target is said to be so and never reached. */
export function TargetLine({ target, lang }: { target: TargetVerdict; lang: Lang }) {
  const t = translate(lang)
  const value = targetWords(target, format(lang))
  return (
    <p className={css.target}>
      <VerdictChip verdict={target.verdict} lang={lang} />
      <span>{t('figures.target', { value })}</span>
    </p>
  )
}
