import type { Boundaries } from '#charts/boundaries'
import { geoMap, type MapRegion } from '#charts/geo-map'
import { regionHref, shortName } from '#components/region-cells'
import { Svg } from '#components/svg'
import { TileMap } from '#components/tile-map'
import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import type { RegionRow } from '#lib/reports/region-row'
import css from './tile-map.module.css'

interface Props {
  rows: RegionRow[]
  /** KPI whose rate the map carries. */
  kpi: string
  boundaries: Boundaries | null
  title: string
  lang: Lang
  notLoaded: string[]
  query?: string | undefined
}

/** Of the narrowest place it gets: it is drawn for a phone and only grows. */
const WIDTH = 328

/** The operator's outlines where there are any that match, else one tile for each region. */
export function RegionMap({ rows, kpi, boundaries, notLoaded, title, lang, query }: Props) {
  const frame = { id: 'peta', lang, width: WIDTH, title, description: title, format: format(lang) }
  const regions = rows.map((row) => mapRegion(row, { kpi, lang, query }))
  const map = boundaries && geoMap(regions, boundaries, frame)
  return map ? (
    <Svg svg={map.svg} className={css.outlines} />
  ) : (
    <TileMap {...{ rows, kpi, notLoaded, lang, query }} />
  )
}

function mapRegion(row: RegionRow, { kpi, lang, query }: Pick<Props, 'kpi' | 'lang' | 'query'>): MapRegion {
  const figure = row.figures[kpi]
  const words = figure && figureWords(figure, 'fraction', format(lang))
  const verdict = figure?.target?.verdict
  const href = regionHref(row, lang, query)
  return {
    key: row.code,
    label: row.type === 'Kabupaten' ? row.short_name : shortName(row, lang),
    value: words && words.kind !== 'blank' ? words.text : '–',
    blank: !words || words.kind === 'blank',
    verdict: verdict && verdict !== 'unverified' && words?.kind !== 'blank' ? verdict : null,
    ...(href && { href }),
  }
}
