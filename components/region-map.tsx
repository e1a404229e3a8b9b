import type { Boundaries } from '#charts/boundaries'
import { geoMap, type MapRegion } from '#charts/geo-map'
import { regionHref, shortName } from '#components/region-cells'
import { Svg } from '#components/svg'
import { TileMap } from '#components/tile-map'
import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import type { RegionRow } from '#lib/reports/region-row'

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

const WIDTH = 380

/** The operator's outlines where there are any that match, else one tile for each region. */
export function RegionMap({ rows, kpi, boundaries, notLoaded, title, lang, query }: Props) {
  const frame = { id: 'peta', lang, width: WIDTH, title, description: title, format: format(lang) }
  const regions = rows.map((row) => mapRegion(row, { kpi, lang, query }))
  const map = boundaries && geoMap(regions, boundaries, frame)
  return map ? <Svg svg={map.svg} /> : <TileMap {...{ rows, kpi, notLoaded, lang, query }} />
}

function mapRegion(row: RegionRow, { kpi, lang, query }: Pick<Props, 'kpi' | 'lang' | 'query'>): MapRegion {
  const figure = row.figures[kpi]
  const words = figure && figureWords(figure, 'fraction', format(lang))
  const verdict = figure?.target?.verdict
  const href = regionHref(row, lang, query)
  return {
    key: row.code,
    label: shortName(row, lang),
    value: words && words.kind !== 'blank' ? words.text : '–',
    verdict: verdict && verdict !== 'unverified' && words?.kind !== 'blank' ? verdict : null,
    ...(href && { href }),
  }
}
