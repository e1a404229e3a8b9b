import { centroid, geo, type Markish, type PlotOptions, text } from '@observablehq/plot'
import { HALO } from '#charts/axes'
import { type Boundaries, extent } from '#charts/boundaries'
import { type Chart, type Frame, isNarrow } from '#charts/chart'
import { type LegendItem, legend, legendHeight } from '#charts/legend'
import { render } from '#charts/render'
import { textWidth } from '#charts/text-fit'
import { ACCENT, ACCENT_SOFT, GROUND, INK, LINE, MET, NOT_MET, SMALL } from '#charts/tokens'
import { words } from '#charts/words'

export interface MapRegion {
  key: string
  label: string
  /** As printed on the map: `97,3 %`, `7/9`, `–`. */
  value: string
  verdict: 'met' | 'not_met' | 'unclear' | null
  /** Where the region leads; only paths within the site become links. */
  href?: string
  selected?: boolean
}

const MARKS = { met: '◆', not_met: '▲', unclear: '●' } as const

/** Regions on their outlines; verdicts by tint and sign. Outlines without a region stay blank. Null when no outline matches. */
export function geoMap(regions: MapRegion[], boundaries: Boundaries, frame: Frame): Chart | null {
  const known = new Map(regions.map((region) => [region.key, region]))
  const matched = boundaries.features.some((outline) => known.has(outline.properties.key))
  return matched ? render(mapOptions(known, boundaries, frame), frame, 'group') : null
}

export function mapOptions(
  regions: Map<string, MapRegion>,
  boundaries: Boundaries,
  frame: Frame,
): PlotOptions {
  const items = legendOf([...regions.values()], frame)
  const above = legendHeight(items, frame.width) + 4
  const whole = extent(boundaries.features)
  return {
    height:
      above + Math.round(frame.width * Math.min(isNarrow(frame) ? 1.4 : 0.9, whole.height / whole.width)),
    margin: 2,
    marginTop: above,
    // Plane, not sphere: near the equator the difference is not visible, and rings may wind either way.
    projection: { type: 'reflect-y', domain: boundaries, inset: 4 },
    marks: [
      legend(items, frame.width),
      outlines(regions, boundaries),
      names(regions, boundaries, frame.width / whole.width),
    ],
  }
}

type Outline = Boundaries['features'][number]

function outlines(regions: Map<string, MapRegion>, { features }: Boundaries): Markish[] {
  const of = (outline: Outline) => regions.get(outline.properties.key)
  return features.map((outline) => {
    const region = of(outline)
    return geo([outline], {
      ...paint(region),
      stroke: region?.selected ? INK : GROUND,
      strokeWidth: region?.selected ? 2.5 : 1,
      title: () => (region ? `${region.label}: ${region.value}` : undefined),
      href: () => inside(region?.href),
    })
  })
}

function paint(region: MapRegion | undefined): { fill: string; fillOpacity: number } {
  if (region?.verdict === 'met') return { fill: MET, fillOpacity: 0.35 }
  if (region?.verdict === 'not_met') return { fill: NOT_MET, fillOpacity: 0.35 }
  return region ? { fill: ACCENT_SOFT, fillOpacity: 0.6 } : { fill: LINE, fillOpacity: 0.5 }
}

/** `scale` is pixels per degree: a region too small for its name shows only its sign; its title says the rest. */
function names(regions: Map<string, MapRegion>, { features }: Boundaries, scale: number): Markish {
  const label = (outline: Outline) => {
    const region = regions.get(outline.properties.key)
    if (!region) return ''
    const sign = region.verdict ? MARKS[region.verdict] : ''
    const roomy = textWidth(region.label, SMALL) < extent([outline]).width * scale
    return roomy ? `${region.label}\n${sign} ${region.value}` : sign
  }
  const style = {
    fontSize: SMALL,
    fontWeight: 600,
    fill: INK,
    lineHeight: 1.2,
    pointerEvents: 'none',
    ...HALO,
  } as const
  return text(features, centroid({ text: label, ...style }))
}

function legendOf(regions: MapRegion[], { lang }: Frame): LegendItem[] {
  const word = words(lang)
  const items: (LegendItem & { verdict: MapRegion['verdict'] })[] = [
    { verdict: 'met', label: word.met, swatch: 'diamond', paint: MET },
    { verdict: 'not_met', label: word.notMet, swatch: 'triangle', paint: NOT_MET },
    { verdict: 'unclear', label: word.unclear, swatch: 'dot', paint: ACCENT },
  ]
  return items.filter((item) => regions.some((region) => region.verdict === item.verdict))
}

const inside = (href: string | undefined): string | undefined =>
  href && /^[/?#](?!\/)/.test(href) ? href : undefined
