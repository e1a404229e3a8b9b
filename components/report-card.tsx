import { FigureEvidence, FigureValue, TargetLine } from '#components/figure-text'
import { Sparkline } from '#components/sparkline'
import { Why } from '#components/why'
import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Figure, KpiCard, KpiCards } from '#lib/reports/figure'
import css from './report-card.module.css'

export interface CardTile {
  figure: Figure
  /** By month; drawn when it has a shape to show. */
  sparkline?: (number | null)[]
  /** Reports of entry bursts among a volume, by month. */
  in_burst?: number[]
  previous?: Figure | null
}

interface Props {
  tiles: CardTile[]
  kpis: KpiCards
  lang: Lang
  /** The previous period in words, for tiles that have one. */
  previousPeriod?: string | null
}

/** The headline figures as one card, ruled like a school report. */
export function ReportCard({ tiles, kpis, lang, previousPeriod }: Props) {
  return (
    <ul className={css.card}>
      {tiles.map((tile) => {
        const card = kpis[tile.figure.kpi]
        return card && <Tile key={card.id} tile={tile} {...{ card, lang, previousPeriod }} />
      })}
    </ul>
  )
}

interface TileProps extends Omit<Props, 'tiles' | 'kpis'> {
  tile: CardTile
  card: KpiCard
}

function Tile({ tile, card, lang, previousPeriod }: TileProps) {
  const { figure } = tile
  return (
    <li className={css.tile}>
      <h3 className={css.label}>{card.label[lang]}</h3>
      <div className={css.row}>
        <p className={css.figure}>
          <FigureValue {...{ figure, card, lang }} />
        </p>
        {tile.sparkline && <Sparkline values={tile.sparkline} inBurst={tile.in_burst} />}
      </div>
      <div className={css.notes}>
        <FigureEvidence {...{ figure, card, lang }} />
        <WithoutBursts {...{ tile, lang }} />
        <Previous {...{ tile, card, lang, previousPeriod }} />
      </div>
      {figure.target && <TargetLine target={figure.target} lang={lang} />}
      <Why {...{ figure, card, lang }} className={css.why} />
    </li>
  )
}

function WithoutBursts({ tile: { figure, in_burst = [] }, lang }: Pick<TileProps, 'tile' | 'lang'>) {
  const burst = in_burst.reduce((sum, n) => sum + n, 0)
  if (burst === 0 || figure.value === null) return null
  return <p>{translate(lang)('figures.withoutBursts', { n: format(lang).count(figure.value - burst) })}</p>
}

function Previous({ tile, card, lang, previousPeriod }: TileProps) {
  if (!tile.previous || !previousPeriod) return null
  const words = figureWords(tile.previous, card.unit, format(lang))
  return <p>{translate(lang)('figures.previous', { period: previousPeriod, value: words.text })}</p>
}
