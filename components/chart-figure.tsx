import type { ReactElement, ReactNode } from 'react'
import type { Chart, Frame } from '#charts/chart'
import { ChartTools } from '#components/chart-tools'
import { Svg } from '#components/svg'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import css from './chart-figure.module.css'

interface Props {
  /** Unique on the page. */
  id: string
  lang: Lang
  /** What the chart shows, as a sentence. */
  title: string
  description: string
  draw: (frame: Frame) => Chart | null
  /** The same numbers as a table. */
  table: ReactNode
  note?: ReactNode
  /** Why nothing is drawn, where more can be said than that. */
  blank?: string
  /** What its figures mean, folded away: no chart goes without. */
  why: ReactElement | null
  /** Across the page, or half of it. */
  size?: 'half' | 'full'
}

/** Text is drawn at 11 and 12 pixels; the style sheet shows each drawing near its own width, so that it stays so. */
const WIDTHS = {
  half: { narrow: 320, wide: 520 },
  full: { narrow: 320, wide: 680, widest: 1080 },
} as const

/** A chart drawn anew for each width it may get, its numbers as a table, and what to keep in mind. */
export function ChartFigure({ id, lang, draw, table, note, blank, why, size = 'half', ...words }: Props) {
  const { title, description } = words
  const t = translate(lang)
  const drawings = Object.entries(WIDTHS[size]).flatMap(([name, width]) => {
    const chart = draw({ id: `${id}-${name}`, lang, width, title, description, format: format(lang) })
    return chart ? [{ name, svg: chart.svg }] : []
  })
  return (
    <figure className={css.figure} data-size={size} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{title}</h2>
      {drawings.length === 0 && <p className={css.none}>{blank ?? t('states.noChart')}</p>}
      {drawings.map(({ name, svg }) => (
        <Svg key={name} svg={svg} className={css[name]} />
      ))}
      {drawings.length > 0 && <ChartTools lang={lang} />}
      {note && <figcaption className={css.note}>{note}</figcaption>}
      {drawings.length > 0 && (
        <details className={css.twin}>
          <summary>{t('figures.table')}</summary>
          {table}
        </details>
      )}
      {why}
    </figure>
  )
}
