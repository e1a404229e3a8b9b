import type { CSSProperties, ReactNode } from 'react'
import { regionHref, regionName } from '#components/region-cells'
import { VerdictSign } from '#components/verdict-sign'
import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Figure } from '#lib/reports/figure'
import type { RegionRow } from '#lib/reports/region-row'
import css from './tile-map.module.css'

interface Props {
  rows: RegionRow[]
  /** KPI whose rate the tiles carry. */
  kpi: string
  lang: Lang
  /** Codes whose exports are not loaded. */
  notLoaded?: string[]
  query?: string
}

/** Whether every region has its place; else the tiles stand in name order. */
export const isPlaced = (rows: RegionRow[]): boolean =>
  rows.length > 0 && rows.every((row) => row.tile !== null)

/** One tile for each region, placed as they lie: name, rate, number of reports, and a band as long as the rate. */
export function TileMap({ rows, notLoaded = [], kpi, lang, query }: Props) {
  return (
    <ul className={isPlaced(rows) ? css.map : css.plain}>
      {inReadingOrder(rows).map((row) => (
        <Tile key={row.code} known={!notLoaded.includes(row.code)} {...{ row, kpi, lang, query }} />
      ))}
    </ul>
  )
}

/** As the eye goes over them, so do the keyboard and a screen reader. */
const inReadingOrder = (rows: RegionRow[]): RegionRow[] =>
  isPlaced(rows)
    ? [...rows].sort((a, b) => (a.tile?.y ?? 0) - (b.tile?.y ?? 0) || (a.tile?.x ?? 0) - (b.tile?.x ?? 0))
    : rows

function placeOf({ tile }: RegionRow): CSSProperties {
  return tile ? { gridColumn: `${tile.x + 1}`, gridRow: `${tile.y + 1}` } : {}
}

type TileProps = Pick<Props, 'kpi' | 'lang' | 'query'> & { row: RegionRow; known: boolean }

function Tile({ row, known, kpi, lang, query }: TileProps) {
  const figure = row.figures[kpi]
  const volume = row.figures.volume?.value ?? 0
  return (
    <li style={placeOf(row)}>
      <a href={regionHref(row, lang, query)} className={volume === 0 ? css.silent : css.tile}>
        <span className={css.name} title={regionName(row, lang)}>
          <TileName {...{ row, lang }} />
        </span>
        {known && figure && <TileFigure {...{ figure, volume, lang }} />}
        {!known && <span className={css.count}>{translate(lang)('figures.notLoaded')}</span>}
      </a>
    </li>
  )
}

/** A kota is told from the kabupaten of the same name. */
function TileName({ row, lang }: { row: RegionRow; lang: Lang }) {
  if (row.type !== 'Kota') return row.short_name
  return translate(lang).rich('words.cityTile', { name: row.short_name, small })
}

const small = (chunks: ReactNode) => <small>{chunks}</small>

function TileFigure({ figure, volume, lang }: { figure: Figure; volume: number; lang: Lang }) {
  const f = format(lang)
  const t = translate(lang)
  const words = figureWords(figure, 'fraction', f)
  const count = t('figures.reports', { n: f.count(volume) })
  if (words.kind === 'blank') return <span className={css.count}>{count}</span>
  const verdict = figure.target?.verdict
  return (
    <>
      <span className={words.kind === 'value' ? css.value : css.counted}>
        {words.text}
        {verdict && verdict !== 'unverified' && <TileVerdict verdict={verdict} lang={lang} />}
      </span>
      <span className={css.count}>{count}</span>
      {words.kind === 'value' && <Band share={figure.value ?? 0} />}
    </>
  )
}

function TileVerdict({ verdict, lang }: { verdict: 'met' | 'not_met' | 'unclear'; lang: Lang }) {
  return (
    <>
      <VerdictSign verdict={verdict} />
      <span className="visually-hidden">{translate(lang)(`words.verdict.${verdict}`)}</span>
    </>
  )
}

function Band({ share }: { share: number }) {
  return (
    <span className={css.band} aria-hidden="true">
      <span style={{ inlineSize: `${Math.round(share * 1000) / 10}%` }} />
    </span>
  )
}
