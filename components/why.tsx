import type { ReactNode } from 'react'
import { figureWords, targetWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Figure, KpiCard } from '#lib/reports/figure'
import css from './why.module.css'

interface Props {
  card: KpiCard
  /** The figure of the whole scope; null beside a chart of many. */
  figure?: Figure | null
  lang: Lang
  className?: string | undefined
}

/** Definition, formula, what is counted here, and the target's citation: one click below the number. */
export function Why({ card, figure = null, lang, className }: Props) {
  const t = translate(lang)
  return (
    <details className={`${css.why} ${className ?? ''}`}>
      <summary>{t('figures.why')}</summary>
      <dl>
        <Entry term={t('figures.definition')}>{card.description[lang]}</Entry>
        <Entry term={t('figures.formula')}>{card.formula[lang]}</Entry>
        {figure?.numerator != null && (
          <Entry term={t('figures.countedHere')}>{countedWords(figure, card, lang)}</Entry>
        )}
        <Entry term={t('figures.reading')}>{card.interpretation[lang]}</Entry>
        {figure?.target && (
          <Entry term={t('figures.source')}>
            {targetWords(figure.target, format(lang))}: <cite lang="id">{figure.target.citation}</cite>
          </Entry>
        )}
      </dl>
      <a href={`/${lang}/metodologi#${card.id}`}>{t('figures.methodLink')}</a>
    </details>
  )
}

/** `730 dari 757 laporan`; a count alone where nothing is divided. */
function countedWords(figure: Figure, card: KpiCard, lang: Lang): string {
  const f = format(lang)
  const { of, text } = figureWords(figure, card.unit, f)
  const parts = figure.denominator === null ? f.count(figure.numerator ?? 0) : (of ?? text)
  return translate(lang)('figures.ofReports', { of: parts })
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
