import type { ReactNode } from 'react'
import { Citation } from '#components/citation'
import { figureWords, targetWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { TargetVerdict } from '#lib/kpi/answer'
import type { Figure, KpiCard } from '#lib/reports/figure'
import css from './why.module.css'

interface DetailsProps {
  /** Terms and what they say; what says nothing is left out. */
  entries: (readonly [term: string, said: ReactNode])[]
  /** Where the method page says more. */
  anchor: string
  lang: Lang
  className?: string | undefined
}

/** What stands behind a number, one click below it. */
export function WhyDetails({ entries, anchor, lang, className }: DetailsProps) {
  const t = translate(lang)
  return (
    <details className={`${css.why} ${className ?? ''}`} data-why>
      <summary>{t('figures.why')}</summary>
      <dl>
        {entries
          .filter(([, said]) => said)
          .map(([term, said]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </dl>
      <a href={`/${lang}/metodologi#${anchor}`}>{t('figures.methodLink')}</a>
    </details>
  )
}

interface Props {
  card: KpiCard
  /** The figure of the whole scope; null beside a chart of many. */
  figure?: Figure | null
  /** The target drawn in a chart of many. */
  target?: TargetVerdict | null | undefined
  /** What the chart adds to the indicator. */
  more?: DetailsProps['entries']
  lang: Lang
  className?: string | undefined
}

/** Definition, formula, what is counted and what is not, and the target's citation. */
export function Why({ card, figure = null, target, more = [], lang, className }: Props) {
  const t = translate(lang)
  const cited = target ?? figure?.target
  const entries: DetailsProps['entries'] = [
    [t('figures.definition'), card.description[lang]],
    [t('figures.formula'), card.formula[lang]],
    [t('figures.countedHere'), figure?.numerator != null && countedWords(figure, card, lang)],
    [t('why.excluded'), card.excluded?.[lang]],
    ...more,
    [t('figures.reading'), card.interpretation[lang]],
    [t('figures.source'), cited && <Cited target={cited} lang={lang} />],
  ]
  return <WhyDetails anchor={card.id} {...{ entries, lang, className }} />
}

const Cited = ({ target, lang }: { target: TargetVerdict; lang: Lang }) => (
  <>
    {targetWords(target, format(lang))}: <Citation target={target} lang={lang} />
  </>
)

/** `730 dari 757 laporan`; a count alone where nothing is divided. */
function countedWords(figure: Figure, card: KpiCard, lang: Lang): string {
  const f = format(lang)
  const { of, text } = figureWords(figure, card.unit, f)
  const parts = figure.denominator === null ? f.count(figure.numerator ?? 0) : (of ?? text)
  return translate(lang)('figures.ofReports', { of: parts })
}
